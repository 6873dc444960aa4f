import { Injectable } from '@nestjs/common';
import { ROLES, type Actor, type Subject } from '#domain/access/actor.js';
import { bodyOfRole, whyCannotDisable, whyCannotEnd } from '#domain/access/person.js';
import { allowed, can } from '#domain/access/policy.js';
import { DomainError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { isUuid } from '#persistence/uuid.js';
import {
  onePerson,
  peoplePage,
  type PeopleFilter,
  type PersonGrantRow,
  type PersonPlace,
  type PersonRead,
} from '#persistence/access/people.store.js';
import { today } from '#persistence/access/person-edit.store.js';
import { Db } from '#persistence/db.js';
import { cursorOf, demandPage, placeIn } from '#persistence/page-cursor.js';
import type { ReadTx } from '#persistence/transaction.js';
import type { Person, PersonConnection, PersonGrant, RoleChoice } from './person.types.js';

const ROLE_CHOICES: readonly RoleChoice[] = ROLES.map((role) => ({ role, body: bodyOfRole(role) }));

/** People as those see them who may. */
@Injectable()
export class PersonService {
  constructor(private readonly db: Db) {}

  /** A page of people in the order of their names, as far as the caller may see them; PAGE_TOO_LARGE, INVALID_CURSOR. */
  page(
    actor: Actor,
    language: Language,
    { filter, first, after }: { filter: PeopleFilter; first: number; after: string | null },
  ): Promise<PersonConnection> {
    demandPage(first);
    const place = after === null ? null : (placeIn(after, 2) as PersonPlace);
    if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED');
    return this.db.read(actor, async (tx) => {
      const visible = tx.visible('person.read');
      const [day, found] = await Promise.all([
        today(tx),
        peoplePage(tx, visible, language, filter, { first, after: place }),
      ]);
      const rows = found.rows.slice(0, first);
      const last = rows.at(-1);
      return {
        nodes: rows.map((row) => told(tx.actor, row, day)),
        totalCount: found.totalCount,
        pageInfo: {
          hasNextPage: found.rows.length > first,
          endCursor: last ? cursorOf(last.place) : null,
        },
      };
    });
  }

  /** One person; NOT_FOUND when there is none whom the caller may see. */
  one(actor: Actor, language: Language, id: string): Promise<Person> {
    return this.db.read(actor, (tx) => readPerson(tx, language, id));
  }

  /** The roles that can be given, for who may see people, each with the kind of body that it is held for. */
  roleChoices(actor: Actor): readonly RoleChoice[] {
    return can(actor, 'person.read', PEOPLE) ? ROLE_CHOICES : [];
  }
}

const PEOPLE: Subject = { kind: 'person', id: null, programmeId: null };

/** The person of an id as the actor of a transaction may see them; NOT_FOUND. */
export async function readPerson(tx: ReadTx, language: Language, id: string): Promise<Person> {
  tx.require('person.read', PEOPLE);
  if (!isUuid(id)) throw new DomainError('NOT_FOUND');
  const [day, row] = await Promise.all([today(tx), onePerson(tx, tx.visible('person.read'), language, id)]);
  if (row === null) throw new DomainError('NOT_FOUND');
  return told(tx.actor, row, day);
}

const CHANGES = ['person.edit', 'person.invite', 'person.disable', 'person.enable', 'grant.give'] as const;

function told(actor: Actor, row: PersonRead, day: LocalDate): Person {
  const subject = { kind: 'person', id: row.id, programmeId: null };
  const oneself = actor.kind === 'person' && actor.personId === row.id;
  const applies = {
    'person.edit': true,
    'person.invite': row.status === 'INVITED',
    'person.disable': row.status !== 'DISABLED',
    'person.enable': row.status === 'DISABLED',
    'grant.give': true,
  };
  return {
    ...row,
    grants: row.grants.map((grant) => toldGrant(actor, grant, day)),
    viewerCan: allowed(
      actor,
      CHANGES.filter((action) => applies[action]),
      subject,
    ),
    whyNotDisable: whyCannotDisable({ ...row, oneself }),
  };
}

function toldGrant(actor: Actor, grant: PersonGrantRow, day: LocalDate): PersonGrant {
  const subject = { kind: 'access_grant', id: grant.id, programmeId: null };
  return {
    ...grant,
    viewerCan: grant.state === 'ENDED' ? [] : allowed(actor, ['grant.end'], subject),
    whyNotEnd: whyCannotEnd(grant, day, day, grant.otherAdmins),
  };
}
