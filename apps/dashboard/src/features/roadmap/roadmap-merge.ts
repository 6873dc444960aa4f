import { alike, changedBy, type FieldDifference, type Side } from '../../lib/merge.js';
import { COLUMNS, contentOf, isNew, type PromiseRow, type RoadmapValues } from './roadmap-values.js';

/** A difference of two versions: of the version itself, of a row as a whole, or of a field of it. */
export interface RoadmapDifference extends FieldDifference {
  readonly part: 'reason' | 'order' | 'row' | (typeof COLUMNS)[number];
  readonly row: PromiseRow | null;
}

/** What was typed and what stands by now, with rows that are the same one known by the same key. */
export interface RoadmapRace {
  readonly base: RoadmapValues;
  readonly mine: RoadmapValues;
  readonly theirs: RoadmapValues;
}

/** A race made ready: a new row that the API has made meanwhile bears the id it got. */
export function race(base: RoadmapValues, typed: RoadmapValues, theirs: RoadmapValues): RoadmapRace {
  const known = keysOf(base);
  const made = theirs.rows.filter(({ key }) => !known.has(key));
  const taken = new Set<string>();
  const rows = typed.rows.map((row) => {
    const twin =
      isNew(row) && made.find(({ key, title }) => !taken.has(key) && title.fr.trim() === row.title.fr.trim());
    if (!twin) return row;
    taken.add(twin.key);
    return { ...row, key: twin.key };
  });
  return { base, mine: { ...typed, rows }, theirs };
}

/** Where what was typed and what stands by now differ, part by part. */
export function roadmapDifferences({ base, mine, theirs }: RoadmapRace): RoadmapDifference[] {
  const keys = [...new Set([...theirs.rows, ...mine.rows].map(({ key }) => key))];
  return [
    ...difference(
      'reason',
      'reason',
      null,
      [base, mine, theirs].map(({ reason }) => reason),
    ),
    ...difference('order', 'order', null, orders(base, mine, theirs)),
    ...keys.flatMap((key) =>
      rowDifferences(
        key,
        [base, mine, theirs].map((each) => rowOf(each, key)),
      ),
    ),
  ];
}

/** The version as it is saved after a race, part by part of the side chosen. */
export function mergedRoadmap({ mine, theirs }: RoadmapRace, choose: (field: string) => Side): RoadmapValues {
  const first = choose('order') === 'MINE' ? mine : theirs;
  const second = first === mine ? theirs : mine;
  const rows = keysInOrder(first, second).flatMap((key) => {
    const [own, other] = [rowOf(mine, key), rowOf(theirs, key)];
    if (own && other) return [mergedRow(own, other, choose)];
    const chosen = choose(key) === 'MINE' ? own : other;
    return chosen ? [chosen] : [];
  });
  return { reason: (choose('reason') === 'MINE' ? mine : theirs).reason, rows };
}

type Triple<Value> = readonly Value[];

function difference(
  field: string,
  part: RoadmapDifference['part'],
  row: PromiseRow | null,
  [base, mine, theirs]: Triple<unknown>,
): RoadmapDifference[] {
  if (alike(mine, theirs)) return [];
  return [{ field, part, row, mine, theirs, changedBy: changedBy(base, mine, theirs) }];
}

function rowDifferences(key: string, [base, mine, theirs]: Triple<PromiseRow | null>): RoadmapDifference[] {
  if (mine && theirs) {
    return COLUMNS.flatMap((column) =>
      difference(`${key}.${column}`, column, theirs, [base?.[column], mine[column], theirs[column]]),
    );
  }
  const staying = mine ?? theirs ?? null;
  // Who took a row away did not see what the other made of it.
  const untouched = !base || !staying || alike(contentOf(base), contentOf(staying));
  const found = difference(key, 'row', staying, [
    base !== null && base !== undefined,
    mine !== null,
    theirs !== null,
  ]);
  return found.map((each) => (untouched ? each : { ...each, changedBy: null }));
}

function mergedRow(mine: PromiseRow, theirs: PromiseRow, choose: (field: string) => Side): PromiseRow {
  const own = COLUMNS.filter((column) => choose(`${mine.key}.${column}`) === 'MINE').map((column) => [
    column,
    mine[column],
  ]);
  return { ...theirs, ...(Object.fromEntries(own) as Partial<PromiseRow>) };
}

/** The order of the rows that every one has, so that what came or left changes no order. */
function orders(...all: readonly RoadmapValues[]): string[][] {
  const keys = all.map(keysOf);
  const common = (key: string): boolean => keys.every((known) => known.has(key));
  return all.map(({ rows }) => rows.map(({ key }) => key).filter(common));
}

/** The keys of one in its order, and those of the other alone after the row that they follow there. */
function keysInOrder(first: RoadmapValues, second: RoadmapValues): string[] {
  const keys = first.rows.map(({ key }) => key);
  second.rows.forEach(({ key }, index) => {
    if (keys.includes(key)) return;
    const before = second.rows[index - 1]?.key;
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return keys;
}

function keysOf({ rows }: RoadmapValues): ReadonlySet<string> {
  return new Set(rows.map(({ key }) => key));
}

function rowOf({ rows }: RoadmapValues, key: string): PromiseRow | null {
  return rows.find((row) => row.key === key) ?? null;
}
