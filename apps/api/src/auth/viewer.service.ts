import { Injectable } from '@nestjs/common';
import { ACTIONS, scopeOf, type Action } from '#domain/access/policy.js';
import { isNothing } from '#domain/access/scope.js';
import type { Actor } from '#domain/access/actor.js';
import { DomainError } from '#domain/shared/errors.js';
import { speak, type Language } from '#domain/shared/text.js';
import { heldRoles, setPreferences, type HeldRoleRow } from '#persistence/access/person.store.js';
import { Db } from '#persistence/db.js';
import type { Caller } from './callers.js';
import type { RoleHeld, Viewer } from './viewer.types.js';

/** What may be changed of how a person reads; null leaves it. */
export interface Preferences {
  readonly language: Language | null;
  readonly theme: Viewer['theme'] | null;
}

/** The person who is signed in, as they see themselves. */
@Injectable()
export class ViewerService {
  constructor(private readonly db: Db) {}

  /** The caller as a viewer; null when signed out. */
  async viewer({ actor, person, language }: Caller): Promise<Viewer | null> {
    if (person === null) return null;
    const roles = await this.db.read(actor, heldRoles);
    const { id, name, email, theme } = person;
    return {
      id,
      name,
      email,
      language: person.language,
      theme,
      roles: roles.map((role) => spoken(role, language)),
      viewerCan: possible(actor),
    };
  }

  /** Sets the caller's language and theme, and answers the viewer with them. */
  async setPreferences(caller: Caller, chosen: Preferences): Promise<Viewer> {
    const { actor, person } = caller;
    if (person === null) throw new DomainError('UNAUTHENTICATED');
    const { id } = person;
    const changed = await this.db.write(actor, async (tx) => {
      const grant = tx.authorize('preferences.set', { kind: 'person', id, programmeId: null });
      return setPreferences(tx, grant, id, chosen);
    });
    const now = { ...person, ...changed };
    const viewer = await this.viewer({ actor, person: now, language: now.language });
    if (viewer === null) throw new DomainError('UNAUTHENTICATED');
    return viewer;
  }
}

/** A right to escalated rows alone reaches none as long as nothing can be escalated. */
function possible(actor: Actor): Action[] {
  return ACTIONS.filter((action) => !isNothing({ ...scopeOf(actor, action), escalated: [] }));
}

function spoken({ role, programme, organisation, committee }: HeldRoleRow, language: Language): RoleHeld {
  const named = organisation && speak(organisation.name, language);
  return {
    role,
    programme,
    organisation: organisation && {
      ...organisation,
      name: named?.text ?? organisation.code,
      nameLang: named?.lang ?? language,
    },
    committee: committee && { ...committee, name: speak(committee.name, language)?.text ?? committee.code },
  };
}
