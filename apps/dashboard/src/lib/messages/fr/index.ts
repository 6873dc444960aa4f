import { committee } from './committee.js';
import { figures } from './figures.js';
import { shell } from './shell.js';
import { words } from './words.js';

/** Everything the dashboard says in French; the model of the other catalogues. */
export const messages = { ...words, ...shell, ...figures, ...committee } as const;
