import { resolve } from 'node:path';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import type { Db } from '#persistence/db.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import type { Loading } from './folder/loading.js';
import { readFiles, resolveRows, type FolderFiles } from './folder/read-folder.js';
import { insertRows, type RowsByTable, type TableName } from './insert-rows.js';
import { seeding, settle } from './maintenance.js';
import {
  demandCode,
  grantSeeding,
  holidayRows,
  organisationIds,
  programmeId,
  programmeRow,
  SEED,
  type NewProgramme,
} from './programme.js';

/** A folder of CSV files to load as a programme. */
export interface FolderToLoad extends NewProgramme {
  readonly folder: string;
}

/** What a load did. */
export interface LoadSummary {
  /** The programme was there, so nothing was changed. */
  readonly alreadyThere: boolean;
  /** Rows by table. */
  readonly inserted: ReadonlyMap<TableName, number>;
  /** What the person at the keyboard should know. */
  readonly notices: readonly string[];
}

/** Further rows that stand or fall with the programme. */
export type Companions = (tx: WriteTx, loading: Loading) => Promise<RowsByTable>;

const ALREADY_THERE = { alreadyThere: true, inserted: new Map(), notices: [] } as const;

/**
 * Loads a folder as a new programme, all of it or nothing; a programme of that code that is there already is left as
 * it stands. Throws ROW_NOT_RESOLVED when a row does not resolve.
 */
export async function loadFolder(
  url: string,
  folder: FolderToLoad,
  companions?: Companions,
): Promise<LoadSummary> {
  demandCode(folder.code);
  const summary = await seeding(url, (db) => load(db, folder, companions));
  if (!summary.alreadyThere) await settle(url, 'ANALYZE');
  return summary;
}

async function load(db: Db, folder: FolderToLoad, companions?: Companions): Promise<LoadSummary> {
  if (await db.read(SEED, (tx) => programmeId(tx, folder.code))) return ALREADY_THERE;
  const files = readFiles(resolve(folder.folder));
  return db.write(SEED, async (tx) => {
    if (await programmeId(tx, folder.code)) return ALREADY_THERE;
    return fill(tx, folder, files, companions);
  });
}

async function fill(
  tx: WriteTx,
  folder: FolderToLoad,
  files: FolderFiles,
  companions?: Companions,
): Promise<LoadSummary> {
  const loading = resolveRows(files, folder.statusOn, await organisationIds(tx));
  const grantOf = grantSeeding(tx, loading.programmeId, folder);
  loading.rows.set('programme', [programmeRow(loading.programmeId, folder)]);
  loading.rows.set('holiday', holidayRows(loading.programmeId));
  const inserted = new Map(await insertRows(tx, grantOf, loading.rows));
  if (companions) {
    const more = await insertRows(tx, grantOf, await companions(tx, loading));
    for (const [table, count] of more) inserted.set(table, (inserted.get(table) ?? 0) + count);
  }
  await refreshFigures(tx, { programmeId: loading.programmeId });
  return { alreadyThere: false, inserted, notices: noticesOf(loading) };
}

function noticesOf(loading: Loading): string[] {
  const codes = loading.file('organisations.csv').map((row) => row.text('code') ?? '');
  const kept = codes.filter((code) => loading.existing.has(code));
  if (kept.length === 0) return [];
  return [`${kept.length} organisations were there already and are used as they stand: ${kept.join(', ')}`];
}
