import { committee } from './committee.js';
import { figures } from './figures.js';
import { portfolio } from './portfolio.js';
import { project } from './project.js';
import { shell } from './shell.js';
import { words } from './words.js';

/** Everything the dashboard says in French; the model of the other catalogues. */
export const messages = { ...words, ...shell, ...figures, ...committee, ...portfolio, ...project } as const;
