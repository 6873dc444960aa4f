import type { Action } from '#domain/access/policy.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { holdsWords } from '../folded-words.js';
import { spoken } from '../spoken.js';
import { empty, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** One field of a row, before and after a change; null stands for nothing. */
export interface AuditedChange {
  /** The table. */
  readonly object: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One entry of the audit trail. */
export interface AuditRead {
  readonly id: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The person's name, or the system actor's. */
  readonly actor: string;
  readonly action: Action;
  readonly subjectKind: string;
  /** What the subject is called, as far as it still is. */
  readonly subject: string | null;
  readonly project: string | null;
  readonly programme: string | null;
  /** The upload of the workbook that it was made through. */
  readonly workbookUploadId: string | null;
  readonly changes: readonly AuditedChange[];
}

/** Which entries are asked for; what is left out does not narrow. */
export interface AuditFilter {
  /** Words of the actor, the subject or what was noted with the action. */
  readonly text?: string | null;
  readonly actions?: readonly Action[] | null;
  /** The first and the last day, by Morocco's calendar. */
  readonly fromOn?: LocalDate | null;
  readonly toOn?: LocalDate | null;
}

/** A page of the trail with the number of all that the filter chooses. */
export interface AuditPage {
  readonly rows: readonly AuditRead[];
  readonly totalCount: number;
}

/** One entry more than `first`, when there are more, the newest first; `after` is the id of the last one read. */
export async function auditPage(
  tx: ReadTx,
  visible: Visible<'audit.read'>,
  language: Language,
  filter: AuditFilter,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<AuditPage> {
  const from = sql`FROM audit_entry e ${subjects(language)}
    WHERE ${whereVisible(visible, { programmeId: 'e.programme_id' })} AND ${whereFilter(filter)}`;
  const found = await tx.row<{ page: AuditPage }>(sql`
    SELECT json_build_object('totalCount', (SELECT count(*) ${from}), 'rows', (
      SELECT coalesce(json_agg(json_build_object('id', c.id, 'at', c.at, 'actor', c.actor, 'action', c.action,
        'subjectKind', c.subject_kind, 'subject', c.subject, 'project', c.project, 'programme', c.programme,
        'workbookUploadId', c.workbook_upload_id, 'changes', ${CHANGES}) ORDER BY c.id DESC), '[]')
      FROM (
        SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
          e.at AS made_at, ${ACTOR} AS actor, e.action, e.subject_kind, e.subject_id, e.project_id, e.transaction_id,
          ${SUBJECT} AS subject, project.code AS project, programme.code AS programme,
          e.detail->>'workbookUploadId' AS workbook_upload_id
        ${from} ${after === null ? empty : sql`AND e.id < ${after}::uuid`}
        ORDER BY e.id DESC LIMIT ${first + 1}
      ) c)) AS page`);
  return found?.page ?? { rows: [], totalCount: 0 };
}

const ACTOR = sql`coalesce(actor.name, e.actor_name)`;
const SUBJECT = sql`coalesce(person.name, named.name, project.title, programme.code)`;

/**
 * Whether a history row `x` of the entry's project is its own: of an entry about one row below the project, of which a
 * transaction may change several, only those that hang on that row.
 */
const OF_ENTRY = sql`(c.subject_id IS NULL OR c.subject_kind NOT IN ('milestone', 'deployment', 'risk')
  OR x."row"->>(c.subject_kind || '_id') = c.subject_id::text)`;

/** What an entry is about, by its name. */
function subjects(language: Language): Sql {
  return sql`
    LEFT JOIN person actor ON actor.id = e.actor_id
    LEFT JOIN person ON person.id = CASE e.subject_kind WHEN 'person' THEN e.subject_id
      WHEN 'access_grant' THEN (e.detail->>'personId')::uuid END
    LEFT JOIN LATERAL (
      SELECT ${spoken('o.name', language)} AS name FROM organisation o WHERE o.id = e.subject_id AND e.subject_kind = 'organisation'
      UNION ALL SELECT ${spoken('o.name', language)} AS name FROM progress_update u JOIN organisation o ON o.id = u.organisation_id
        WHERE u.id = e.subject_id AND e.subject_kind = 'progress_update'
      UNION ALL SELECT ${spoken('k.name', language)} FROM committee k WHERE k.id = e.subject_id AND e.subject_kind = 'committee'
      UNION ALL SELECT ${spoken('s.name', language)} FROM strategy_node s WHERE s.id = e.subject_id AND e.subject_kind LIKE 'strategy%'
      LIMIT 1) named ON TRUE
    LEFT JOIN LATERAL (SELECT p.code, ${spoken('p.title', language)} AS title FROM project p WHERE p.id = e.project_id) project ON TRUE
    LEFT JOIN programme ON programme.id = e.programme_id`;
}

function whereFilter({ text, actions, fromOn, toOn }: AuditFilter): Sql {
  const day = sql`(e.at AT TIME ZONE 'Africa/Casablanca')::date`;
  const said = sql`fold(concat_ws(' ', ${ACTOR}, ${SUBJECT}, project.code, e.detail::text))`;
  return sql`${holdsWords(said, text)}
    AND ${actions?.length ? sql`e.action = ANY(${[...actions]}::text[])` : sql`TRUE`}
    AND ${fromOn ? sql`${day} >= ${fromOn}::date` : sql`TRUE`} AND ${toOn ? sql`${day} <= ${toOn}::date` : sql`TRUE`}`;
}

/** The rows that are kept as a part of another one: a tutelle of its organisation, a seat of its committee, a holiday. */
const PARTS = sql`(VALUES ('organisation', 'organisation_tutelle', 'organisation_id'),
  ('committee', 'committee_membership', 'committee_id'), ('programme', 'holiday', 'programme_id')) part(kind, "table", "of")`;

/** The body that a field names is told by its code; a seat always tells whose it is. */
const TOLD = (row: Sql): Sql => sql`CASE
  WHEN field IN ('organisation_id', 'supervisor_id', 'successor_id')
    THEN to_jsonb((SELECT o.code FROM organisation o WHERE o.id = (${row}->>field)::uuid))
  WHEN field = 'parent_id' THEN to_jsonb((SELECT s.code FROM strategy_node s WHERE s.id = (${row}->>field)::uuid))
  ELSE ${row}->field END`;

/** Whether a field of a history row `h` is told at all. */
const IS_TOLD = sql`field NOT IN ('id', 'version', 'updated_at', 'password_hash')
      AND (field NOT LIKE '%\\_id' OR field IN ('supervisor_id', 'successor_id', 'parent_id')
        OR (h.table_name = 'committee_membership' AND field = 'organisation_id'))`;

/** The parts that were taken away, as what they were: since the entry before of the same subject, within the hour. */
const ENDED = sql`SELECT h.table_name, h.row_id, field, ${TOLD(sql`h."row"`)}, NULL::jsonb
    FROM ${PARTS} JOIN history h ON h.table_name = part."table" AND h."row"->>part."of" = c.subject_id::text
    CROSS JOIN LATERAL jsonb_object_keys(h."row") field
    WHERE part.kind = c.subject_kind AND num_nonnulls(h.deleted_by_id, h.deleted_by_name) > 0
      AND upper(h.recorded) <= c.made_at AND upper(h.recorded) > coalesce((SELECT max(e.at) FROM audit_entry e
        WHERE e.subject_kind = c.subject_kind AND e.subject_id = c.subject_id AND e.at < c.made_at
          AND e.at > c.made_at - interval '1 hour'), c.made_at - interval '1 hour')
      AND jsonb_typeof(h."row"->field) <> 'null' AND ${IS_TOLD}`;

/**
 * What the entry's transaction wrote of its subject's row, of the rows that are a part of it and, below a
 * project, of the project's rows. A transaction's number may come again after a restore, so only what was recorded within the hour
 * before the entry is its own.
 */
const CHANGES = sql`(
  SELECT coalesce(json_agg(json_build_object('object', told.table_name, 'field', told.field,
    'before', told.before, 'after', told.after) ORDER BY told.table_name, told.row_id, told.field), '[]')
  FROM (
    SELECT h.table_name, h.row_id, field, ${TOLD(sql`past."row"`)} AS before, ${TOLD(sql`h."row"`)} AS after FROM (
      SELECT x.* FROM history x WHERE x.table_name = c.subject_kind AND x.row_id = c.subject_id AND upper_inf(x.recorded)
      UNION SELECT x.* FROM history x WHERE x.table_name = c.subject_kind AND x.row_id = c.subject_id AND NOT upper_inf(x.recorded)
      UNION SELECT x.* FROM history x WHERE x.project_id = c.project_id AND ${OF_ENTRY}
      UNION SELECT x.* FROM ${PARTS} JOIN history x ON x.table_name = part."table" AND x."row"->>part."of" = c.subject_id::text
        WHERE part.kind = c.subject_kind
    ) h
    LEFT JOIN LATERAL (
      SELECT b."row" FROM history b WHERE b.table_name = h.table_name AND b.row_id = h.row_id
        AND NOT upper_inf(b.recorded) AND upper(b.recorded) = lower(h.recorded) LIMIT 1) past ON TRUE
    CROSS JOIN LATERAL jsonb_object_keys(h."row") field
    WHERE h.transaction_id = c.transaction_id AND lower(h.recorded) <= c.made_at
      AND lower(h.recorded) > c.made_at - interval '1 hour'
      AND (nullif(past."row"->field, 'null') IS DISTINCT FROM nullif(h."row"->field, 'null')
        OR (h.table_name = 'committee_membership' AND field = 'organisation_id'))
      AND ${IS_TOLD}
    UNION ALL ${ENDED}
    ORDER BY 1, 2, 3 LIMIT 40
  ) told)`;
