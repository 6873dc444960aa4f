import type { OrganisationKind } from '#domain/organisation/organisation.js';
import type { Role } from '#domain/access/actor.js';
import type { Basis } from '#domain/shared/basis.js';
import type { Language, LocalizedText } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { join, sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { WriteTx } from '../write-transaction.js';
import type { PersonRow, Theme } from './person.entity.js';

/** A role held today with the names of what it is held for. */
export interface HeldRoleRow {
  readonly role: Role;
  readonly programme: string | null;
  readonly organisation: {
    readonly code: string;
    readonly name: LocalizedText;
    readonly shortName: string | null;
    readonly kind: OrganisationKind;
    readonly spgov: boolean;
    readonly supervisorCode: string | null;
    readonly basis: Basis;
  } | null;
  readonly committee: {
    readonly code: string;
    readonly name: LocalizedText;
    readonly rank: number;
    readonly steering: boolean;
  } | null;
}

/** The roles that the acting person holds today, with their bodies; in the order in which they were given. */
export function heldRoles(tx: ReadTx): Promise<HeldRoleRow[]> {
  const personId = tx.actor.kind === 'person' ? tx.actor.personId : null;
  return tx.rows<HeldRoleRow>(sql`
    WITH today AS (SELECT (now() AT TIME ZONE 'Africa/Casablanca')::date AS day)
    SELECT g.role, programme.code AS programme,
      CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('code', o.code, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind,
        'spgov', o.spgov, 'basis', o.basis, 'supervisorCode', (
          SELECT supervisor.code FROM organisation_tutelle t JOIN organisation supervisor ON supervisor.id = t.supervisor_id
          WHERE t.organisation_id = o.id AND daterange(t.from_on, t.until_on) @> today.day)) END AS organisation,
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('code', c.code, 'name', c.name, 'rank', c.rank, 'steering', c.steering) END AS committee
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
