import { everyPageIn } from '../support/look.js';

everyPageIn({ language: 'en', theme: 'light' });
