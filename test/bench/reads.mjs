// @ts-check
import pg from 'pg';
import { connectionOptions, SERVING } from '#persistence/connection.js';
import { rollupStore } from '#persistence/portfolio/rollup.store.js';
import { visible } from '#persistence/visible.js';
import { load, median, send, takeTurns } from './load.mjs';
import { readCall } from './queries.mjs';

/** @typedef {import('./programs.mjs').Program} Program */
/** @typedef {import('./programs.mjs').Masar} Masar */

/**
 * Sees every project, as an officer of DPGOV does.
 * @type {import('#domain/access/actor.js').Actor}
 */
const EVERYONE = { kind: 'system', name: 'figures' };

/**
 * Prints one row: a screen's reading at 1 and at 16 connections beside the floor.
 * @param {{ floor: Program, masar: Masar, size: number, screen: 'page' | 'dashboard', rounds: number }} what
 */
export async function measureReads({ floor, masar, size, screen, rounds }) {
  const call = readCall(masar.cookie, screen, `SYN-${size}`);
  const bare = { path: `/${screen}` };
  const { floorP50, masarP50, floorRate, masarRate } = await takeTurns(rounds, {
    floor: (how) => load(floor.port, () => bare, how),
    masar: (how) => load(masar.port, () => call, how),
  });
  console.log(
    `| ${screen}, ${size} projects | ${fixed(floorP50)} | ${fixed(masarP50)} | ${ratio(masarP50, floorP50)} ` +
      `| ${fixed(floorRate, 0)} | ${fixed(masarRate, 0)} | ${ratio(masarRate, floorRate)} |`,
  );
}

/**
 * Prints how reading grows with the portfolio, the statements each screen sends, and the rollups' time in SQL.
 * @param {{ masar: Masar, counted: Masar, relay: { take: () => number }, sizes: number[], url: string }} what
 */
export async function measureGrowth({ masar, counted, relay, sizes, url }) {
  console.log(
    '\n| projects | page p50 ms | dashboard p50 ms | statements (page, dashboard) | rollups in SQL ms |',
  );
  console.log('| --- | --- | --- | --- | --- |');
  // As the server's own connections are set.
  const client = new pg.Client({
    connectionString: url,
    options: connectionOptions(url, SERVING).extra.options,
  });
  await client.connect();
  for (const size of sizes) {
    const code = `SYN-${size}`;
    const p50 = [];
    const statements = [];
    for (const screen of /** @type {const} */ (['page', 'dashboard'])) {
      const call = readCall(masar.cookie, screen, code);
      p50.push(
        (await load(masar.port, () => call, { connections: 1, milliseconds: 2_000, warmUp: 500 })).p50,
      );
      const counting = readCall(counted.cookie, screen, code);
      await send(counted.port, counting);
      relay.take();
      await send(counted.port, counting);
      await new Promise((resolve) => setTimeout(resolve, 50));
      statements.push(relay.take());
    }
    const [page, dashboard] = p50;
    console.log(
      `| ${size} | ${fixed(page)} | ${fixed(dashboard)} | ${statements.join(', ')} | ${fixed(await rollupTime(client, code))} |`,
    );
  }
  await client.end();
}

/**
 * Median time of the statement by which the dashboard's rollups are read (the whole set, by body, by priority), in ms.
 * @param {pg.Client} client @param {string} code
 */
async function rollupTime(client, code) {
  const { rows } = await client.query('SELECT id, status_on AS "statusOn" FROM programme WHERE code = $1', [
    code,
  ]);
  const [{ id, statusOn }] = rows;
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < 7; round += 1) {
    const explaining = /** @type {import('#persistence/transaction.js').ReadTx} */ (
      /** @type {unknown} */ ({
        row: async (/** @type {{ text: string, values: unknown[] }} */ { text, values }) => {
          const explained = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON, TIMING OFF) ${text}`, values);
          times.push(explained.rows[0]['QUERY PLAN'][0]['Execution Time']);
          return { 0: [] };
        },
      })
    );
    const reading = /** @type {import('#domain/programme/programme.js').ProgrammeReading} */ ({
      ...{ id, statusOn, asOf: { at: null, statusOn } },
    });
    /** @type {import('#persistence/portfolio/rollup.store.js').RollupAsk} */
    const ask = { filter: {}, dimensions: [null, 'ORGANISATION', 'PRIORITY'], nameWorst: false };
    await rollupStore(explaining).sums(visible(EVERYONE, 'project.read'), reading, ask, 'fr');
  }
  return median(times);
}

/** @param {number | undefined} value @param {number} [digits] */
export const fixed = (value, digits = 2) => (value ?? Number.NaN).toFixed(digits);

/** @param {number | undefined} value @param {number | undefined} base */
export const ratio = (value, base) => `${((value ?? Number.NaN) / (base ?? Number.NaN)).toFixed(2)} x`;
