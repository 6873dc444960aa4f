import type { OrganisationRecord } from '#domain/organisation/edit.js';
import type { Supervision } from '#domain/organisation/tutelle.js';
import { DomainError, type FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { periodText, type Period } from '#domain/shared/period.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { changedFields, differingLines, heldVersion, type Told } from '../history/held-version.js';
import { refreshLocked } from '../progress/refresh-locked.js';
import { recorded } from '../recorded.js';
import { sql, type Sql } from '../sql.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';
import { KEPT, type KeptOrganisation } from './organisation-record.store.js';

/** Another body as far as an edit depends on it. */
export interface OtherBody {
  readonly id: string;
  readonly code: string;
  readonly endedOn: LocalDate | null;
  readonly successorCode: string | null;
  readonly tutelles: readonly Supervision[];
}

type Managing = Grant<'organisation.manage'>;

/** One at a time, so that two changes cannot close a circle together. */
const TUTELLES = 7_305_040;

/** Organisations being edited. */
export function organisationEditStore(tx: WriteTx) {
  return {
    /** Locks an organisation with all that its tutelle leads to it from; null when there is none. */
    async lock(id: string): Promise<KeptOrganisation | null> {
      await tx.rows(sql`SELECT pg_advisory_xact_lock(${TUTELLES}::bigint)`);
      await tx.rows(
        sql`SELECT o.id FROM organisation o WHERE o.id IN (${UNDER(id)}) ORDER BY o.id FOR UPDATE`,
      );
      return tx.row<KeptOrganisation & Record<string, unknown>>(
        sql`SELECT ${KEPT} FROM organisation o WHERE o.id = ${id}::uuid`,
      );
    },

    /** Whether a person holds a role for an organisation. */
    async hasRoles(id: string): Promise<boolean> {
      const found = await tx.row(
        sql`SELECT 1 FROM access_grant g WHERE g.organisation_id = ${id}::uuid LIMIT 1`,
      );
      return found !== null;
    },

    /** Every body by its code. */
    async bodies(): Promise<ReadonlyMap<string, OtherBody>> {
      const rows = await tx.rows<OtherBody & Record<string, unknown>>(sql`
        SELECT o.id, o.code, o.ended_on AS "endedOn", s.code AS "successorCode",
          coalesce(json_agg(json_build_object('supervisor', up.code, 'fromOn', t.from_on, 'untilOn', t.until_on))
            FILTER (WHERE t.id IS NOT NULL), '[]') AS tutelles
        FROM organisation o LEFT JOIN organisation s ON s.id = o.successor_id
        LEFT JOIN organisation_tutelle t ON t.organisation_id = o.id LEFT JOIN organisation up ON up.id = t.supervisor_id
        GROUP BY o.id, s.code`);
      return new Map(rows.map((row) => [row.code, row]));
    },

    /** What was changed since the version an edit was made from, by the names of the record's fields. */
    changedSince: (kept: KeptOrganisation, version: number) => changedSince(tx, kept, version),

    async insert(grant: Managing, id: string, record: OrganisationRecord): Promise<void> {
      demandWithin(grant, { id });
      const { code, name, shortName, kind, spgov } = record;
      await tx.rows(sql`INSERT INTO organisation (id, code, name, short_name, kind, spgov)
        VALUES (${id}::uuid, ${code}::text, ${JSON.stringify(name)}::jsonb, ${shortName}::text, ${kind}::text, ${spgov}::boolean)`);
    },

    /** Writes a record and counts its version up. */
    async update(
      grant: Managing,
      { id }: KeptOrganisation,
      record: OrganisationRecord,
      successorId: string | null,
    ): Promise<void> {
      demandWithin(grant, { id });
      const { code, name, shortName, kind, spgov, endedOn } = record;
      await tx.rows(sql`UPDATE organisation SET version = version + 1, code = ${code}::text,
        name = ${JSON.stringify(name)}::jsonb, short_name = ${shortName}::text, kind = ${kind}::text,
        spgov = ${spgov}::boolean, ended_on = ${endedOn}::date, successor_id = ${successorId}::uuid
        WHERE id = ${id}::uuid`);
    },

    /** Puts the periods of a tutelle in the place of those kept, and counts the organisation's version up. */
    async setTutelle(
      grant: Managing,
      kept: KeptOrganisation,
      periods: readonly Supervision[],
      bodies: ReadonlyMap<string, OtherBody>,
    ): Promise<void> {
      const { id, tutelles } = kept;
      demandWithin(grant, { id });
      // First the organisation, so that its history ends before that of its tutelle.
      await tx.rows(sql`UPDATE organisation SET version = version + 1 WHERE id = ${id}::uuid`);
      const keeps = (period: Period): boolean => periods.some((each) => each.fromOn === period.fromOn);
      const gone = tutelles.filter((period) => !keeps(period)).map((period) => period.id);
      await tx.rows(sql`DELETE FROM organisation_tutelle WHERE id = ANY(${gone}::uuid[])`);
      for (const { supervisor, fromOn, untilOn } of periods) {
        const supervisorId = bodies.get(supervisor)?.id ?? null;
        const same = tutelles.find((period) => period.fromOn === fromOn);
        await tx.rows(
          same
            ? sql`UPDATE organisation_tutelle SET supervisor_id = ${supervisorId}::uuid, until_on = ${untilOn}::date
                WHERE id = ${same.id}::uuid AND (supervisor_id, until_on) IS DISTINCT FROM (${supervisorId}::uuid, ${untilOn}::date)`
            : sql`INSERT INTO organisation_tutelle (id, organisation_id, supervisor_id, from_on, until_on)
                VALUES (${uuidv7()}::uuid, ${id}::uuid, ${supervisorId}::uuid, ${fromOn}::date, ${untilOn}::date)`,
        );
      }
    },

    /** Recomputes the figures that an organisation's kind or tutelle groups; how many projects they are. */
    refreshUnder: (id: string) =>
      refreshLocked(
        tx,
        sql`SELECT led.id FROM project led WHERE led.lead_organisation_id IN (${UNDER(id)})
          UNION SELECT t.project_id FROM project_transfer t WHERE t.from_organisation_id IN (${UNDER(id)})`,
      ),
  };
}

/** An organisation and all that it supervises or ever supervised, whether directly or through others. */
const UNDER = (id: string): Sql => sql`
  WITH RECURSIVE under(id) AS (
    SELECT ${id}::uuid UNION SELECT t.organisation_id FROM under JOIN organisation_tutelle t ON t.supervisor_id = under.id
  ) SELECT id FROM under`;

/** The organisation that a field names by its code; REFERENCE_NOT_FOUND at the field when there is none. */
export function bodyNamed(
  bodies: ReadonlyMap<string, OtherBody>,
  code: string | null,
  field: string,
): OtherBody | null {
  if (code === null) return null;
  const body = bodies.get(code);
  if (!body) throw new DomainError('INVALID_INPUT', {}, [{ field, code: 'REFERENCE_NOT_FOUND' }]);
  return body;
}

async function changedSince(
  tx: WriteTx,
  kept: KeptOrganisation,
  version: number,
): Promise<readonly FieldError[]> {
  const held = await heldVersion(tx, 'organisation', kept.id, version);
  if (held === null) return [];
  const { row, at } = held;
  const then = await tx.rows<{ supervisor: string } & Period & Record<string, unknown>>(sql`
    SELECT up.code AS supervisor, t.from_on AS "fromOn", t.until_on AS "untilOn"
    FROM ${recorded('organisation_tutelle', at)} t JOIN organisation up ON up.id = t.supervisor_id
    WHERE t.organisation_id = ${kept.id}::uuid ORDER BY t.from_on NULLS FIRST`);
  const successor = await tx.row<{ code: string }>(
    sql`SELECT code FROM organisation WHERE id = ${(row['successor_id'] as string | null) ?? null}::uuid`,
  );
  const lines = (periods: readonly (Period & { readonly supervisor: string })[]): string[] =>
    periods.map((period) => `${period.supervisor} ${periodText(period)}`);
  const [tutellesBefore, tutellesAfter] = differingLines(lines(then), lines(kept.tutelles));
  const before = { ...toldOf(row['name'] as LocalizedText), code: row['code'] as Told };
  return changedFields(
    {
      ...before,
      shortName: (row['short_name'] as Told | undefined) ?? null,
      kind: row['kind'] as Told,
      spgov: String(row['spgov']),
      endedOn: (row['ended_on'] as Told | undefined) ?? null,
      successorCode: successor?.code ?? null,
      tutelles: tutellesBefore,
    },
    {
      ...toldOf(kept.name),
      code: kept.code,
      shortName: kept.shortName,
      kind: kept.kind,
      spgov: String(kept.spgov),
      endedOn: kept.endedOn,
      successorCode: kept.successorCode,
      tutelles: tutellesAfter,
    },
  );
}

function toldOf(name: LocalizedText): Readonly<Record<string, Told>> {
  return { 'name.fr': name.fr ?? null, 'name.ar': name.ar ?? null, 'name.en': name.en ?? null };
}
