import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { sessionStore } from '#persistence/committee/committee.store.js';
import type { Selection } from '#persistence/selection.js';
import type { CommitteeSession } from './committee.types.js';

/** Sessions of the committees. */
@Injectable()
export class CommitteeService {
  constructor(private readonly db: Db) {}

  /** All that the caller may see, at the moment of the reading. */
  list(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    selection: Selection,
  ): Promise<CommitteeSession[]> {
    return this.db.read(actor, (tx) =>
      sessionStore(tx, language).list(sessionSight(tx), tx.visible('decision.read'), reading, selection),
    );
  }
}
