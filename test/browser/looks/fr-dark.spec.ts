import { everyPageIn } from '../support/look.js';

everyPageIn({ language: 'fr', theme: 'dark' });
