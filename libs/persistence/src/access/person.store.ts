import type { OrganisationKind } from '#domain/organisation/organisation.js';
import type { Role } from '#domain/access/actor.js';
import type { Basis } from '#domain/shared/basis.js';
import type { Language, LocalizedText } from '#domain/shared/text.js';
import { DomainError } from '#domain/shared/errors.js';
import { demandWithin, type Grant } from '../grant.js';
import { join, sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { WriteTx } from '../write-transaction.js';
import { uuidv7 } from '../uuid.js';
import { AccessGrantRow, PersonRow, type Theme } from './person.entity.js';

/** A role held today with the names of what it is held for. */
export interface HeldRoleRow {
  readonly role: Role;
  readonly programme: string | null;
  readonly organisation: {
    readonly code: string;
    readonly name: LocalizedText;
    readonly kind: OrganisationKind;
    readonly spgov: boolean;
    readonly supervisorCode: string | null;
    readonly basis: Basis;
  } | null;
  readonly committee: { readonly code: string; readonly name: LocalizedText; readonly rank: number } | null;
}

/** The roles that the acting person holds today, with their bodies; in the order in which they were given. */
export function heldRoles(tx: ReadTx): Promise<HeldRoleRow[]> {
  const personId = tx.actor.kind === 'person' ? tx.actor.personId : null;
  return tx.rows<HeldRoleRow>(sql`
    WITH today AS (SELECT (now() AT TIME ZONE 'Africa/Casablanca')::date AS day)
    SELECT g.role, programme.code AS programme,
      CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('code', o.code, 'name', o.name, 'kind', o.kind,
        'spgov', o.spgov, 'basis', o.basis, 'supervisorCode', (
          SELECT supervisor.code FROM organisation_tutelle t JOIN organisation supervisor ON supervisor.id = t.supervisor_id
          WHERE t.organisation_id = o.id AND daterange(t.from_on, t.until_on) @> today.day)) END AS organisation,
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('code', c.code, 'name', c.name, 'rank', c.rank) END AS committee
    FROM today CROSS JOIN access_grant g
    LEFT JOIN organisation o ON o.id = g.organisation_id
    LEFT JOIN committee c ON c.id = g.committee_id
    LEFT JOIN programme ON programme.id = g.programme_id
    WHERE g.person_id = ${personId}::uuid AND daterange(g.from_on, g.until_on) @> today.day
    ORDER BY g.id`);
}

/** Sets what a person reads in; null leaves it as it is. Answers the person as they then are. */
export async function setPreferences(
  tx: WriteTx,
  grant: Grant<'preferences.set'>,
  id: string,
  chosen: { readonly language: Language | null; readonly theme: Theme | null },
): Promise<Pick<PersonRow, 'language' | 'theme' | 'version'> | null> {
  demandWithin(grant, { id });
  const { language, theme } = chosen;
  return tx.row(sql`
    UPDATE person SET ${join(
      [
        sql`language = coalesce(${language}::text, language)`,
        sql`theme = coalesce(${theme}::text, theme)`,
        sql`version = version + 1`,
      ],
      ', ',
    )}
    WHERE id = ${id}::uuid RETURNING language, theme, version`);
}

/** A person to be made, with the role they are given from today on; bodies and programme by code. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly passwordHash: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly committee: string | null;
  readonly programme: string | null;
}

/**
 * Makes a person with one role. REFERENCE_NOT_FOUND when a code names nothing, or a committee's more than one thing;
 * ALREADY_EXISTS when the address is taken.
 */
export async function createPerson(
  tx: WriteTx,
  grant: Grant<'person.manage'>,
  given: NewPerson,
): Promise<string> {
  const id = uuidv7();
  demandWithin(grant, { id });
  const { email, name, language, passwordHash, role } = given;
  const bodies = await bodiesOf(tx, given);
  await tx.manager.insert(PersonRow, { id, email, name, language, passwordHash });
  await tx.manager.insert(AccessGrantRow, { id: uuidv7(), personId: id, role, ...bodies });
  return id;
}

async function bodiesOf(
  tx: ReadTx,
  { organisation, committee, programme }: NewPerson,
): Promise<Pick<AccessGrantRow, 'organisationId' | 'committeeId' | 'programmeId'>> {
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
