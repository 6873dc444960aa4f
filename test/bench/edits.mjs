// @ts-check
import { load, send, takeTurns } from './load.mjs';
import { masarCommand } from './programs.mjs';
import { editableCall, editCall } from './queries.mjs';
import { fixed, ratio } from './reads.mjs';

/**
 * Prints what one milestone edit costs (rights, version, rules, figures, history, audit, through GraphQL) beside a plain
 * UPDATE through the floor, alone and with 16 writers on different projects; then verifies every figure.
 * @param {{ floor: import('./programs.mjs').Program, masar: import('./programs.mjs').Masar, size: number, rounds: number, url: string }} what
 */
export async function measureEdits({ floor, masar, size, rounds, url }) {
  const targets = await editable(masar, `SYN-${size}`);
  const edit = (/** @type {number} */ connection) => {
    const target = targets[connection];
    if (!target) throw new Error('too few projects with an unfinished milestone');
    const day = String(1 + (target.version % 28)).padStart(2, '0');
    return editCall(masar.cookie, { ...target, forecastEndOn: `2014-03-${day}` });
  };
  const answered = (/** @type {number} */ connection, /** @type {string} */ text) => {
    const target = targets[connection];
    if (target) target.version = JSON.parse(text).data.editMilestone.version;
  };
  const plain = (/** @type {number} */ connection) => ({ path: `/edit?${connection}` });
  const { floorP50, masarP50, floorRate, masarRate } = await takeTurns(rounds, {
    floor: (how) => load(floor.port, plain, how),
    masar: (how) => load(masar.port, edit, { ...how, answered }),
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
 * One unfinished milestone of each of 16 projects.
 * @param {import('./programs.mjs').Masar} masar @param {string} code
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
