import type { GrantAsked } from '#domain/access/person.js';
import { DomainError, type FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { WriteTx } from '../write-transaction.js';
import { AccessGrantRow, PersonRow } from './person.entity.js';
import { administers, keepsAdministering, TODAY } from './standing.js';

/** What is said of a person. */
export interface PersonSaid {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** A person as locked for a change. */
export interface LockedPerson extends PersonSaid {
  readonly id: string;
  readonly version: number;
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  readonly administers: boolean;
  readonly today: LocalDate;
}

/** A person to be made; without a password until they choose one. */
export interface NewPerson extends PersonSaid {
  readonly id: string;
  readonly passwordHash: string | null;
}

/** A grant as locked for a change, with its person. */
export interface LockedGrant {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly fromOn: LocalDate | null;
  readonly untilOn: LocalDate | null;
  readonly administers: boolean;
  readonly today: LocalDate;
}

/** The ids of what a grant is held for; programme null: in every programme. */
export type GrantBodies = Pick<AccessGrantRow, 'organisationId' | 'committeeId' | 'programmeId'>;

/** People being made and changed. Shutting one out, or ending a grant, first locks what administration rests on. */
export function personEditStore(tx: WriteTx) {
  return {
    /** Locks a person; null when there is none. */
    lock(id: string): Promise<LockedPerson | null> {
      return tx.row<LockedPerson & Record<string, unknown>>(sql`
        SELECT p.id, p.version, p.name, p.email, p.language, p.disabled_at IS NOT NULL AS disabled,
          p.password_hash IS NOT NULL AS "hasPassword", ${TODAY} AS today,
          EXISTS (SELECT FROM access_grant a WHERE a.person_id = p.id AND ${administers('a')}
            AND (a.until_on IS NULL OR a.until_on > ${TODAY})) AS administers
        FROM person p WHERE p.id = ${id}::uuid FOR UPDATE`);
    },

    /** Locks a grant and its person; null when there is none. */
    lockGrant(id: string): Promise<LockedGrant | null> {
      return tx.row<LockedGrant & Record<string, unknown>>(sql`
        SELECT g.id, g.person_id AS "personId", g.version, g.from_on AS "fromOn", g.until_on AS "untilOn",
          ${administers('g')} AS administers, ${TODAY} AS today
        FROM access_grant g JOIN person p ON p.id = g.person_id WHERE g.id = ${id}::uuid FOR UPDATE`);
    },

    /**
     * How many grants, not of this person or not this one, let somebody manage people from now on. They stay locked, so
     * that two administrators do not shut each other out at once.
     */
    async otherAdmins(except: { readonly personId?: string; readonly grantId?: string }): Promise<number> {
      const rows = await tx.rows(sql`
        SELECT a.id FROM access_grant a JOIN person p ON p.id = a.person_id
        WHERE ${keepsAdministering('a', 'p')} AND a.person_id IS DISTINCT FROM ${except.personId ?? null}::uuid
          AND a.id IS DISTINCT FROM ${except.grantId ?? null}::uuid
        ORDER BY a.id FOR UPDATE`);
      return rows.length;
    },

    /** Whether somebody is registered with an address. */
    async addressTaken(email: string): Promise<boolean> {
      return (await tx.row(sql`SELECT id FROM person WHERE email = ${email}`)) !== null;
    },

    /** Makes a person; ALREADY_EXISTS when the address is taken. */
    async insert(grant: Grant<'person.manage' | 'person.invite'>, person: NewPerson): Promise<void> {
      demandWithin(grant, person);
      await tx.manager.insert(PersonRow, person);
    },

    /** Sets what is said of a person; ALREADY_EXISTS when the address is taken. */
    async update(
      grant: Grant<'person.edit'>,
      { id }: LockedPerson,
      { name, email, language }: PersonSaid,
    ): Promise<void> {
      demandWithin(grant, { id });
      await tx.rows(sql`
        UPDATE person SET name = ${name}, email = ${email}, language = ${language}, version = version + 1
        WHERE id = ${id}::uuid`);
    },

    /** What was changed of a locked person since the version a change was made from. */
    async changedSince(locked: LockedPerson, version: number): Promise<readonly FieldError[]> {
      const held = await heldVersion(tx, 'person', locked.id, version);
      return held ? changedFields(told(saidThen(held.row)), told(locked)) : [];
    },

    /** What was changed of a locked grant since the version a change was made from. */
    async grantChangedSince(
      { id, fromOn, untilOn }: LockedGrant,
      version: number,
    ): Promise<readonly FieldError[]> {
      const held = await heldVersion(tx, 'access_grant', id, version);
      if (held === null) return [];
      const before = { fromOn: held.row['from_on'] as Told, untilOn: held.row['until_on'] as Told };
      return changedFields(before, { fromOn, untilOn });
    },

    /** Shuts a person out and ends their sessions, or lets them in again. */
    async setDisabled(
      grant: Grant<'person.disable' | 'person.enable'>,
      { id }: LockedPerson,
      disabled: boolean,
    ): Promise<void> {
      demandWithin(grant, { id });
      await tx.rows(sql`
        UPDATE person SET disabled_at = CASE WHEN ${disabled}::boolean THEN now() END, version = version + 1
        WHERE id = ${id}::uuid`);
      if (disabled) await endSessions(tx, id, null);
    },

    /** Gives a person a role. */
    async insertGrant(
      grant: Grant<'person.manage' | 'grant.give'>,
      { id, personId }: { readonly id: string; readonly personId: string },
      { role, fromOn, untilOn }: Pick<GrantAsked, 'role' | 'fromOn' | 'untilOn'>,
      bodies: GrantBodies,
    ): Promise<void> {
      demandWithin(grant, { id });
      await tx.manager.insert(AccessGrantRow, { id, personId, role, fromOn, untilOn, ...bodies });
    },

    /** Whether a person holds a role for a body during any day of a period. */
    async holds(
      personId: string,
      { role, fromOn, untilOn }: Pick<GrantAsked, 'role' | 'fromOn' | 'untilOn'>,
      { organisationId, committeeId, programmeId }: GrantBodies,
    ): Promise<boolean> {
      const held = await tx.row(sql`
        SELECT g.id FROM access_grant g WHERE g.person_id = ${personId}::uuid AND g.role = ${role}
          AND g.organisation_id IS NOT DISTINCT FROM ${organisationId}::uuid
          AND g.committee_id IS NOT DISTINCT FROM ${committeeId}::uuid
          AND g.programme_id IS NOT DISTINCT FROM ${programmeId}::uuid
          AND daterange(g.from_on, g.until_on) && daterange(${fromOn}::date, ${untilOn}::date) LIMIT 1`);
      return held !== null;
    },

    /** Ends a grant on the first day on which it no longer holds. */
    async endGrant(grant: Grant<'grant.end'>, { id }: LockedGrant, untilOn: LocalDate): Promise<void> {
      demandWithin(grant, { id });
      await tx.rows(sql`
        UPDATE access_grant SET until_on = ${untilOn}::date, version = version + 1 WHERE id = ${id}::uuid`);
    },
  };
}

type SaidAndShut = Pick<LockedPerson, 'name' | 'email' | 'language' | 'disabled'>;

/** A person's row as history keeps it. */
function saidThen(row: Readonly<Record<string, unknown>>): SaidAndShut {
  const { name, email, language } = row as unknown as SaidAndShut;
  return { name, email, language, disabled: row['disabled_at'] != null };
}

function told({ name, email, language, disabled }: SaidAndShut): Readonly<Record<string, Told>> {
  return { name, email, language, disabled: String(disabled) };
}

/** Ends the browser sessions of a person, but for one that may stay. */
export async function endSessions(tx: WriteTx, personId: string, but: string | null): Promise<void> {
  await tx.rows(sql`
    DELETE FROM sign_in_session WHERE person_id = ${personId}::uuid AND sid IS DISTINCT FROM ${but}::text`);
}

/** Today by Morocco's calendar. */
export async function today(tx: ReadTx): Promise<LocalDate> {
  const row = await tx.row<{ today: LocalDate }>(sql`SELECT ${TODAY} AS today`);
  if (!row) throw new Error('the database knows no day');
  return row.today;
}

/** The ids behind the codes of a role asked for; REFERENCE_NOT_FOUND when one names nothing, or more than one thing. */
export async function bodiesOf(
  tx: ReadTx,
  { organisation, committee, programme }: Pick<GrantAsked, 'organisation' | 'committee' | 'programme'>,
): Promise<GrantBodies> {
  const [organisations, programmes, committees] = await Promise.all([
    tx.rows<{ id: string }>(sql`SELECT id FROM organisation WHERE code = ${organisation}`),
    tx.rows<{ id: string }>(sql`SELECT id FROM programme WHERE code = ${programme}`),
    tx.rows<{ id: string }>(sql`
      SELECT c.id FROM committee c JOIN programme g ON g.id = c.programme_id
      WHERE c.code = ${committee} AND (${programme}::text IS NULL OR g.code = ${programme})`),
  ]);
  return {
    organisationId: only('organisation', organisation, organisations),
    programmeId: only('programme', programme, programmes),
    committeeId: only('committee', committee, committees),
  };
}

function only(kind: string, code: string | null, found: readonly { id: string }[]): string | null {
  if (code === null) return null;
  const [first, second] = found;
  if (!first || second) throw new DomainError('REFERENCE_NOT_FOUND', { kind, code });
  return first.id;
}
