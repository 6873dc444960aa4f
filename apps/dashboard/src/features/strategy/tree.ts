import type { NodeFieldsFragment, SetFiguresFragment } from '../../lib/graphql/graphql.js';

type Groups = readonly { readonly key: string; readonly rollup: SetFiguresFragment }[];

/** A strategy with the figures of the projects under each of its nodes. */
export interface StrategyTree {
  readonly node: (code: string) => NodeFieldsFragment | undefined;
  /** The nodes without one above them among those known. */
  readonly tops: readonly NodeFieldsFragment[];
  readonly under: (code: string) => readonly NodeFieldsFragment[];
  /** From the top down to the node itself. */
  readonly path: (code: string) => readonly NodeFieldsFragment[];
  readonly figures: (code: string) => SetFiguresFragment | undefined;
}

/** The tree of a programme's strategy; nodes keep the order of the strategy itself. */
export function strategyTree(programme: {
  readonly strategy: readonly NodeFieldsFragment[];
  readonly priorities: Groups;
  readonly initiatives: Groups;
  readonly actions: Groups;
}): StrategyTree {
  const nodes = programme.strategy.toSorted((a, b) => a.position - b.position);
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const groups = [...programme.priorities, ...programme.initiatives, ...programme.actions];
  const figures = new Map(groups.map(({ key, rollup }) => [key, rollup]));
  const under = (code: string | null): NodeFieldsFragment[] =>
    nodes.filter(({ parentCode }) => (parentCode ?? null) === code);
  const path = (code: string): NodeFieldsFragment[] => {
    const node = byCode.get(code);
    if (!node) return [];
    return node.parentCode ? [...path(node.parentCode), node] : [node];
  };
  return {
    node: (code) => byCode.get(code),
    tops: under(null).flatMap((top) => (top.level === 'STRATEGY' ? under(top.code) : [top])),
    under,
    path,
    figures: (code) => figures.get(code),
  };
}
