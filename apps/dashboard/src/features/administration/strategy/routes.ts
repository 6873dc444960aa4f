import type { RouteObject } from 'react-router';

const lazy = async () => ({ Component: (await import('./strategy-records-page.js')).StrategyRecordsPage });

/** The pages of the strategy's tab: the tree, and beside it the node that is open. */
export const strategyRoutes: RouteObject[] = [
  { index: true, lazy },
  { path: ':code', lazy },
];
