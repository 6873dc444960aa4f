// @ts-check
import { secondsSince } from './progress.mjs';

/** @typedef {{ name: string, seconds: string, ok: boolean, passed?: number, failed?: number }} Line */

/** The table of what ran, how long and with what result. */
export function table(/** @type {readonly Line[]} */ lines) {
  const rows = lines.map(({ name, seconds, ok, passed, failed }) => {
    const tests = failed === undefined ? '' : `${passed} passed, ${failed} failed`;
    return [name.padEnd(24), seconds.padStart(8), ok ? 'ok    ' : 'FAILED', tests].join('  ').trimEnd();
  });
  return rows.join('\n');
}

/** The sums over all stages; a failed stage without tests of its own counts as one failure. */
export function totals(/** @type {readonly Line[]} */ lines) {
  const passed = lines.reduce((sum, line) => sum + (line.passed ?? 0), 0);
  const failed = lines.reduce((sum, { ok, failed = 0 }) => sum + (ok ? failed : Math.max(failed, 1)), 0);
  return { passed, failed };
}

/** Runs a stage and says at once how it went, with its output when it failed. */
async function runStage(/** @type {import('./stages.mjs').Stage} */ stage) {
  const begun = performance.now();
  const { output, ...result } = await stage.run();
  const line = { name: stage.name, seconds: secondsSince(begun), ...result };
  if (!line.ok) console.log(`\n${output.trimEnd()}\n`);
  console.log(`  ${table([line])}`);
  return line;
}

/**
 * Runs groups of stages one after the other, those of a group side by side, and prints what came of them.
 * @param {readonly (readonly import('./stages.mjs').Stage[])[]} groups
 * @returns {Promise<number>} the exit status
 */
export async function runStages(groups) {
  /** @type {Line[]} */
  const lines = [];
  for (const group of groups) lines.push(...(await Promise.all(group.map(runStage))));
  const { passed, failed } = totals(lines);
  console.log(`\n${table(lines)}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
