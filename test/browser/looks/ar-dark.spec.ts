import { everyPageIn } from '../support/look.js';

everyPageIn({ language: 'ar', theme: 'dark' });
