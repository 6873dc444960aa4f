import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { identityErrors, newProgrammeErrors, statusDateErrors } from '#domain/programme/edit.js';
import { thresholdErrors } from '#domain/programme/thresholds.js';
import { DEFAULT_THRESHOLDS } from '#domain/progress/health.js';
import { DEFAULT_REST_DAYS, restDayErrors, restDaysOf } from '#domain/schedule/calendar.js';
import { NATIONAL_HOLIDAYS } from '#domain/schedule/national-holidays.js';
import { tidyText } from '#domain/shared/naming.js';
import { holidayStore } from '#persistence/calendar/holiday.store.js';
import { Db } from '#persistence/db.js';
import { refuseInput, refuseStale } from '#persistence/edited.js';
import {
  programmeEditStore,
  type LockedProgramme,
  type ProgrammeSet,
} from '#persistence/programme/programme-edit.store.js';
import { noProgramme } from '#persistence/programme/programme.store.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import { claimStatusDates } from '#persistence/progress/status-date-lock.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { JobRunner } from '../job/job-runner.js';
import type {
  EditProgrammeInput,
  NewProgrammeInput,
  RestDaysInput,
  SetHealthRulesInput,
  StatusDateInput,
  WeightingInput,
} from './programme-edit.types.js';

/** A change of a programme: from which version, and what it sets once the programme is locked. */
interface Change {
  readonly programme: string;
  readonly version: number;
  /** Whether figures may have to be computed anew, so that nobody else may compute any meanwhile. */
  readonly figures: boolean;
  readonly set: (locked: LockedProgramme, tx: WriteTx) => Promise<Partial<ProgrammeSet>>;
}

/** What every project's figures rest on. */
const FIGURES_REST_ON: readonly (keyof ProgrammeSet)[] = ['statusOn', 'thresholds', 'firstReportingOn'];

/** Programmes made and changed, each change with its figures in the same transaction. */
@Injectable()
export class ProgrammeEditService {
  constructor(
    private readonly db: Db,
    private readonly jobs: JobRunner,
  ) {}

  /** Makes a programme with the national holidays in its calendar; INVALID_INPUT, ALREADY_EXISTS. */
  async create(actor: Actor, input: NewProgrammeInput): Promise<void> {
    const { code, timeZone, firstReportingOn = null } = input;
    const identity = { name: tidyText(input.name), timeZone };
    await this.db.write(actor, async (tx) => {
      const id = uuidv7();
      const grant = tx.authorize(
        'programme.manage',
        { kind: 'programme', id, programmeId: null },
        { made: code },
      );
      refuseInput(newProgrammeErrors({ ...identity, code }));
      const store = programmeEditStore(tx);
      if (await store.find(code)) refuseInput([{ field: 'code', code: 'ALREADY_EXISTS' }]);
      const today = await store.today(timeZone);
      if (input.statusOn) refuseInput(statusDateErrors(input.statusOn, { today, startOn: null }));
      await store.insert(grant, {
        ...identity,
        ...{ id, code, firstReportingOn, weighting: 'BUDGET', thresholds: DEFAULT_THRESHOLDS },
        ...{
          statusOn: input.statusOn ?? today,
          statusPinned: Boolean(input.statusOn),
          restDays: DEFAULT_REST_DAYS,
        },
      });
      await holidayStore(tx).insert(grant, id, NATIONAL_HOLIDAYS);
    });
  }

  /** Names a programme and says where its days turn; a live one moves to today there. */
  edit(actor: Actor, { programme, version, name, timeZone }: EditProgrammeInput): Promise<void> {
    const identity = { name: tidyText(name), timeZone };
    return this.change(actor, {
      ...{ programme, version, figures: true },
      set: async (locked, tx) => {
        refuseInput(identityErrors(identity));
        if (locked.statusPinned || timeZone === locked.timeZone) return identity;
        return { ...identity, statusOn: await programmeEditStore(tx).today(timeZone) };
      },
    });
  }

  /** Pins the status date to a day, or lets it move after each midnight. */
  setStatusDate(actor: Actor, { programme, version, statusOn }: StatusDateInput): Promise<void> {
    return this.change(actor, {
      ...{ programme, version, figures: true },
      set: async (locked) => {
        if (!statusOn) return { statusOn: locked.today, statusPinned: false };
        refuseInput(statusDateErrors(statusOn, locked));
        return { statusOn, statusPinned: true };
      },
    });
  }

  /** Sets what health is judged by. */
  setHealthRules(actor: Actor, input: SetHealthRulesInput): Promise<void> {
    const { programme, version, thresholds, firstReportingOn = null } = input;
    return this.change(actor, {
      ...{ programme, version, figures: true },
      set: async () => {
        refuseInput(thresholdErrors(thresholds));
        return { thresholds: { ...thresholds }, firstReportingOn };
      },
    });
  }

  /** Sets how projects weigh; the figures of projects do not rest on it. */
  setWeighting(actor: Actor, { programme, version, weighting }: WeightingInput): Promise<void> {
    return this.change(actor, {
      ...{ programme, version, figures: false },
      set: async () => ({ weighting }),
    });
  }

  /** Sets the weekly rest days. */
  setRestDays(actor: Actor, { programme, version, restDays }: RestDaysInput): Promise<void> {
    return this.change(actor, {
      ...{ programme, version, figures: false },
      set: async () => {
        refuseInput(restDayErrors(restDays));
        return { restDays: restDaysOf(restDays) };
      },
    });
  }

  private async change(actor: Actor, { programme, version, figures, set }: Change): Promise<void> {
    await this.db.write(actor, async (tx) => {
      const store = programmeEditStore(tx);
      const id = await store.find(programme);
      if (id === null) throw noProgramme(tx);
      tx.require('programme.manage', subjectOf(id));
      if (figures) await claimStatusDates(tx);
      const locked = await store.lock(id);
      await refuseStale(locked, version, () => store.changedSince(locked, version));
      const changed = await set(locked, tx);
      const grant = tx.authorize('programme.manage', subjectOf(id), detailOf(locked, changed));
      await store.update(grant, locked, changed);
      if (FIGURES_REST_ON.some((name) => name in changed)) await refreshFigures(tx, { programmeId: id });
    });
    // Another status date or first period may be the day on which a month of updates opens.
    if (figures) await this.jobs.turnPeriods();
  }
}

function subjectOf(id: string): Subject {
  return { kind: 'programme', id, programmeId: id };
}

/** What the audit trail keeps of a change: what was set, and what stood there. */
function detailOf(locked: LockedProgramme, changed: Partial<ProgrammeSet>): Record<string, unknown> {
  const names = Object.keys(changed) as (keyof ProgrammeSet)[];
  const before = Object.fromEntries(names.map((name) => [name, locked[name]]));
  return { version: locked.version, before, after: changed };
}
