// @ts-check
/**
 * `npm run bench:browser [-- --rounds 3] [-- --sizes 89,8900]`: what a reader's browser feels. Lighthouse on the committee
 * screen in its desktop and mobile profiles, and the time from a click on a filter of the portfolio to its painted result.
 * Needs a build (`npm start` makes one) and a Chromium; ends with 1 when an aim is missed.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { findChromium } from '../../apps/launcher/chromium.mjs';
import { startEmbeddedPostgres } from '../../apps/launcher/embedded-postgres.mjs';
import { dataFolder } from '../../apps/launcher/paths.mjs';
import { measureFilters } from './filters.mjs';
import { median, signIn } from './load.mjs';
import { seedSynthetic, startMasar } from './programs.mjs';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '89,8900' }, rounds: { type: 'string', default: '3' } },
});

/** What is asked of the committee screen, by profile. */
const AIMS = { desktop: 95, mobile: 85 };
const MOST_SHIFT = 0.02;
const MOST_SCRIPT_KB = 250;
/** Milliseconds from a click to its painted result, up to a number of projects. */
const ANSWERS_WITHIN = [
  { projects: 890, milliseconds: 100 },
  { projects: Infinity, milliseconds: 200 },
];

/** @type {string[]} */
const missed = [];

/** @param {boolean} reached @param {string} sentence */
function ask(reached, sentence) {
  if (!reached) missed.push(sentence);
}

/** A port that nobody listens on. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * One run of Lighthouse.
 * @param {string} url @param {number} port @param {string} cookie @param {'desktop' | 'mobile'} profile
 */
async function visit(url, port, cookie, profile) {
  const flags = {
    port,
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    extraHeaders: { cookie },
    logLevel: /** @type {const} */ ('error'),
  };
  const run = await lighthouse(url, flags, profile === 'desktop' ? desktopConfig : undefined);
  if (!run) throw new Error('Lighthouse answered nothing.');
  const { categories, audits } = run.lhr;
  const score = (/** @type {string} */ name) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (/** @type {string} */ name) => audits[name]?.numericValue ?? Number.NaN;
  const details = /** @type {{ items?: { resourceType: string, transferSize: number }[] } | undefined} */ (
    audits['network-requests']?.details
  );
  const script = (details?.items ?? []).filter(({ resourceType }) => resourceType === 'Script');
  const failed = Object.values(audits).filter(
    ({ score: given, scoreDisplayMode }) =>
      given !== null && given < 0.9 && scoreDisplayMode !== 'informative',
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    shift: value('cumulative-layout-shift'),
    paint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    scriptKb: script.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
    failed: failed.map(({ id, displayValue }) => `${id}${displayValue ? ` (${displayValue})` : ''}`),
  };
}

/** Prints a profile's medians and asks for its aims. @param {number} masarPort @param {'desktop' | 'mobile'} profile */
async function measureCommittee(masarPort, profile) {
  const cookie = await signIn(masarPort, 'chair@cigov.example');
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--lang=fr',
      '--accept-lang=fr',
      `--remote-debugging-port=${port}`,
    ],
  });
  /** @type {Awaited<ReturnType<typeof visit>>[]} */
  const runs = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    runs.push(await visit(`http://127.0.0.1:${masarPort}/EGOV/committee`, port, cookie, profile));
  }
  await browser.close();
  const of = (/** @type {(run: typeof runs[number]) => number} */ read) => median(runs.map(read));
  const performance = of((run) => run.performance);
  const accessibility = of((run) => run.accessibility);
  const practices = of((run) => run.practices);
  const shift = of((run) => run.shift);
  const scriptKb = of((run) => run.scriptKb);
  console.log(
    `| ${profile} | ${performance} | ${accessibility} | ${practices} | ${shift.toFixed(3)} ` +
      `| ${(of((run) => run.paint) / 1000).toFixed(1)} | ${Math.round(of((run) => run.blocking))} | ${Math.round(scriptKb)} |`,
  );
  ask(performance >= AIMS[profile], `${profile}: performance ${performance}, aim ${AIMS[profile]}`);
  ask(accessibility === 100, `${profile}: accessibility ${accessibility}, aim 100`);
  ask(practices === 100, `${profile}: best practices ${practices}, aim 100`);
  ask(shift < MOST_SHIFT, `${profile}: layout shift ${shift}, aim ${MOST_SHIFT}`);
  ask(scriptKb < MOST_SCRIPT_KB, `${profile}: script ${scriptKb} kB, aim ${MOST_SCRIPT_KB}`);
  return [...new Set(runs.flatMap(({ failed }) => failed))];
}

const sizes = values.sizes.split(',').map(Number);
const postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder(), 'bench') });
/** @type {import('./programs.mjs').Masar | undefined} */
let masar;
try {
  await seedSynthetic(postgres.url, sizes);
  masar = await startMasar(postgres.url);
  console.log(
    '| committee screen | performance | accessibility | best practices | CLS | LCP s | TBT ms | script kB |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  /** @type {string[]} */
  const findings = [];
  for (const profile of /** @type {const} */ (['desktop', 'mobile'])) {
    findings.push(`${profile}: ${(await measureCommittee(masar.port, profile)).join(', ') || 'nothing'}`);
  }
  console.log(`\nWhat Lighthouse would have better:\n${findings.join('\n')}`);
  console.log('\n| projects | click on a filter to its painted result, p50 ms | slowest ms |');
  console.log('| --- | --- | --- |');
  for (const size of sizes) {
    const times = await measureFilters(masar, `SYN-${size}`);
    const p50 = median(times);
    console.log(`| ${size} | ${Math.round(p50)} | ${Math.round(Math.max(...times))} |`);
    const most = ANSWERS_WITHIN.find(({ projects }) => size <= projects)?.milliseconds ?? 0;
    ask(p50 <= most, `${size} projects: a filter answers in ${Math.round(p50)} ms, aim ${most}`);
  }
} finally {
  await masar?.stop();
  await postgres.stop();
}
for (const sentence of missed) console.error(`missed: ${sentence}`);
process.exit(missed.length > 0 ? 1 : 0);
