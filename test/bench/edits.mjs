// @ts-check
import { load, send, takeTurns } from './load.mjs';
import { masarCommand } from './programs.mjs';
import { editableCall, editCall } from './queries.mjs';
import { fixed, ratio } from './reads.mjs';

/** @typedef {import('./programs.mjs').Masar} Masar */

/**
 * Prints what one milestone edit costs (rights, version, rules, figures, history, audit, through GraphQL) beside a plain
 * UPDATE through the floor, alone and with 16 writers on different projects; then verifies every figure.
 * @param {{ floor: import('./programs.mjs').Program, masar: Masar, size: number, rounds: number, url: string }} what
 */
export async function measureEdits({ floor, masar, size, rounds, url }) {
  const { next, answered } = await editsIn(masar, size);
  const plain = (/** @type {number} */ connection) => ({ path: `/edit?${connection}` });
  const { floorP50, masarP50, floorRate, masarRate } = await takeTurns(rounds, {
    floor: (how) => load(floor.port, plain, how),
    masar: (how) => load(masar.port, next, { ...how, answered }),
  });
  console.log('\n| edit of one milestone | plain UPDATE | Masar | ratio |\n| --- | --- | --- | --- |');
  console.log(`| alone, p50 ms | ${fixed(floorP50)} | ${fixed(masarP50)} | ${ratio(masarP50, floorP50)} |`);
  console.log(
    `| 16 writers, edits/s | ${fixed(floorRate, 0)} | ${fixed(masarRate, 0)} | ${ratio(masarRate, floorRate)} |`,
  );
  await masarCommand(url, ['figures', 'verify']);
  console.log('\nfigures verify after the edits: 0 differences');
}

/**
 * Prints how the cost of one edit grows with the portfolio, and the statements it sends.
 * @param {{ masar: Masar, counted: Masar, relay: { take: () => number }, sizes: number[] }} what
 */
export async function measureEditGrowth({ masar, counted, relay, sizes }) {
  console.log('\n| projects | edit p50 ms | statements |\n| --- | --- | --- |');
  for (const size of sizes) {
    const { next, answered } = await editsIn(masar, size);
    const alone = { connections: 1, milliseconds: 3_000, warmUp: 1_000, answered };
    const { p50 } = await load(masar.port, next, alone);
    const again = await editsIn(counted, size);
    again.answered(0, await send(counted.port, again.next(0)));
    relay.take();
    await send(counted.port, again.next(0));
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.log(`| ${size} | ${fixed(p50)} | ${relay.take()} |`);
  }
}

/**
 * The edits of a synthetic portfolio: each connection moves a milestone of its own from the version it left it in.
 * @param {Masar} masar @param {number} size
 */
async function editsIn(masar, size) {
  const targets = await editable(masar, `SYN-${size}`);
  return {
    next: (/** @type {number} */ connection) => {
      const target = targets[connection];
      if (!target) throw new Error('too few projects with an unfinished milestone');
      const day = String(1 + (target.version % 28)).padStart(2, '0');
      return editCall(masar.cookie, { ...target, forecastEndOn: `2014-03-${day}` });
    },
    answered: (/** @type {number} */ connection, /** @type {string} */ text) => {
      const target = targets[connection];
      if (target) target.version = JSON.parse(text).data.editMilestone.version;
    },
  };
}

/**
 * One unfinished milestone of each of 16 projects.
 * @param {Masar} masar @param {string} code
 */
async function editable(masar, code) {
  const { data } = JSON.parse(await send(masar.port, editableCall(masar.cookie, code)));
  /** @type {{ id: string, version: number }[]} */
  const targets = [];
  for (const { milestones } of data.programme.projects.nodes) {
    const open = milestones.find((/** @type {{ actualEndOn: string | null }} */ m) => m.actualEndOn === null);
    if (open) targets.push({ id: open.id, version: open.version });
  }
  return targets.slice(0, 16);
}
