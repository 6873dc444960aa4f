// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './paths.mjs';
import { run } from './run.mjs';

/**
 * @typedef {{ ok: boolean, output: string, passed?: number, failed?: number }} Result
 * @typedef {{ name: string, run: () => Promise<Result> }} Stage
 */

const tool = (/** @type {string} */ path) => join(checkout, 'node_modules', path);

/** Milliseconds after which a stage that hangs is ended and counted as failed. */
const limit = 25 * 60_000;

/**
 * A stage made of programs that must all end well; every one runs, so that one failure hides no other.
 * @param {string} name
 * @param {readonly (readonly string[])[]} commands each a script of Node's and its arguments
 * @returns {Stage}
 */
function programs(name, commands) {
  return {
    name,
    run: async () => {
      const outcomes = [];
      for (const args of commands) outcomes.push(await run(process.execPath, args, { limit }));
      const bad = outcomes.filter(({ status }) => status !== 0);
      return { ok: bad.length === 0, output: bad.map(({ output }) => output).join('\n') };
    },
  };
}

/**
 * Reads jest's report. What is skipped or left to do, a file that did not load and a run without tests count as failed.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number } | null} report
 * @param {number} status jest's exit status
 */
export function countTests(report, status) {
  if (!report) return { passed: 0, failed: 1 };
  const { numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report;
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
  const silent = failed === 0 && (status !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: silent ? 1 : failed };
}

/**
 * A stage that runs one of the jest projects.
 * @param {string} name
 * @param {string} project
 * @param {{ env?: NodeJS.ProcessEnv, workers?: number, only?: string, counted?: boolean }} [options]
 *   `counted: false` for tests already counted elsewhere, whose failures still count
 * @returns {Stage}
 */
export function jest(name, project, { env = {}, workers = 2, only, counted = true } = {}) {
  const report = join(checkout, '.masar', 'test', 'reports', `${name.replace(/\W+/g, '-')}.json`);
  const node = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    tool('jest/bin/jest.js'),
  ];
  const choice = ['--selectProjects', project, `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`];
  return {
    name,
    run: async () => {
      mkdirSync(join(report, '..'), { recursive: true });
      rmSync(report, { force: true });
      const args = [...node, ...choice, ...(only ? ['--', only] : [])];
      const { status, output } = await run(process.execPath, args, {
        env: { ...process.env, ...env },
        limit,
      });
      const counts = countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, status);
      return {
        ok: status === 0 && counts.failed === 0,
        output,
        ...counts,
        ...(counted ? {} : { passed: 0 }),
      };
    },
  };
}

/** The stages that only read the sources. */
export const reading = [
  programs('format', [[tool('oxfmt/bin/oxfmt'), '--check', '.']]),
  programs('lint', [[tool('oxlint/bin/oxlint'), '--config', 'oxlint.config.mjs', '--deny-warnings', '.']]),
  programs('types', [
    [tool('@typescript/native/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'],
    [tool('@typescript/native/bin/tsc'), '-p', 'apps/dashboard/tsconfig.json', '--noEmit'],
  ]),
];

/** The stage that finds generated files which were not generated again. */
export const generated = programs('generated', [[join(import.meta.dirname, 'generate.mjs'), '--check']]);
