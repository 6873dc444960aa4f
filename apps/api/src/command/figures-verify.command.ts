import type { Actor } from '#domain/access/actor.js';
import { verifyFigures } from '#persistence/progress/verify-figures.js';
import type { Command } from './command.js';
import { withDb } from './with-db.js';

const ACTOR: Actor = { kind: 'system', name: 'figures' };
const SHOWN = 50;

/** Recomputes every figure from the facts and compares. */
export const FIGURES_VERIFY: Command = {
  name: 'figures verify',
  summary: 'recomputes the figures of every project from the facts and compares them with those kept',
  usage: ['figures verify'],
  run(_args, url) {
    return withDb(url, async (db) => {
      const { checked, differences } = await db.read(ACTOR, verifyFigures);
      for (const { projectId, columns } of differences.slice(0, SHOWN))
        console.log(`  project ${projectId}: ${columns.join(', ')}`);
      if (differences.length > SHOWN) console.log(`  and ${differences.length - SHOWN} more`);
      console.log(`${checked} projects checked, ${differences.length} with differences.`);
      return differences.length === 0 ? 0 : 1;
    });
  },
};
