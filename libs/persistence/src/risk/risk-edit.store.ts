import { hasOccurred, type RiskRecord } from '#domain/risk/edit.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { demandWithin, type Grant } from '../grant.js';
import { creation, type Creation } from '../history/creation.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { sql } from '../sql.js';
import type { WriteTx } from '../write-transaction.js';

/** The project that a risk hangs on, as locked with it. */
export interface RiskPlace {
  readonly programmeId: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly leadOrganisationId: string;
  readonly partnerOrganisationIds: readonly string[];
  /** The programme's status date. */
  readonly statusOn: LocalDate;
}

/** A risk as locked for an edit. */
export interface LockedRisk extends RiskPlace {
  readonly id: string;
  readonly version: number;
  readonly record: RiskRecord;
  /** It became an issue at some time. */
  readonly occurred: boolean;
}

type Editing = Grant<'risk.edit'>;

const PLACE = sql`p.programme_id AS "programmeId", p.id AS "projectId", p.code AS "projectCode",
  p.lead_organisation_id AS "leadOrganisationId", g.status_on AS "statusOn",
  ARRAY(SELECT w.organisation_id::text FROM project_partner w WHERE w.project_id = p.id) AS "partnerOrganisationIds"`;
const RECORD = sql`json_build_object('title', k.title, 'category', k.category, 'likelihood', k.likelihood,
  'impact', k.impact, 'status', k.status, 'raisedOn', k.raised_on, 'owner', k.owner)`;

/** Risks being recorded and edited: their project is locked with them, so that its figures are computed one edit at a time. */
export function riskEditStore(tx: WriteTx) {
  return {
    /** Locks the project of an id, as the place of a risk; null when there is none. */
    place: (id: string): Promise<RiskPlace | null> =>
      tx.row<RiskPlace & Record<string, unknown>>(sql`SELECT ${PLACE}
        FROM project p JOIN programme g ON g.id = p.programme_id WHERE p.id = ${id}::uuid FOR NO KEY UPDATE OF p`),

    /** Locks a risk that the actor may see, and its project; null when there is none. */
    lock: (id: string): Promise<LockedRisk | null> =>
      tx.row<LockedRisk & Record<string, unknown>>(sql`
        SELECT k.id, k.version, k.occurred, ${RECORD} AS record, ${PLACE}
        FROM risk k JOIN project p ON p.id = k.project_id JOIN programme g ON g.id = p.programme_id
        WHERE k.id = ${id}::uuid FOR NO KEY UPDATE OF p, k`),

    /** What was changed in a locked risk since the version an edit was made from. */
    async changedSince({ id, record }: LockedRisk, version: number): Promise<readonly FieldError[]> {
      const held = await heldVersion(tx, 'risk', id, version);
      if (held === null) return [];
      const { raised_on: raisedOn, ...row } = held.row;
      return changedFields(told({ ...row, raisedOn } as unknown as RiskRecord), told(record));
    },

    /** The id of a risk to be recorded, and whether it was recorded before. */
    creation(
      given: string | null | undefined,
      { projectId }: RiskPlace,
      { raisedOn, ...record }: RiskRecord,
    ): Promise<Creation> {
      return creation(tx, 'risk', given, { project_id: projectId, raised_on: raisedOn, ...record });
    },

    /** Adds a risk to its locked project, under the project's next code. */
    async insert(grant: Editing, at: RiskPlace, id: string, record: RiskRecord): Promise<void> {
      demandWithin(grant, at);
      const { title, category, likelihood, impact, status, raisedOn, owner } = record;
      const start = `RK-${at.projectCode}-`;
      await tx.rows(sql`
        INSERT INTO risk (id, programme_id, project_id, code, category, title, likelihood, impact, status, occurred,
          raised_on, raised_precision, owner, rating_basis)
        SELECT ${id}::uuid, ${at.programmeId}::uuid, ${at.projectId}::uuid,
          ${start}::text || to_char(coalesce(max(substr(k.code, length(${start}::text) + 1)::int), 0) + 1, 'FM999999900'),
          ${category}::text, ${JSON.stringify(title)}::jsonb, ${likelihood}::int, ${impact}::int, ${status}::text,
          ${hasOccurred(status, false)}::boolean, ${raisedOn}::date, 'DAY', ${owner}::text, 'SOURCED'
        FROM risk k WHERE k.project_id = ${at.projectId}::uuid AND starts_with(k.code, ${start}::text)
          AND substr(k.code, length(${start}::text) + 1) ~ '^[0-9]{1,9}$'`);
    },

    /**
     * Changes a risk and counts its version up. A day and a rating left as they were keep the precision and the basis that
     * their source gave them.
     */
    async update(grant: Editing, locked: LockedRisk, record: RiskRecord): Promise<void> {
      demandWithin(grant, locked);
      const { title, category, likelihood, impact, status, raisedOn, owner } = record;
      const { record: before, occurred, id } = locked;
      const raised =
        raisedOn === before.raisedOn
          ? sql``
          : sql`, raised_on = ${raisedOn}::date, raised_precision = ${raisedOn && 'DAY'}::text`;
      const rated =
        likelihood === before.likelihood && impact === before.impact
          ? sql``
          : sql`, likelihood = ${likelihood}::int, impact = ${impact}::int, rating_basis = 'SOURCED'`;
      await tx.rows(sql`UPDATE risk SET version = version + 1, title = ${JSON.stringify(title)}::jsonb,
        category = ${category}::text, status = ${status}::text, owner = ${owner}::text,
        occurred = ${hasOccurred(status, occurred)}::boolean ${raised} ${rated} WHERE id = ${id}::uuid`);
    },
  };
}

function told({ title, ...record }: RiskRecord): Readonly<Record<string, Told>> {
  const texts = { 'title.fr': title.fr ?? null, 'title.ar': title.ar ?? null, 'title.en': title.en ?? null };
  const { category, likelihood, impact, status, raisedOn, owner } = record;
  return { ...texts, category, likelihood, impact, status, raisedOn, owner };
}
