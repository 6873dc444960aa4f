import { everyPageIn } from '../support/look.js';

everyPageIn('ar');
