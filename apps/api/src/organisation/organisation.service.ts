import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { organisationStore } from '#persistence/organisation/organisation.store.js';
import type { Selection } from '#persistence/selection.js';
import type { Organisation } from './organisation.types.js';

/** The bodies that a programme names. */
@Injectable()
export class OrganisationService {
  constructor(private readonly db: Db) {}

  /** All that the caller may see, at the moment of the reading. */
  list(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    selection: Selection,
  ): Promise<Organisation[]> {
    return this.db.read(actor, (tx) =>
      organisationStore(tx, language).list(tx.visible('organisation.read'), reading, selection),
    );
  }
}
