import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import { LINK_HOURS } from '#domain/access/one-time-link.js';
import { grantErrors, personErrors, type GrantAsked } from '#domain/access/person.js';
import { DomainError, refuse } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { makeLink, withdrawLinks } from '#persistence/access/one-time-link.store.js';
import { bodiesOf, personEditStore, today } from '#persistence/access/person-edit.store.js';
import { Db } from '#persistence/db.js';
import { lockedById, refuseStale } from '#persistence/edited.js';
import type { Grant } from '#persistence/grant.js';
import { queueMail } from '#persistence/mail/mail-outbox.store.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { linkAddress, newToken } from '../auth/one-time-token.js';
import { JobRunner } from '../job/job-runner.js';
import { SETTINGS, type Settings } from '../settings.js';
import { readPerson } from './person.service.js';
import type { GrantInput, Invitation, InvitePersonInput, PersonVersionInput } from './person.types.js';

/** People invited by a link that works once. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: Db,
    private readonly jobs: JobRunner,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Makes a person with their first roles and a link by which they choose a password. NOT_FOUND or FORBIDDEN;
   * INVALID_INPUT naming the fields refused.
   */
  invite(actor: Actor, language: Language, input: InvitePersonInput): Promise<Invitation> {
    const id = uuidv7();
    const person = { id, name: input.name.trim(), email: input.email.trim().toLowerCase() };
    return this.linked(actor, language, id, async (tx) => {
      const grant = tx.authorize('person.invite', subjectOf(id), { name: person.name, email: person.email });
      const day = await today(tx);
      const grants = input.grants.map((asked) => askedGrant(asked, day));
      refuse([
        ...personErrors(person, 'input'),
        ...grants.flatMap((asked, index) => grantErrors(asked, day, `input.grants.${index}`)),
      ]);
      const store = personEditStore(tx);
      const { language: reads } = input;
      if (await store.addressTaken(person.email)) refuse([{ field: 'input.email', code: 'ADDRESS_TAKEN' }]);
      await store.insert(grant, { ...person, language: reads, passwordHash: null });
      for (const asked of grants) await giveGrant(tx, id, asked);
      return grant;
    });
  }

  /** Another link for a person who has not chosen a password yet; earlier ones no longer work. ALREADY_ACTIVE. */
  inviteAgain(actor: Actor, language: Language, input: PersonVersionInput): Promise<Invitation> {
    const { id, version } = input;
    return this.linked(actor, language, id, async (tx) => {
      const store = personEditStore(tx);
      const person = await lockedById(actor, id, store.lock);
      const grant = tx.authorize('person.invite', subjectOf(id), { again: true });
      await refuseStale(person, version, () => store.changedSince(person, version));
      if (person.hasPassword) throw new DomainError('ALREADY_ACTIVE');
      await withdrawLinks(tx, grant, id);
      return grant;
    });
  }

  private async linked(
    actor: Actor,
    language: Language,
    personId: string,
    work: (tx: WriteTx) => Promise<Grant<'person.invite'>>,
  ): Promise<Invitation> {
    const purpose = 'INVITATION';
    const { token, tokenHash } = newToken();
    const mailed = this.settings.smtpUrl !== null;
    const expiresAt = await this.db.write(actor, async (tx) => {
      const grant = await work(tx);
      if (mailed) await queueMail(tx, grant, { personId, purpose });
      return makeLink(tx, grant, { personId, purpose, tokenHash, hours: LINK_HOURS[purpose] });
    });
    if (mailed) await this.jobs.sendMail();
    const person = await this.db.read(actor, (tx) => readPerson(tx, language, personId));
    return { person, link: linkAddress(this.settings.publicUrl, purpose, token), expiresAt, mailed };
  }
}

function subjectOf(id: string): Subject {
  return { kind: 'person', id, programmeId: null };
}

/** A role asked for, from today on unless it says otherwise. */
export function askedGrant(input: GrantInput, day: LocalDate): GrantAsked {
  return {
    role: input.role,
    organisation: input.organisation || null,
    committee: input.committee || null,
    programme: input.programme || null,
    fromOn: input.fromOn ?? day,
    untilOn: input.untilOn ?? null,
  };
}

/** Gives a person a role; ALREADY_HELD, REFERENCE_NOT_FOUND. */
export async function giveGrant(tx: WriteTx, personId: string, asked: GrantAsked): Promise<void> {
  const store = personEditStore(tx);
  const id = uuidv7();
  const { role, organisation, committee, programme } = asked;
  const subject = { kind: 'access_grant', id, programmeId: null };
  const grant = tx.authorize('grant.give', subject, { personId, role, organisation, committee, programme });
  const bodies = await bodiesOf(tx, asked);
  if (await store.holds(personId, asked, bodies)) throw new DomainError('ALREADY_HELD');
  await store.insertGrant(grant, { id, personId }, asked, bodies);
}
