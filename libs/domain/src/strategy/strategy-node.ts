/** The levels of the strategy's tree, from its root down; a project hangs on a node of any level. */
export const STRATEGY_LEVELS = ['STRATEGY', 'PRIORITY', 'MEASURE', 'INITIATIVE', 'ACTION'] as const;
export type StrategyLevel = (typeof STRATEGY_LEVELS)[number];
