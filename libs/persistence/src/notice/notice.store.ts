import type { NoticeKind } from '#domain/notice/notice.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { Grant } from '../grant.js';
import { spoken, spokenLang } from '../spoken.js';
import { empty, raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';
import type { WriteTx } from '../write-transaction.js';
import { isAddressed } from './notice-outbox.store.js';

/** Something that a person is told. */
export interface KeptNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  /** Instants, ISO 8601 in UTC. */
  readonly at: string;
  readonly readAt: string | null;
  readonly programme: string;
  readonly organisationCode: string;
  readonly organisationName: string;
  /** Of an update: the first day of its month, and the day it is due. */
  readonly monthOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly updateId: string | null;
  readonly briefId: string | null;
  /** Of the project whose roadmap it is about. */
  readonly projectCode: string | null;
  /** Of the brief or project. */
  readonly title: string | null;
  readonly titleLang: Language | null;
}

/** A page of notices with how many there are. */
export interface NoticePage {
  readonly totalCount: number;
  readonly unreadCount: number;
  readonly nodes: readonly KeptNotice[];
}

/** The tables that a notice `n` is told from, beside itself. */
export const NOTICE_SOURCES = sql`JOIN programme g ON g.id = n.programme_id JOIN organisation o ON o.id = n.organisation_id
  LEFT JOIN progress_update u ON u.id = n.progress_update_id LEFT JOIN update_period d ON d.id = u.update_period_id
  LEFT JOIN brief b ON b.id = n.brief_id LEFT JOIN project t ON t.id = n.about_project_id`;

/** The notices of the reader that still concern them, the newest first. */
export async function noticePage(
  tx: ReadTx,
  visible: Visible<'notice.read'>,
  language: Language,
  { first, unreadOnly }: { readonly first: number; readonly unreadOnly: boolean },
): Promise<NoticePage> {
  const mine = sql`${whereVisible(visible, { personId: 'n.person_id' })} AND ${isAddressed('n', 'n.person_id')}`;
  const found = await tx.row<{ page: NoticePage }>(sql`
    SELECT json_build_object(
      'totalCount', (SELECT count(*) FROM notice n WHERE ${mine}),
      'unreadCount', (SELECT count(*) FROM notice n WHERE n.read_at IS NULL AND ${mine}),
      'nodes', (SELECT coalesce(json_agg(node), '[]') FROM (
        SELECT n.id, n.kind, ${instant('n.noticed_at')} AS at, ${instant('n.read_at')} AS "readAt", g.code AS programme,
          o.code AS "organisationCode", ${spoken('o.name', language)} AS "organisationName",
          d.month_on AS "monthOn", d.due_on AS "dueOn", u.id AS "updateId", b.id AS "briefId", t.code AS "projectCode",
          ${spoken('coalesce(b.title, t.title)', language)} AS title,
          ${spokenLang('coalesce(b.title, t.title)', language)} AS "titleLang"
        FROM notice n ${NOTICE_SOURCES}
        WHERE ${mine} ${unreadOnly ? sql`AND n.read_at IS NULL` : empty}
        ORDER BY n.noticed_at DESC, n.id LIMIT ${first}) node)) AS page`);
  return found?.page ?? { totalCount: 0, unreadCount: 0, nodes: [] };
}

/** Marks notices of a person as read, or all of them (null); answers how many of those named are theirs. */
export async function markRead(
  tx: WriteTx,
  grant: Grant<'notice.mark'>,
  ids: readonly string[] | null,
): Promise<number> {
  const own = sql`n.person_id = ${grant.subject.id}::uuid`;
  const named = ids === null ? empty : sql`AND n.id = ANY(${[...ids]}::uuid[])`;
  const rows = await tx.rows<{ id: string }>(sql`SELECT n.id FROM notice n WHERE ${own} ${named}`);
  await tx.rows(
    sql`UPDATE notice n SET read_at = clock_timestamp() WHERE ${own} AND n.read_at IS NULL ${named}`,
  );
  return rows.length;
}

function instant(column: string): Sql {
  return raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}
