import type { ErrorParams, FieldError } from '../shared/errors.js';
import { STRATEGY_LEVELS, type StrategyLevel } from './strategy-node.js';

/** A node of a strategy as far as its place in the tree goes. */
export interface PlacedNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: StrategyLevel;
  readonly position: number;
}

/** Where a node is to stand: under a parent, before one of its children (null: after the last one). */
export interface Place {
  readonly parentId: string | null;
  readonly beforeId: string | null;
}

/** The levels that a node of a level may hang on; null: it may stand at the top. */
const UNDER: Readonly<Record<StrategyLevel, readonly (StrategyLevel | null)[]>> = {
  STRATEGY: [null],
  PRIORITY: ['STRATEGY', null],
  MEASURE: ['STRATEGY', null],
  INITIATIVE: ['PRIORITY', 'MEASURE'],
  ACTION: ['INITIATIVE'],
};

/** Whether a node of a level may hang on a parent of another, or (null) stand at the top. */
export function mayHang(level: StrategyLevel, parent: StrategyLevel | null): boolean {
  return UNDER[level].includes(parent);
}

/** The levels that a node may have under a parent of some level, from the top down. */
export function levelsUnder(parent: StrategyLevel | null): readonly StrategyLevel[] {
  return STRATEGY_LEVELS.filter((level) => mayHang(level, parent));
}

/** Why a place is refused for a node, field by field: under itself, or on a level it cannot hang on. */
export function placeErrors(
  nodes: readonly PlacedNode[],
  node: Pick<PlacedNode, 'id' | 'level'>,
  { parentId }: Place,
): readonly FieldError[] {
  const byId = new Map(nodes.map((each) => [each.id, each]));
  for (let up = parentId; up !== null; up = byId.get(up)?.parentId ?? null)
    if (up === node.id) return [{ field: 'parentCode', code: 'UNDER_ITSELF' }];
  const parent = parentId === null ? null : (byId.get(parentId)?.level ?? null);
  return mayHang(node.level, parent) ? [] : [{ field: 'parentCode', code: 'LEVEL_MISPLACED' }];
}

/** The nodes whose position or parent changes when a node is put in its place, as they then stand. */
export function placed(
  nodes: readonly PlacedNode[],
  node: PlacedNode,
  { parentId, beforeId }: Place,
): readonly PlacedNode[] {
  const others = nodes.filter(({ id }) => id !== node.id);
  const moved = { ...node, parentId };
  const peers = inOrder(others, node.level);
  const at = peers.findIndex(({ id }) => id === beforeId);
  const lastSibling = peers.findLastIndex((peer) => peer.parentId === parentId);
  const index = at >= 0 ? at : lastSibling >= 0 ? lastSibling + 1 : firstAfter(others, peers, parentId);
  const ordered = [...peers.slice(0, index), { ...moved, position: 0 }, ...peers.slice(index)];
  const known = new Map(nodes.map((each) => [each.id, each]));
  return rising(ordered).filter(
    (each) => known.get(each.id)?.position !== each.position || each.id === node.id,
  );
}

/** What hangs on a node, counted by kind. */
export interface Hanging {
  readonly nodes: number;
  readonly projects: number;
  readonly deployments: number;
  readonly prerequisites: number;
}

/** Why a node cannot be removed: NODE_NOT_EMPTY with what hangs on it; null when nothing does. */
export function whyCannotRemove(hanging: Hanging): ErrorParams | null {
  return Object.values(hanging).some((count) => count > 0) ? { ...hanging } : null;
}

/** The nodes of one level in the order of the tree: by their parents' order, then their own. */
function inOrder(nodes: readonly PlacedNode[], level: StrategyLevel): readonly PlacedNode[] {
  const path = pathIn(nodes);
  return nodes.filter((node) => node.level === level).sort((a, b) => comparePaths(path(a), path(b)));
}

/** The place among its peers of the first child of a parent that has none yet. */
function firstAfter(
  nodes: readonly PlacedNode[],
  peers: readonly PlacedNode[],
  parentId: string | null,
): number {
  const parent = nodes.find(({ id }) => id === parentId);
  if (!parent) return peers.length;
  const path = pathIn(nodes);
  const index = peers.findIndex((peer) => comparePaths(path(peer), path(parent)) > 0);
  return index < 0 ? peers.length : index;
}

function pathIn(nodes: readonly PlacedNode[]): (node: PlacedNode) => readonly number[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path = (node: PlacedNode): readonly number[] => {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    return [...(parent ? path(parent) : []), STRATEGY_LEVELS.indexOf(node.level), node.position];
  };
  return path;
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step !== other) return step - other;
  }
  return a.length - b.length;
}

/** The same nodes with positions that rise, as few of them changed as the order allows. */
function rising(nodes: readonly PlacedNode[]): readonly PlacedNode[] {
  let last = 0;
  return nodes.map((node) => {
    last = node.position > last ? node.position : last + 1;
    return { ...node, position: last };
  });
}
