// @ts-check
import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { median, send, signIn } from './load.mjs';
import { applied, compared, filledIn, givenOut, leading, read, sentIn } from './office.mjs';
import { masarCommand, startMasar } from './programs.mjs';
import { readCall } from './queries.mjs';
import { fixed } from './reads.mjs';
import { emptyRows, longTexts } from './slow-files.mjs';

/** @typedef {import('./programs.mjs').Masar} Masar */

const MOST_CHANGED = 1_000;
const HOSTILE = [emptyRows, longTexts, emptyRows, longTexts, emptyRows];
/** A reader looks at a page before the next; milliseconds. */
const BETWEEN_PAGES = 100;
const READER = 'chair@cigov.example';
/** A day of its own in each run, so that a second run on the same database changes as much. */
const FORECAST = new Date(Date.UTC(2015, 0, 1) + (Math.floor(Date.now() / 60_000) % 5_000) * 86_400_000);

/**
 * Prints what the workbook of the organisation with the most projects costs, out and back, with the peak memory of a server
 * of its own; then verifies every figure.
 * @param {{ url: string, sizes: number[] }} what
 */
export async function measureExchange({ url, sizes }) {
  console.log(
    '\n| workbook of an organisation, out and back | rows | kB | given out s | read ms | compared ms | applied rows/s | peak memory, MB |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const size of sizes) {
    const masar = await startMasar(url);
    try {
      console.log(await outAndBack(masar, `SYN-${size}`));
    } finally {
      await masar.stop();
    }
  }
  await masarCommand(url, ['figures', 'verify']);
  console.log('\nfigures verify after the workbooks: 0 differences');
}

/** @param {Masar} masar @param {string} programme @returns {Promise<string>} the row of its table */
async function outAndBack(masar, programme) {
  const [body] = await leading(masar, programme);
  const place = { programme, organisation: body?.code ?? '' };
  const { milliseconds: given, answer: file } = await timed(() => givenOut(masar, place));
  const { bytes, changed } = await filledIn(file, MOST_CHANGED, FORECAST);
  const id = await sentIn(masar, place, bytes);
  const { milliseconds: readIn, answer: state } = await timed(() => read(masar, place, id));
  if (state !== 'READ') throw new Error(`the workbook of ${place.organisation} in ${programme} is ${state}`);
  /** @type {number[]} */
  const comparing = [];
  for (let round = 0; round < 3; round += 1)
    comparing.push((await timed(() => compared(masar, id))).milliseconds);
  const { digest, keys } = await compared(masar, id);
  if (keys.length !== changed) throw new Error(`${keys.length} rows of ${changed} can be applied`);
  const { milliseconds } = await timed(() => applied(masar, { id, digest, rows: keys }));
  return (
    `| ${programme}, ${body?.projectCount} projects | ${changed} | ${fixed(file.length / 1000, 0)} | ${fixed(given / 1000, 1)} | ${fixed(readIn, 0)} ` +
    `| ${fixed(median(comparing), 0)} | ${fixed((changed * 1000) / milliseconds, 0)} | ${masar.peakMemory()} |`
  );
}

/**
 * Prints how long another person's page and another organisation's ordinary workbook take while five organisations' slow
 * files are being read, beside a quiet server.
 * @param {{ url: string, size: number }} what
 */
export async function measureHostile({ url, size }) {
  const files = HOSTILE.map((make) => make());
  const masar = await startMasar(url);
  try {
    const programme = `SYN-${size}`;
    const call = readCall(await signIn(masar.port, READER), 'page', programme);
    const bodies = (await leading(masar, programme)).filter(({ projectCount }) => projectCount > 0);
    const [own, ...others] = bodies.toReversed().map(({ code }) => ({ programme, organisation: code }));
    if (!own || others.length < HOSTILE.length) throw new Error('too few organisations with projects');
    const file = await givenOut(masar, own);
    const readOwn = async () => {
      const id = await sentIn(masar, own, file);
      return (await timed(() => read(masar, own, id))).milliseconds;
    };
    await meanwhile(masar, call, setTimeout(2_000));
    const quiet = await meanwhile(masar, call, setTimeout(5_000));
    const alone = await readOwn();
    const { milliseconds: all, answer } = await timed(async () => {
      const ids = await Promise.all(files.map((bytes, at) => sentIn(masar, others[at] ?? own, bytes)));
      const waiting = readOwn();
      const reading = Promise.all(ids.map((id, at) => read(masar, others[at] ?? own, id, 500)));
      return { loaded: await meanwhile(masar, call, reading), beside: await waiting };
    });
    console.log('\n| | quiet | while five slow files are read |\n| --- | --- | --- |');
    console.log(`| another person's page, p95 ms | ${fixed(quiet, 0)} | ${fixed(answer.loaded, 0)} |`);
    console.log(
      `| an ordinary workbook until it is read, ms | ${fixed(alone, 0)} | ${fixed(answer.beside, 0)} |`,
    );
    console.log(`\nThe five slow files were read in ${fixed(all / 1000, 1)} s`);
  } finally {
    await masar.stop();
  }
}

/** The p95 of a page read again and again until something is done. @param {Masar} masar @param {import('./load.mjs').Call} call @param {Promise<unknown>} done */
async function meanwhile(masar, call, done) {
  const agent = new Agent({ keepAlive: true });
  let over = false;
  const ended = done.finally(() => (over = true));
  /** @type {number[]} */
  const times = [];
  while (!over) {
    times.push((await timed(() => send(masar.port, call, agent))).milliseconds);
    await setTimeout(BETWEEN_PAGES);
  }
  agent.destroy();
  await ended;
  return times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)];
}

/** @template T @param {() => Promise<T>} work @returns {Promise<{ milliseconds: number, answer: T }>} */
async function timed(work) {
  const start = performance.now();
  const answer = await work();
  return { milliseconds: performance.now() - start, answer };
}
