import type { MilestoneEdit, MilestoneRecord } from '#domain/milestone/edit.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { HeldTables } from '../held.js';
import { jsonObject, type Selection } from '../selection.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { uuidv7 } from '../uuid.js';
import { whereVisible, type Visible } from '../visible.js';
import type { WriteTx } from '../write-transaction.js';
import { milestoneColumns, withFacts, type MilestoneRow } from './milestone-columns.js';

/** A milestone as locked for an edit, with all that its right and its rules depend on. */
export interface LockedMilestone {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly projectId: string;
  readonly leadOrganisationId: string;
  readonly partnerOrganisationIds: readonly string[];
  /** The programme's status date. */
  readonly statusOn: LocalDate;
  readonly record: MilestoneRecord;
}

/** A field of a milestone that an edit found changed. */
export interface ChangedField {
  readonly field: keyof MilestoneRecord;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

type LockedRow = Omit<LockedMilestone, 'record'> & { readonly record: MilestoneRecord };

const STATED_LAST = sql`ORDER BY s.stated_on DESC NULLS LAST, s.percent DESC LIMIT 1`;

/** Milestones being edited: their project is locked with them, so that its figures are computed one edit at a time. */
export function milestoneEditStore(tx: WriteTx) {
  return {
    /** Locks a milestone and its project; null when there is none. */
    async lock(id: string): Promise<LockedMilestone | null> {
      const row = await tx.row<LockedRow & Record<string, unknown>>(sql`
        SELECT m.id, m.version, m.programme_id AS "programmeId", m.project_id AS "projectId",
          p.lead_organisation_id AS "leadOrganisationId", g.status_on AS "statusOn",
          ARRAY(SELECT w.organisation_id::text FROM project_partner w WHERE w.project_id = p.id) AS "partnerOrganisationIds",
          json_build_object('forecastEndOn', m.forecast_end_on, 'actualEndOn', m.actual_end_on,
            'percentComplete', (SELECT s.percent FROM milestone_percent s WHERE s.milestone_id = m.id ${STATED_LAST}),
            'statedOn', (SELECT s.stated_on FROM milestone_percent s WHERE s.milestone_id = m.id ${STATED_LAST})) AS record
        FROM milestone m JOIN project p ON p.id = m.project_id JOIN programme g ON g.id = m.programme_id
        WHERE m.id = ${id}::uuid FOR NO KEY UPDATE OF p, m`);
      return row;
    },

    /** What was changed in a locked milestone since the version an edit was made from. */
    async changedSince({ id, record }: LockedMilestone, version: number): Promise<ChangedField[]> {
      const before = await tx.row<MilestoneRecord & Record<string, unknown>>(sql`
        SELECT h."row"->>'forecast_end_on' AS "forecastEndOn", h."row"->>'actual_end_on' AS "actualEndOn",
          s.percent AS "percentComplete", s.stated_on AS "statedOn"
        FROM history h LEFT JOIN LATERAL (
          SELECT (past."row"->>'percent')::int AS percent, past."row"->>'stated_on' AS stated_on FROM history past
          WHERE past.table_name = 'milestone_percent' AND past.project_id = h.project_id
            AND past."row"->>'milestone_id' = h.row_id::text
            AND past.recorded @> (upper(h.recorded) - interval '1 microsecond')
          ORDER BY 2 DESC NULLS LAST, 1 DESC LIMIT 1) s ON TRUE
        WHERE h.table_name = 'milestone' AND h.row_id = ${id}::uuid AND (h."row"->>'version')::int = ${version}::int`);
      if (before === null) return [];
      const fields = ['forecastEndOn', 'actualEndOn', 'percentComplete', 'statedOn'] as const;
      return fields
        .filter((field) => before[field] !== record[field])
        .map((field) => ({ field, before: before[field], after: record[field] }));
    },

    /** Writes what an edit changed and counts the version up. */
    async update(
      grant: Grant<'milestone.edit'>,
      milestone: LockedMilestone,
      edit: MilestoneEdit,
      edited: MilestoneRecord,
    ): Promise<void> {
      demandWithin(grant, milestone);
      const statements = [recordStatement(milestone, edited), ...percentStatements(milestone, edit, edited)];
      await Promise.all(statements.map((statement) => tx.rows(statement)));
    },
  };
}

function recordStatement({ id, record }: LockedMilestone, edited: MilestoneRecord): Sql {
  const stated = (column: string, field: 'forecastEndOn' | 'actualEndOn'): Sql =>
    record[field] === edited[field]
      ? sql``
      : sql`, ${columns[column]} = ${edited[field]}::date, ${columns[`${column}Precision`]} = ${edited[field] && 'DAY'}::text`;
  return sql`UPDATE milestone SET version = version + 1, updated_at = now()
    ${stated('forecast', 'forecastEndOn')} ${stated('actual', 'actualEndOn')} WHERE id = ${id}::uuid`;
}

const columns: Readonly<Record<string, Sql>> = {
  forecast: sql`forecast_end_on`,
  forecastPrecision: sql`forecast_end_precision`,
  actual: sql`actual_end_on`,
  actualPrecision: sql`actual_end_precision`,
};

/** A percent is added to those stated before, or corrects the one of its day; emptied, all of them go. */
function percentStatements(milestone: LockedMilestone, edit: MilestoneEdit, edited: MilestoneRecord): Sql[] {
  if (edit.percentComplete === undefined && edit.statedOn === undefined) return [];
  const { id, programmeId, projectId } = milestone;
  if (edited.percentComplete === null)
    return [sql`DELETE FROM milestone_percent WHERE milestone_id = ${id}::uuid`];
  return [
    sql`INSERT INTO milestone_percent (id, programme_id, project_id, milestone_id, percent, stated_on)
      VALUES (${uuidv7()}::uuid, ${programmeId}::uuid, ${projectId}::uuid, ${id}::uuid, ${edited.percentComplete}::int, ${edited.statedOn}::date)
      ON CONFLICT (milestone_id, stated_on) DO UPDATE SET percent = excluded.percent`,
  ];
}

/** One milestone as promised in the version that the reader may see, the approved one first; null when in none. */
export async function findMilestone(
  tx: ReadTx,
  visible: {
    readonly approved: Visible<'roadmap.read-approved'>;
    readonly drafts: Visible<'roadmap.read-draft'>;
  },
  { id, statusOn }: Pick<LockedMilestone, 'id' | 'statusOn'>,
  language: Language,
  selection: Selection,
): Promise<MilestoneRow | null> {
  const held = new HeldTables(null, { projectIds: [] });
  const place = { programmeId: 'v.programme_id', projectId: 'v.project_id' };
  const found = await tx.row<{ milestone: MilestoneRow }>(sql`
    SELECT ${jsonObject(milestoneColumns(held, statusOn, language), withFacts(selection))} AS milestone
    FROM milestone m JOIN planned_milestone l ON l.milestone_id = m.id
    JOIN roadmap_version v ON v.id = l.roadmap_version_id
    WHERE m.id = ${id}::uuid AND ((v.state IN ('APPROVED', 'SUPERSEDED') AND ${whereVisible(visible.approved, place)})
      OR ${whereVisible(visible.drafts, place)})
    ORDER BY v.state = 'APPROVED' DESC, v.number DESC LIMIT 1`);
  return found?.milestone ?? null;
}
