// @ts-check
import { isAlive, processMark, processStat } from './process-lock.mjs';

/** @type {Set<() => unknown>} */
const steps = new Set();
let ending = false;

/** Ends this process: what was registered last is undone first, each step once. */
export async function shutDown(/** @type {number} */ status) {
  if (ending) return;
  ending = true;
  for (const step of [...steps].reverse()) {
    try {
      await step();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      status ||= 1;
    }
  }
  process.exit(status);
}

/** Registers what must be undone when the process is asked to stop; the answer forgets it again. */
export function onShutdown(/** @type {() => unknown} */ step) {
  steps.add(step);
  return () => void steps.delete(step);
}

/** Makes SIGTERM, SIGINT and a closed terminal end this process in order; `status` is what it then exits with. */
export function endOnSignals(status = 0) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
    process.on(signal, () => void shutDown(status));
  }
}

/** The processes that run this one: the npm script's shell and the npm behind it. */
function owners() {
  const { name, parent } = processStat(process.ppid);
  return [process.ppid, ...(/sh$/.test(name) ? [parent] : [])].map((pid) => processMark(pid));
}

/** Ends this process when the npm that runs it is gone, so that no server is left without an owner. */
export function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const marks = owners();
  setInterval(() => {
    if (!marks.every(isAlive)) void shutDown(0);
  }, 1000).unref();
}
