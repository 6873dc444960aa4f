// @ts-check
/** @typedef {{ write: (text: string) => unknown }} Output where progress is written */

/** Seconds since a moment of performance.now(), as people read them. */
export function secondsSince(/** @type {number} */ begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}

/**
 * Reports a step of the start on one line: its name while it runs, its time when it has ended.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @param {Output} [out]
 * @returns {Promise<T>}
 */
export async function step(label, work, out = process.stdout) {
  const begun = performance.now();
  out.write(`  ${label} … `);
  try {
    const result = await work();
    out.write(`${secondsSince(begun)}\n`);
    return result;
  } catch (error) {
    out.write(`failed after ${secondsSince(begun)}\n`);
    throw error;
  }
}

/** Progress that nobody reads. */
export const quiet = { write: () => true };
