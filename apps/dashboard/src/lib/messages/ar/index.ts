import type { Catalogue } from '../catalogue.js';
import { committee } from './committee.js';
import { figures } from './figures.js';
import { portfolio } from './portfolio.js';
import { project } from './project.js';
import { shell } from './shell.js';
import { words } from './words.js';

/** Everything the dashboard says in Arabic. */
export const messages: Catalogue = { ...words, ...shell, ...figures, ...committee, ...portfolio, ...project };
