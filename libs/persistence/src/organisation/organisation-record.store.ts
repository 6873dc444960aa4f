import type { OrganisationRecord } from '#domain/organisation/edit.js';
import type { Supervision } from '#domain/organisation/tutelle.js';
import type { Basis } from '#domain/shared/basis.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import { namedIn } from './named-in.js';

/** An organisation as it is kept: every language, every period, and the version an edit is made from. */
export interface KeptOrganisation extends OrganisationRecord {
  readonly id: string;
  readonly version: number;
  /** The bodies that have supervised it, by code, the earliest first. */
  readonly tutelles: readonly (Supervision & { readonly id: string; readonly basis: Basis })[];
  /** Whether something refers to it, so that its code no longer changes. */
  readonly referredTo: boolean;
  readonly basis: Basis;
  readonly source: string | null;
}

/** The periods of the tutelle of organisation `o`, as JSON. */
const TUTELLES = sql`(SELECT coalesce(json_agg(json_build_object('id', t.id, 'supervisor', up.code, 'fromOn', t.from_on,
    'untilOn', t.until_on, 'basis', t.basis) ORDER BY t.from_on NULLS FIRST), '[]')
  FROM organisation_tutelle t JOIN organisation up ON up.id = t.supervisor_id WHERE t.organisation_id = o.id)`;

/** Whether a project, a committee, another body or a role refers to organisation `o`. */
const REFERRED_TO = sql`(EXISTS (SELECT FROM project p WHERE p.lead_organisation_id = o.id)
  OR EXISTS (SELECT FROM project_partner w WHERE w.organisation_id = o.id)
  OR EXISTS (SELECT FROM project_transfer f WHERE o.id IN (f.from_organisation_id, f.to_organisation_id))
  OR EXISTS (SELECT FROM committee_membership m WHERE m.organisation_id = o.id)
  OR EXISTS (SELECT FROM organisation_tutelle t WHERE o.id IN (t.organisation_id, t.supervisor_id))
  OR EXISTS (SELECT FROM organisation b WHERE b.successor_id = o.id))`;

/** The columns of an organisation `o` as it is kept. */
export const KEPT = sql`o.id, o.version, o.code, o.name, o.short_name AS "shortName", o.kind, o.spgov,
  o.ended_on AS "endedOn", (SELECT s.code FROM organisation s WHERE s.id = o.successor_id) AS "successorCode",
  ${TUTELLES} AS tutelles, ${REFERRED_TO} AS "referredTo", o.basis, o.source`;

/** Organisations as they are kept now, by code: all that the reader may see, or one of them. */
export function keptOrganisations(
  tx: ReadTx,
  visible: Visible<'organisation.read'>,
  { programmeId, id }: { readonly programmeId?: string; readonly id?: string },
): Promise<KeptOrganisation[]> {
  const named = programmeId === undefined ? NOWHERE : namedIn(programmeId);
  const only = id === undefined ? sql`` : sql`AND o.id = ${id}::uuid`;
  return tx.rows<KeptOrganisation & Record<string, unknown>>(sql`
    SELECT ${KEPT} FROM organisation o LEFT JOIN (${named}) named ON named.id = o.id
    WHERE ${whereVisible(visible, { organisationId: 'o.id', programmeId: 'named.programme_id' })} ${only} ORDER BY o.code`);
}

const NOWHERE: Sql = sql`SELECT NULL::uuid AS id, NULL::uuid AS programme_id WHERE FALSE`;
