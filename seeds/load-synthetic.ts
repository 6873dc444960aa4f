import { setImmediate as nextTurn } from 'node:timers/promises';
import { DomainError } from '#domain/shared/errors.js';
import type { Db } from '#persistence/db.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import type { WriteTx } from '#persistence/write-transaction.js';
import { DEMO } from './demo.js';
import type { Loading } from './folder/loading.js';
import { readFiles, resolveRows } from './folder/read-folder.js';
import { insertRows, type GrantOf, type RowsByTable, type TableName } from './insert-rows.js';
import type { LoadSummary } from './load-folder.js';
import { seeding, settle } from './maintenance.js';
import {
  grantSeeding,
  holidayRows,
  organisationIds,
  programmeId,
  programmeRow,
  SEED,
  type NewProgramme,
} from './programme.js';
import { patternOf } from './synthetic/pattern.js';
import { makeProject, type Workshop } from './synthetic/project.js';
import { randomFrom } from './synthetic/random.js';

/** The most projects a synthetic programme may have. */
export const MOST_PROJECTS = 1_000_000;
const AT_ONCE = 1_000;
const REFRESHED_AT_ONCE = 250;
const SERVED_EACH = 50;

/** What a synthetic programme shares with the demo as it stands; its projects are made. */
const SHARED_FILES = [
  'strategy.csv',
  'organisations.csv',
  'sessions.csv',
  'session_items.csv',
  'indicators.csv',
];

/** Loads programme SYN-N: as many projects as asked for, in the demo's shape; the same N gives the same portfolio. */
export async function loadSynthetic(url: string, projects: number): Promise<LoadSummary> {
  if (!Number.isInteger(projects) || projects < 1 || projects > MOST_PROJECTS)
    throw new DomainError('INVALID_INPUT', {}, [{ field: 'synthetic', code: 'OUT_OF_RANGE' }]);
  const summary = await seeding(url, (db) => load(db, projects));
  if (!summary.alreadyThere) await settle(url, 'ANALYZE');
  return summary;
}

function load(db: Db, projects: number): Promise<LoadSummary> {
  const programme = {
    code: `SYN-${projects}`,
    statusOn: DEMO.statusOn,
    name: {
      fr: `Portefeuille synthétique de ${projects} projets`,
      ar: `محفظة اصطناعية من ${projects} مشروع`,
      en: `Synthetic portfolio of ${projects} projects`,
    },
  };
  return db.write(SEED, async (tx) => {
    if (await programmeId(tx, programme.code))
      return { alreadyThere: true, inserted: new Map(), notices: [] };
    return fill(tx, programme, projects);
  });
}

async function fill(tx: WriteTx, programme: NewProgramme, projects: number): Promise<LoadSummary> {
  const { files, faults } = readFiles(DEMO.folder);
  const shared = new Map([...files].filter(([file]) => SHARED_FILES.includes(file)));
  const loading = resolveRows({ files: shared, faults }, programme.statusOn, await organisationIds(tx));
  const grantOf = grantSeeding(tx, loading.programmeId, programme);
  loading.rows.set('programme', [programmeRow(loading.programmeId, programme)]);
  loading.rows.set('holiday', holidayRows(loading.programmeId));
  const workshop: Workshop = {
    loading,
    pattern: patternOf(loading, files),
    random: randomFrom(projects),
    statusOn: programme.statusOn,
    recent: [],
  };
  const inserted = await insertProjects(tx, grantOf, workshop, projects);
  return { alreadyThere: false, inserted, notices: [] };
}

/**
 * Makes blocks while the database still writes the two before, so that neither waits and memory stays flat. What a connection
 * is sent it does in order: the facts of a block are asked for ahead of the next rows, and its figures are computed meanwhile.
 */
async function insertProjects(
  tx: WriteTx,
  grantOf: GrantOf,
  workshop: Workshop,
  projects: number,
): Promise<Map<TableName, number>> {
  const inserted = new Map<TableName, number>();
  const write = async (block: RowsByTable): Promise<void> =>
    count(inserted, await insertRows(tx, grantOf, block));
  let before: readonly string[] = [];
  let [earlier, later]: Promise<unknown>[] = [];
  for (let from = 1; from <= projects; from += AT_ONCE) {
    const made = await makeProjects(workshop, from, Math.min(from + AT_ONCE, projects + 1));
    await earlier;
    const refreshing = refreshAll(tx, before);
    await nextTurn();
    const working = Promise.all([refreshing, write(takeRows(workshop.loading))]);
    // A failure is met where its turn comes.
    working.catch(() => undefined);
    [earlier, later] = [later, working];
    before = made;
  }
  await Promise.all([earlier, later]);
  await refreshAll(tx, before);
  return inserted;
}

/** The ids of the projects made from one number up to another; the connection is served now and then. */
async function makeProjects(workshop: Workshop, from: number, until: number): Promise<string[]> {
  const made: string[] = [];
  for (let number = from; number < until; number += 1) {
    made.push(makeProject(workshop, number));
    if (number % SERVED_EACH === 0) await nextTurn();
  }
  return made;
}

/** Small blocks, because a prepared statement is planned for few projects. */
async function refreshAll(tx: WriteTx, projectIds: readonly string[]): Promise<void> {
  const blocks: Promise<void>[] = [];
  for (let from = 0; from < projectIds.length; from += REFRESHED_AT_ONCE)
    blocks.push(refreshFigures(tx, { projectIds: projectIds.slice(from, from + REFRESHED_AT_ONCE) }));
  await Promise.all(blocks);
}

function takeRows({ rows }: Loading): RowsByTable {
  const taken: RowsByTable = new Map(rows);
  rows.clear();
  return taken;
}

function count(total: Map<TableName, number>, added: ReadonlyMap<TableName, number>): void {
  for (const [table, rows] of added) total.set(table, (total.get(table) ?? 0) + rows);
}
