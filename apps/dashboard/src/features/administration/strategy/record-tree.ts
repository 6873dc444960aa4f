import { levelsUnder } from '#domain/strategy/tree.js';
import type { StrategyLevel, StrategyRecordFieldsFragment } from '../../../lib/graphql/graphql.js';

/** A node of the strategy as it is kept. */
export type Node = StrategyRecordFieldsFragment;

/** The children of a node, by its code, or (null) the top of the tree, in their order. */
export function under(nodes: readonly Node[], code: string | null): readonly Node[] {
  return nodes
    .filter(({ parentCode }) => parentCode === code)
    .sort((a, b) => rank(a.level) - rank(b.level) || a.position - b.position);
}

/** The siblings of a node on its level, in their order. */
export function siblings(nodes: readonly Node[], { parentCode, level }: Node): readonly Node[] {
  return under(nodes, parentCode).filter((node) => node.level === level);
}

/** The nodes under which a node of a level may hang. */
export function parentsFor(nodes: readonly Node[], level: StrategyLevel): readonly Node[] {
  return nodes.filter((node) => levelsUnder(node.level).includes(level));
}

const LEVELS: readonly StrategyLevel[] = ['STRATEGY', 'PRIORITY', 'MEASURE', 'INITIATIVE', 'ACTION'];

function rank(level: StrategyLevel): number {
  return LEVELS.indexOf(level);
}
