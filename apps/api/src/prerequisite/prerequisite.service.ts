import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { prerequisiteStore } from '#persistence/prerequisite/prerequisite.store.js';
import type { Selection } from '#persistence/selection.js';
import type { Prerequisite } from './prerequisite.types.js';

/** Legal texts, infrastructure and budgets that projects wait for. */
@Injectable()
export class PrerequisiteService {
  constructor(private readonly db: Db) {}

  /** All that the caller may see, at the moment of the reading. */
  list(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    selection: Selection,
  ): Promise<Prerequisite[]> {
    return this.db.read(actor, (tx) =>
      prerequisiteStore(tx, language).list(
        tx.visible('prerequisite.read'),
        tx.visible('project.read'),
        reading,
        selection,
      ),
    );
  }
}
