import { SEED_USAGE, seedCommand } from '#seeds/command.js';
import type { Command } from './command.js';

/** Loads, makes and removes programmes. */
export const SEED: Command = {
  name: 'seed',
  summary: 'loads the demo programme, a folder of CSV files or a synthetic portfolio, or removes a programme',
  usage: SEED_USAGE.split('\n').map((line) => line.replace(/^masar /, '')),
  run: (args, url) => seedCommand(url, args, console.log),
};
