import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { periodDueOpen } from '#domain/update/period.js';
import { Db } from '#persistence/db.js';
import {
  beginUpdates,
  lockReporting,
  openPeriod,
  reportingProgrammes,
  unasked,
  type ReportingProgramme,
} from '#persistence/update/update-period.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';

const ACTOR: Actor = { kind: 'system', name: 'update-period' };

/** Opens the monthly updates of the programmes in which reporting has begun. */
@Injectable()
export class UpdatePeriodService {
  constructor(private readonly db: Db) {}

  /**
   * Brings every programme's period to the month of its status date, with an update for each organisation that leads a
   * project; done again, by another server or later in the month, it adds only what is missing. Answers how many periods
   * were opened.
   */
  async turn(): Promise<number> {
    const reporting = await this.db.read(ACTOR, reportingProgrammes);
    let opened = 0;
    for (const id of reporting) opened += await this.db.write(ACTOR, (tx) => turnOne(tx, id));
    return opened;
  }
}

async function turnOne(tx: WriteTx, id: string): Promise<number> {
  const programme = await lockReporting(tx, id);
  if (programme === null) return 0;
  const opened = await openDue(tx, programme);
  const periodId = opened ?? openOf(programme);
  if (periodId !== null) await askMissing(tx, programme, periodId);
  return opened === null ? 0 : 1;
}

/** Opens the period that is due and is not there yet; null when nothing is to be opened. */
async function openDue(tx: WriteTx, programme: ReportingProgramme): Promise<string | null> {
  const { statusOn, firstReportingOn, calendar, last } = programme;
  const due = periodDueOpen(statusOn, firstReportingOn, calendar);
  if (due === null || (last !== null && last.monthOn >= due.monthOn)) return null;
  const grant = tx.authorize('update.open', subjectOf(programme), { ...due });
  return openPeriod(tx, grant, programme, due);
}

function openOf({ last }: ReportingProgramme): string | null {
  return last !== null && last.closedOn === null ? last.id : null;
}

/** Begins the updates that the period still lacks: all of them at first, later those of organisations new to leading. */
async function askMissing(tx: WriteTx, programme: ReportingProgramme, periodId: string): Promise<void> {
  const begun = await unasked(tx, programme.id, periodId);
  if (begun.length === 0) return;
  const grant = tx.authorize('update.open', subjectOf(programme), { updates: begun.length });
  await beginUpdates(tx, grant, { programmeId: programme.id, periodId }, begun);
}

function subjectOf({ id }: ReportingProgramme): Subject {
  return { kind: 'programme', id, programmeId: id };
}
