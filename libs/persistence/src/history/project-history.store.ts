import type { Action } from '#domain/access/policy.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { instant } from '../instant.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible } from '../visible.js';

/** One change of one row that hangs on a project. */
export interface HistoryEntry {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The person's name, or the system actor's; null when none was named. */
  readonly actor: string | null;
  /** The table. */
  readonly object: string;
  readonly rowId: string;
  /** What the row is called, in the languages it is called so. */
  readonly label: LocalizedText | null;
  readonly kind: 'CREATED' | 'CHANGED' | 'DELETED';
  /** The name of the workbook that it came by; null when it came by the screens, or may not be seen. */
  readonly throughFile: string | null;
  readonly changes: readonly FieldChange[];
}

/** A column in the API's spelling, before and after; null stands for nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Which entries are asked for. */
export interface HistoryWanted {
  readonly projectId: string;
  /** ISO 8601: as known at that instant; null: now. */
  readonly at: string | null;
  readonly first: number;
}

/**
 * What was recorded of a project and all that hangs on it, newest first, as far as the reader may see it: no risks
 * without `risk.read`, no budget or contract without `budget.read`, nothing of a roadmap not yet approved without
 * `roadmap.read-draft`, no proposed change without `proposal.read`. A change of which nothing may be seen is not listed.
 */
export async function projectHistory(tx: ReadTx, wanted: HistoryWanted): Promise<HistoryEntry[]> {
  const rows = await tx.rows<HistoryEntry>(statement(tx, wanted));
  return rows.map((row) => ({
    ...row,
    changes: row.changes.map((change) => ({ ...change, field: camelCase(change.field) })),
  }));
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function statement(tx: ReadTx, { projectId, at, first }: HistoryWanted): Sql {
  return sql`
    WITH reader AS MATERIALIZED (
      SELECT p.id, ${may(tx, 'risk.read')} AS risks, ${may(tx, 'budget.read')} AS budget,
        ${may(tx, 'roadmap.read-draft')} AS drafts, ${may(tx, 'proposal.read')} AS proposals
      FROM project p WHERE p.id = ${projectId}::uuid AND ${may(tx, 'history.read')}
    ), period AS (${periods(at)}), entry AS (${ENTRIES} ${at === null ? sql`` : sql`WHERE e.at <= ${at}::timestamptz`})
    SELECT ${instant(sql`e.at`)} AS at,
      coalesce(person.name, e.actor_name) AS actor, e.table_name AS object, e.row_id AS "rowId", e.kind,
      ${LABEL} AS label, changed.fields AS changes, ${throughFile(tx)} AS "throughFile"
    FROM entry e LEFT JOIN person ON person.id = e.actor_id, ${CHANGED} changed
    WHERE e.kind <> 'CHANGED' OR changed.fields <> '[]'
    ORDER BY e.at DESC, e.table_name, e.row_id LIMIT ${first}`;
}

/** The workbook whose transaction made the change. */
function throughFile(tx: ReadTx): Sql {
  const place = { programmeId: 'u.programme_id', organisationId: 'u.organisation_id' };
  return sql`(SELECT u.file_name FROM workbook_upload u WHERE u.transaction_id = e.transaction_id
    AND ${whereVisible(tx.visible('workbook.read'), place)})`;
}

function may(tx: ReadTx, action: Action): Sql {
  return whereVisible(tx.visible(action), { programmeId: 'p.programme_id', projectId: 'p.id' });
}

/** The periods of rows that the reader may see, each with its row's next and last one. */
function periods(at: string | null): Sql {
  return sql`
    SELECT h.table_name, h.row_id, h."row", lower(h.recorded) AS began, upper(h.recorded) AS ended,
      h.transaction_id, h.actor_id, h.actor_name, h.deleted_by_id, h.deleted_by_name, reader.budget, reader.drafts,
      lag(h."row") OVER same AS before, lag(upper(h.recorded)) OVER same AS before_ended,
      lead(lower(h.recorded)) OVER same AS followed
    FROM reader JOIN history h ON h.project_id = reader.id
    WHERE (reader.risks OR h.table_name NOT IN ('risk', 'risk_mitigation'))
      AND (reader.budget OR h.table_name <> 'project_contract')
      AND (reader.proposals OR h.table_name <> 'project_proposal')
      AND (reader.drafts OR ${PROMISED})
      ${at === null ? sql`` : sql`AND lower(h.recorded) <= ${at}::timestamptz`}
    WINDOW same AS (PARTITION BY h.table_name, h.row_id ORDER BY lower(h.recorded))`;
}

/** Not of a roadmap version that was only a draft while the row stood so. */
const PROMISED = sql`CASE h.table_name
  WHEN 'roadmap_step' THEN false
  WHEN 'roadmap_version' THEN h."row"->>'state' IN ('APPROVED', 'SUPERSEDED')
  WHEN 'planned_milestone' THEN EXISTS (
    SELECT FROM history v WHERE v.table_name = 'roadmap_version'
      AND v.row_id = (h."row"->>'roadmap_version_id')::uuid
      AND v."row"->>'state' IN ('APPROVED', 'SUPERSEDED') AND v.recorded && h.recorded)
  ELSE true END`;

/** A period begins with a creation or a change, and may end with a deletion. */
const ENTRIES = sql`
  SELECT e.* FROM (
    SELECT began AS at, transaction_id, actor_id, actor_name, table_name, row_id, budget, drafts, "row" AS shown,
      CASE WHEN before_ended = began THEN 'CHANGED' ELSE 'CREATED' END AS kind,
      CASE WHEN before_ended = began THEN before END AS before, "row" AS after
    FROM period
    UNION ALL
    SELECT ended, NULL, deleted_by_id, deleted_by_name, table_name, row_id, budget, drafts, "row", 'DELETED', "row", NULL
    FROM period WHERE ended IS NOT NULL AND (followed IS NULL OR followed > ended)
  ) e`;

const CHANGED = sql`LATERAL (
  SELECT coalesce(jsonb_agg(jsonb_build_object('field', field, 'before', e.before->field, 'after', e.after->field)
    ORDER BY field), '[]') AS fields
  FROM jsonb_object_keys(e.shown) field
  WHERE nullif(e.before->field, 'null') IS DISTINCT FROM nullif(e.after->field, 'null')
    AND field NOT IN ('id', 'programme_id', 'project_id', 'progress_update_id', 'version', 'updated_at')
    AND (e.budget OR field NOT LIKE 'budget\\_%'))`;

/** Its own title, text or name, else the milestone's, organisation's or prerequisite's that it is about, else its code. */
const LABEL = sql`coalesce(e.shown->'title', e.shown->'text', e.shown->'unit',
  CASE WHEN e.table_name IN ('milestone', 'milestone_percent', 'dependency') THEN (
    SELECT promised.title FROM planned_milestone promised
    JOIN roadmap_version v ON v.id = promised.roadmap_version_id
    WHERE promised.milestone_id = coalesce((e.shown->>'milestone_id')::uuid,
        (e.shown->>'successor_milestone_id')::uuid, e.row_id)
      AND (e.drafts OR v.state IN ('APPROVED', 'SUPERSEDED'))
    ORDER BY v.state = 'APPROVED' DESC, v.number DESC LIMIT 1) END,
  (SELECT o.name FROM organisation o
   WHERE e.table_name = 'project_partner' AND o.id = (e.shown->>'organisation_id')::uuid),
  (SELECT required.title FROM prerequisite required
   WHERE e.table_name = 'prerequisite_project' AND required.id = (e.shown->>'prerequisite_id')::uuid))`;
