import { layFlows, type Flow } from './flow-layout.js';

const FLOWS: readonly Flow[] = [
  { from: 'RED', to: 'RED', count: 34 },
  { from: 'RED', to: 'COMPLETE', count: 2 },
  { from: 'AMBER', to: 'RED', count: 2 },
  { from: 'GREEN', to: 'GREEN', count: 1 },
  { from: 'GREEN', to: 'COMPLETE', count: 2 },
  { from: 'SUSPENDED', to: 'SUSPENDED', count: 1 },
];

describe('the flows between two stacks', () => {
  const { before, after, ribbons } = layFlows(FLOWS, 20, 400);

  it('stand in the order of the healths, each piece as high as its count', () => {
    expect(before.map(({ health, count }) => [health, count])).toEqual([
      ['RED', 36],
      ['AMBER', 2],
      ['GREEN', 3],
      ['SUSPENDED', 1],
    ]);
    expect(after.map(({ health, count }) => [health, count])).toEqual([
      ['RED', 36],
      ['GREEN', 1],
      ['COMPLETE', 4],
      ['SUSPENDED', 1],
    ]);
    const unit = (before[0]?.height ?? 0) / 36;
    for (const { height, count } of [...before, ...after]) expect(height).toBeCloseTo(count * unit);
  });

  it('fill the height without leaving it', () => {
    for (const stack of [before, after]) {
      const last = stack.at(-1);
      expect(stack[0]?.top).toBe(20);
      expect((last?.top ?? 0) + (last?.height ?? 0)).toBeCloseTo(420);
    }
  });

  it('cover each piece exactly, on either side', () => {
    for (const [pieces, side, top] of [
      [before, 'from', 'fromTop'],
      [after, 'to', 'toTop'],
    ] as const) {
      for (const piece of pieces) {
        const own = ribbons
          .filter((ribbon) => ribbon[side] === piece.health)
          .toSorted((a, b) => a[top] - b[top]);
        let at = piece.top;
        for (const ribbon of own) {
          expect(ribbon[top]).toBeCloseTo(at);
          at += ribbon.thickness;
        }
        expect(at).toBeCloseTo(piece.top + piece.height);
      }
    }
  });

  it('draw what changed over what stayed', () => {
    const changed = ribbons.map(({ from, to }) => from !== to);
    expect(changed).toEqual(changed.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('print no count over another', () => {
    for (const stack of [before, after]) {
      const labels = stack.map(({ labelY }) => labelY);
      labels.slice(1).forEach((y, index) => expect(y - (labels[index] ?? 0)).toBeGreaterThanOrEqual(15));
    }
  });

  it('of nobody draw nothing', () => {
    expect(layFlows([], 0, 400)).toEqual({ before: [], after: [], ribbons: [] });
  });
});
