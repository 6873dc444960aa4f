import { empty, join, raw, sql, type Sql } from './sql.js';
import type { ReadTx } from './transaction.js';

interface Asked {
  readonly expression: Sql;
  readonly settle: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
}

const waiting = new WeakMap<ReadTx, Asked[]>();
const held = new WeakMap<ReadTx, Promise<unknown>>();

const shared = new WeakMap<ReadTx, Map<string, Sql>>();

/**
 * A query whose rows several answers of a transaction read, made once for all of them; the FROM item to read it by.
 * Only statements of `jsonValue` know it.
 */
export function sharedRows(tx: ReadTx, query: Sql): Sql {
  const known = shared.get(tx) ?? new Map<string, Sql>();
  shared.set(tx, known);
  const name = [...known].find(([, each]) => each === query)?.[0] ?? `shared_${known.size}`;
  known.set(name, query);
  return raw(name);
}

/** Holds back the answers of a transaction until something they will need is there, so that they still ride together. */
export function holdAnswers(tx: ReadTx, until: Promise<unknown>): void {
  held.set(tx, Promise.allSettled([held.get(tx), until]));
}

/**
 * The value of one JSON expression. Those asked for in the same turn of the event loop ride in one statement, so that a
 * screen is one statement however many fields it is made of.
 */
export function jsonValue<T>(tx: ReadTx, expression: Sql): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const asked = { expression, settle: resolve as (value: unknown) => void, fail: reject };
    const others = waiting.get(tx);
    if (others) {
      others.push(asked);
      return;
    }
    waiting.set(tx, [asked]);
    void meet(tx);
  });
}

/** The rows of a query, in its order, as one JSON expression. */
export function jsonRows(query: Sql): Sql {
  return sql`(SELECT coalesce(json_agg(listed), '[]') FROM (${query}) listed)`;
}

/** Waits for what the answers need, then for the promises of that turn, so that the fields of one answer meet. */
async function meet(tx: ReadTx): Promise<void> {
  for (let until = held.get(tx); until; until = held.get(tx)) {
    held.delete(tx);
    await until;
  }
  await Promise.resolve();
  process.nextTick(() => void answer(tx));
}

async function answer(tx: ReadTx): Promise<void> {
  const asked = waiting.get(tx) ?? [];
  waiting.delete(tx);
  try {
    const columns = asked.map(({ expression }, index) => sql`${expression} AS ${raw(`"${index}"`)}`);
    const row = await tx.row<Record<string, unknown>>(sql`${sharedWith(tx)} SELECT ${join(columns)}`);
    asked.forEach(({ settle }, index) => settle(row?.[index]));
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

function sharedWith(tx: ReadTx): Sql {
  const tables = [...(shared.get(tx) ?? [])];
  if (tables.length === 0) return empty;
  return sql`WITH ${join(tables.map(([name, query]) => sql`${raw(name)} AS MATERIALIZED (${query})`))}`;
}
