import { levelsUnder, placed, placeErrors, whyCannotRemove, type PlacedNode } from './tree.js';

const node = (
  id: string,
  parentId: string | null,
  level: PlacedNode['level'],
  position: number,
): PlacedNode => ({ id, parentId, level, position });

const TREE = [
  node('MN', null, 'STRATEGY', 1),
  node('P1', 'MN', 'PRIORITY', 2),
  node('P2', 'MN', 'PRIORITY', 3),
  node('M1', 'MN', 'MEASURE', 4),
  node('I1', 'P1', 'INITIATIVE', 5),
  node('I2', 'P1', 'INITIATIVE', 6),
  node('I3', 'P2', 'INITIATIVE', 7),
  node('A1', 'I1', 'ACTION', 8),
];
const of = (id: string): PlacedNode => TREE.find((each) => each.id === id)!;

/** The tree after a move, as each level's nodes in order. */
function after(moved: PlacedNode, parentId: string | null, beforeId: string | null = null): string[] {
  const places = new Map(placed(TREE, moved, { parentId, beforeId }).map((each) => [each.id, each]));
  return [...TREE.filter(({ id }) => id !== moved.id), moved]
    .map((each) => places.get(each.id) ?? each)
    .filter(({ level }) => level === moved.level)
    .sort((a, b) => a.position - b.position)
    .map(({ id, parentId: parent }) => `${parent}/${id}`);
}

describe('a place in the strategy', () => {
  it('is under a node of the level above, never under itself', () => {
    expect(placeErrors(TREE, of('I1'), { parentId: 'M1', beforeId: null })).toEqual([]);
    for (const parentId of ['MN', 'I2', 'A1', null])
      expect(placeErrors(TREE, of('I3'), { parentId, beforeId: null })).toEqual([
        { field: 'parentCode', code: 'LEVEL_MISPLACED' },
      ]);
    for (const parentId of ['P1', 'I1', 'A1'])
      expect(placeErrors(TREE, of('P1'), { parentId, beforeId: null })).toEqual([
        { field: 'parentCode', code: 'UNDER_ITSELF' },
      ]);
  });

  it('offers the levels that may hang there', () => {
    expect(levelsUnder(null)).toEqual(['STRATEGY', 'PRIORITY', 'MEASURE']);
    expect(levelsUnder('MEASURE')).toEqual(['INITIATIVE']);
    expect(levelsUnder('ACTION')).toEqual([]);
  });

  it('is before a sibling, or after the last one', () => {
    expect(after(of('I2'), 'P1', 'I1')).toEqual(['P1/I2', 'P1/I1', 'P2/I3']);
    expect(after(of('I1'), 'P1')).toEqual(['P1/I2', 'P1/I1', 'P2/I3']);
    expect(after(of('I1'), 'P2', 'I3')).toEqual(['P1/I2', 'P2/I1', 'P2/I3']);
    expect(after(of('I3'), 'P1')).toEqual(['P1/I1', 'P1/I2', 'P1/I3']);
  });

  it('of a first child follows the order of the parents', () => {
    expect(after(of('I1'), 'M1')).toEqual(['P1/I2', 'P2/I3', 'M1/I1']);
    expect(after(node('A0', 'I2', 'ACTION', 0), 'I2')).toEqual(['I1/A1', 'I2/A0']);
    expect(after(node('A2', 'I3', 'ACTION', 0), 'I3')).toEqual(['I1/A1', 'I3/A2']);
  });

  it('moves no more nodes than it must', () => {
    const changed = placed(TREE, of('I3'), { parentId: 'P1', beforeId: null });
    expect(changed.map(({ id }) => id)).toEqual(['I3']);
  });
});

describe('a node of the strategy', () => {
  it('is removed only when nothing hangs on it', () => {
    const nothing = { nodes: 0, projects: 0, deployments: 0, prerequisites: 0 };
    expect(whyCannotRemove(nothing)).toBeNull();
    expect(whyCannotRemove({ ...nothing, projects: 3 })).toEqual({ ...nothing, projects: 3 });
  });
});
