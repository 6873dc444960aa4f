import { demandWithin, type Grant } from '#persistence/grant.js';
import { join, raw, sql } from '#persistence/sql.js';
import type { WriteTx } from '#persistence/write-transaction.js';

/** The tables that seeds fill, in the order in which their rows may refer to each other. */
export const SEEDED_TABLES = [
  'programme',
  'holiday',
  'organisation',
  'organisation_tutelle',
  'strategy_node',
  'committee',
  'committee_membership',
  'project',
  'project_partner',
  'roadmap_version',
  'milestone',
  'milestone_percent',
  'planned_milestone',
  'dependency',
  'prerequisite',
  'prerequisite_stage',
  'prerequisite_project',
  'prerequisite_node',
  'deployment',
  'risk',
  'committee_session',
  'agenda_item',
  'decision',
  'indicator',
  'indicator_value',
  'person',
  'access_grant',
] as const;
export type TableName = (typeof SEEDED_TABLES)[number];

/** A row by its column names; what is left out takes the column's default. */
export type Row = Readonly<Record<string, unknown>>;
export type RowsByTable = Map<TableName, Row[]>;

/** The right that covers the rows of a table. */
export type GrantOf = (table: TableName) => Grant;

const AT_ONCE = 5_000;

/** Inserts rows table by table, some thousands in a statement, and counts them; all statements are sent at once, in order. */
export async function insertRows(
  tx: WriteTx,
  grantOf: GrantOf,
  rows: RowsByTable,
): Promise<Map<TableName, number>> {
  const inserted = new Map<TableName, number>();
  const writing: Promise<void>[] = [];
  for (const table of SEEDED_TABLES) {
    const found = rows.get(table) ?? [];
    for (let from = 0; from < found.length; from += AT_ONCE)
      writing.push(insertBlock(tx, grantOf(table), table, found.slice(from, from + AT_ONCE)));
    if (found.length > 0) inserted.set(table, found.length);
  }
  await Promise.all(writing);
  return inserted;
}

/** One statement; all rows have the columns of the first. */
async function insertBlock(tx: WriteTx, grant: Grant, table: TableName, rows: readonly Row[]): Promise<void> {
  for (const row of rows) demandWithin(grant, placeOf(table, row));
  const columns = join(Object.keys(rows[0] ?? {}).map((column) => raw(`"${column}"`)));
  await tx.rows(sql`
    INSERT INTO ${raw(table)} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${raw(table)}, ${JSON.stringify(rows)}::json)`);
}

function placeOf(table: TableName, row: Row): Parameters<typeof demandWithin>[1] {
  const id = String(row['id']);
  return { id, programmeId: table === 'programme' ? id : ((row['programme_id'] as string | null) ?? null) };
}
