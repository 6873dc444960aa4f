import type { SORTS } from './view.js';

/** What each order of the portfolio is called: the head of its column. */
export const SORT_WORDS = {
  HEALTH: 'column.health',
  CODE: 'column.code',
  TITLE: 'column.project',
  PROGRESS: 'column.doneOfPlanned',
  GAP: 'column.gap',
  OVERDUE: 'column.overdue',
  EXPECTED_END: 'column.expectedEnd',
  SLIPPAGE: 'column.slippage',
} as const satisfies Record<(typeof SORTS)[number], string>;
