import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { Db } from '#persistence/db.js';
import {
  lockProgrammeBehind,
  moveStatusDate,
  programmesBehind,
} from '#persistence/programme/status-date.store.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import { claimStatusDates } from '#persistence/progress/status-date-lock.js';

const ACTOR: Actor = { kind: 'system', name: 'status-date' };

/** Moves the status date of live programmes to today in their own time zone. */
@Injectable()
export class StatusDateService {
  constructor(private readonly db: Db) {}

  /**
   * Brings every live programme that lies behind to today, with its figures in the same transaction; nights that were
   * missed are caught up by it. Answers how many were moved.
   */
  async turn(): Promise<number> {
    const behind = await this.db.read(ACTOR, programmesBehind);
    let moved = 0;
    for (const id of behind) moved += await this.turnOne(id);
    return moved;
  }

  private turnOne(id: string): Promise<number> {
    return this.db.write(ACTOR, async (tx) => {
      await claimStatusDates(tx);
      const today = await lockProgrammeBehind(tx, id);
      if (today === null) return 0;
      const subject = { kind: 'programme', id, programmeId: id };
      const grant = tx.authorize('programme.move-status-date', subject, { statusOn: today });
      await moveStatusDate(tx, grant, id, today);
      await refreshFigures(tx, { programmeId: id });
      return 1;
    });
  }
}
