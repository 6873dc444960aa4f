import type { Catalogue } from '../catalogue.js';
import { messages as fr } from '../fr/index.js';

export const messages: Catalogue = fr;
