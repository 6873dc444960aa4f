import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { periodDueOpen, reminderOn } from '#domain/update/period.js';
import { Db } from '#persistence/db.js';
import { aboutUpdate, notify } from '#persistence/notice/notice-outbox.store.js';
import {
  beginUpdates,
  lockReporting,
  openPeriod,
  reportingProgrammes,
  unasked,
  unreminded,
  type ReportingProgramme,
} from '#persistence/update/update-period.store.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { SETTINGS, type Settings } from '../settings.js';

const ACTOR: Actor = { kind: 'system', name: 'update-period' };

/** Opens the monthly updates of the programmes in which reporting has begun. */
@Injectable()
export class UpdatePeriodService {
  constructor(
    private readonly db: Db,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Brings every programme's period to the month of its status date, with an update for each organisation that leads a
   * project, and reminds of those that are due; done again, by another server or later in the month, it adds only what is
   * missing. Answers how many periods were opened.
   */
  async turn(): Promise<number> {
    const reporting = await this.db.read(ACTOR, reportingProgrammes);
    const mailed = this.settings.smtpUrl !== null;
    let opened = 0;
    for (const id of reporting) opened += await this.db.write(ACTOR, (tx) => turnOne(tx, id, mailed));
    return opened;
  }
}

interface OpenPeriod {
  readonly id: string;
  readonly dueOn: LocalDate;
}

async function turnOne(tx: WriteTx, id: string, mailed: boolean): Promise<number> {
  const programme = await lockReporting(tx, id);
  if (programme === null) return 0;
  const opened = await openDue(tx, programme);
  const period = opened ?? openOf(programme);
  if (period !== null) {
    await askMissing(tx, programme, period, mailed);
    await remind(tx, programme, period, mailed);
  }
  return opened === null ? 0 : 1;
}

/** Opens the period that is due and is not there yet; null when nothing is to be opened. */
async function openDue(tx: WriteTx, programme: ReportingProgramme): Promise<OpenPeriod | null> {
  const { statusOn, firstReportingOn, calendar, last } = programme;
  const due = periodDueOpen(statusOn, firstReportingOn, calendar);
  if (due === null || (last !== null && last.monthOn >= due.monthOn)) return null;
  const grant = tx.authorize('update.open', subjectOf(programme), { ...due });
  return { id: await openPeriod(tx, grant, programme, due), dueOn: due.dueOn };
}

function openOf({ last }: ReportingProgramme): OpenPeriod | null {
  return last !== null && last.closedOn === null ? last : null;
}

/** Begins the updates that the period still lacks: all of them at first, later those of organisations new to leading. */
async function askMissing(
  tx: WriteTx,
  programme: ReportingProgramme,
  { id: periodId }: OpenPeriod,
  mailed: boolean,
): Promise<void> {
  const programmeId = programme.id;
  const begun = await unasked(tx, programmeId, periodId);
  if (begun.length === 0) return;
  const grant = tx.authorize('update.open', subjectOf(programme), { updates: begun.length });
  await beginUpdates(tx, grant, { programmeId, periodId }, begun);
  const about = begun.map((update) => aboutUpdate({ ...update, programmeId }, 'OPEN'));
  await notify(tx, grant, 'UPDATE_OPENED', about, { mailed });
}

/** Reminds of the updates that are still to be submitted, each person once of each reminder. */
async function remind(
  tx: WriteTx,
  programme: ReportingProgramme,
  { id: periodId, dueOn }: OpenPeriod,
  mailed: boolean,
): Promise<void> {
  const reminder = reminderOn(programme.calendar, dueOn, programme.statusOn);
  if (reminder === null) return;
  const waiting = await unreminded(tx, periodId, reminder);
  if (waiting.length === 0) return;
  const programmeId = programme.id;
  const grant = tx.authorize('update.remind', subjectOf(programme), { reminder, updates: waiting.length });
  const about = waiting.map((update) => aboutUpdate({ ...update, programmeId }, reminder));
  await notify(tx, grant, reminder, about, { mailed });
}

function subjectOf({ id }: ReportingProgramme): Subject {
  return { kind: 'programme', id, programmeId: id };
}
