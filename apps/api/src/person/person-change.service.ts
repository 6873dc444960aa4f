import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import {
  endOfGrant,
  grantErrors,
  personErrors,
  whyCannotDisable,
  whyCannotEnd,
} from '#domain/access/person.js';
import { DomainError, refuse } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { withdrawLinks } from '#persistence/access/one-time-link.store.js';
import { personEditStore, type LockedPerson } from '#persistence/access/person-edit.store.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseStale } from '#persistence/edited.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { Callers } from '../auth/callers.js';
import { askedGrant, giveGrant } from './invitation.service.js';
import { readPerson } from './person.service.js';
import type {
  EditPersonInput,
  EndGrantInput,
  GiveGrantInput,
  Person,
  PersonVersionInput,
} from './person.types.js';

/** Who may sign in, and what they are. A change is felt by the person's open sessions at once. */
@Injectable()
export class PersonChangeService {
  constructor(
    private readonly db: Db,
    private readonly callers: Callers,
  ) {}

  /**
   * Changes a person's name, address and language; links sent to another address no longer work. INVALID_INPUT,
   * STALE_VERSION.
   */
  edit(actor: Actor, language: Language, input: EditPersonInput): Promise<Person> {
    return this.changed(actor, language, async (tx) => {
      const person = await lockPerson(tx, input, 'person.edit');
      const grant = tx.authorize('person.edit', { kind: 'person', id: person.id, programmeId: null });
      const name = input.name?.trim() ?? person.name;
      const email = input.email?.trim().toLowerCase() ?? person.email;
      refuse(personErrors({ name, email }, 'input'));
      const store = personEditStore(tx);
      const moved = email !== person.email;
      if (moved && (await store.addressTaken(email)))
        refuse([{ field: 'input.email', code: 'ADDRESS_TAKEN' }]);
      await store.update(grant, person, { name, email, language: input.language ?? person.language });
      if (moved) await withdrawLinks(tx, grant, person.id);
      return person.id;
    });
  }

  /** Shuts a person out and ends their sessions; OWN_ACCOUNT, LAST_ADMIN, STALE_VERSION. */
  disable(actor: Actor, language: Language, input: PersonVersionInput): Promise<Person> {
    return this.changed(actor, language, async (tx) => {
      const person = await lockPerson(tx, input, 'person.disable');
      const grant = tx.authorize('person.disable', { kind: 'person', id: person.id, programmeId: null });
      const oneself = actor.kind === 'person' && actor.personId === person.id;
      const store = personEditStore(tx);
      const otherAdmins = await store.otherAdmins({ personId: person.id });
      const refusal = whyCannotDisable({ ...person, oneself, otherAdmins });
      if (refusal) throw new DomainError(refusal);
      await store.setDisabled(grant, person, true);
      return person.id;
    });
  }

  /** Lets a person in again; STALE_VERSION. */
  enable(actor: Actor, language: Language, input: PersonVersionInput): Promise<Person> {
    return this.changed(actor, language, async (tx) => {
      const person = await lockPerson(tx, input, 'person.enable');
      const grant = tx.authorize('person.enable', { kind: 'person', id: person.id, programmeId: null });
      await personEditStore(tx).setDisabled(grant, person, false);
      return person.id;
    });
  }

  /** Gives a person a role; INVALID_INPUT, ALREADY_HELD, REFERENCE_NOT_FOUND, STALE_VERSION. */
  giveGrant(actor: Actor, language: Language, input: GiveGrantInput): Promise<Person> {
    return this.changed(actor, language, async (tx) => {
      const { personId, version } = input;
      const person = await lockPerson(tx, { id: personId, version }, 'grant.give');
      const asked = askedGrant(input, person.today);
      refuse(grantErrors(asked, person.today, 'input'));
      await giveGrant(tx, person.id, asked);
      return person.id;
    });
  }

  /** Ends a role on a day, today unless it is said; GRANT_ENDED, END_IN_THE_PAST, LAST_ADMIN, STALE_VERSION. */
  endGrant(actor: Actor, language: Language, input: EndGrantInput): Promise<Person> {
    return this.changed(actor, language, async (tx) => {
      const store = personEditStore(tx);
      const locked = await lockedById(actor, input.id, store.lockGrant);
      const endOn = endOfGrant(locked, input.untilOn ?? locked.today);
      const subject = { kind: 'access_grant', id: locked.id, programmeId: null };
      const grant = tx.authorize('grant.end', subject, { personId: locked.personId, untilOn: endOn });
      await refuseStale(locked, input.version, () => store.grantChangedSince(locked, input.version));
      const otherAdmins = await store.otherAdmins({ grantId: locked.id });
      const refusal = whyCannotEnd(locked, endOn, locked.today, otherAdmins);
      if (refusal) throw new DomainError(refusal);
      await store.endGrant(grant, locked, endOn);
      return locked.personId;
    });
  }

  private async changed(
    actor: Actor,
    language: Language,
    work: (tx: WriteTx) => Promise<string>,
  ): Promise<Person> {
    const id = await this.db.write(actor, work);
    this.callers.forgetEveryone();
    return this.db.read(actor, (tx) => readPerson(tx, language, id));
  }
}

/** The person of an id and version, locked; NOT_FOUND, FORBIDDEN, STALE_VERSION. */
async function lockPerson(
  tx: WriteTx,
  { id, version }: PersonVersionInput,
  action: 'person.edit' | 'person.disable' | 'person.enable' | 'grant.give',
): Promise<LockedPerson> {
  const store = personEditStore(tx);
  const person = await lockedById(tx.actor, id, store.lock);
  tx.require(action, { kind: 'person', id: person.id, programmeId: null });
  await refuseStale(person, version, () => store.changedSince(person, version));
  return person;
}
