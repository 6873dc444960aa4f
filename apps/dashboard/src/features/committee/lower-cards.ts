// One script for what stands lower on the screen: it is fetched once the top is drawn.
export { BodiesTable } from './bodies-table.js';
export { MovesCards } from './moves.js';
