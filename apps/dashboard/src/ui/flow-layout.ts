import { HEALTHS } from '#domain/progress/figures.js';
import type { HealthValue } from './health.js';

/** How many projects went from one health to another, or stayed. */
export interface Flow {
  readonly from: HealthValue;
  readonly to: HealthValue;
  readonly count: number;
}

/** One health on one side: where its piece of the stack stands, and where its count is printed. */
export interface Piece {
  readonly health: HealthValue;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  readonly labelY: number;
}

/** A flow as a ribbon: its upper edge on either side, and how thick it is. */
export interface Ribbon extends Flow {
  readonly fromTop: number;
  readonly toTop: number;
  readonly thickness: number;
}

/** Two stacks and the ribbons between them. */
export interface FlowLayout {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  readonly ribbons: readonly Ribbon[];
}

const GAP = 6;
const LABEL_HEIGHT = 24;

/** Stands the flows between two stacks of a height, both in the order of the healths; what stayed lies under what changed. */
export function layFlows(flows: readonly Flow[], top: number, height: number): FlowLayout {
  const total = flows.reduce((sum, { count }) => sum + count, 0);
  const kinds = (side: 'from' | 'to'): number => new Set(flows.map((flow) => flow[side])).size;
  const gaps = GAP * Math.max(0, Math.max(kinds('from'), kinds('to')) - 1);
  const unit = total === 0 ? 0 : (height - gaps) / total;
  const before = withLabelsInside(stack(flows, 'from', top, unit), top + height);
  const after = withLabelsInside(stack(flows, 'to', top, unit), top + height);
  const ribbons = flows.map((flow) => ({
    ...flow,
    fromTop: edgeOf(before, flows, flow, 'from', unit),
    toTop: edgeOf(after, flows, flow, 'to', unit),
    thickness: flow.count * unit,
  }));
  return {
    before,
    after,
    ribbons: ribbons.toSorted((a, b) => Number(a.from !== a.to) - Number(b.from !== b.to)),
  };
}

function stack(flows: readonly Flow[], side: 'from' | 'to', top: number, unit: number): Piece[] {
  const pieces: Piece[] = [];
  let at = top;
  let labelFrom = -Infinity;
  for (const health of HEALTHS) {
    const count = flows.reduce((sum, flow) => (flow[side] === health ? sum + flow.count : sum), 0);
    if (count === 0) continue;
    const height = count * unit;
    const labelY = Math.max(at + height / 2, labelFrom);
    pieces.push({ health, count, top: at, height, labelY });
    at += height + GAP;
    labelFrom = labelY + LABEL_HEIGHT;
  }
  return pieces;
}

/** Labels that were pushed past the foot of the stack, and those they then meet, moved up again. */
function withLabelsInside(pieces: readonly Piece[], foot: number): Piece[] {
  let until = foot - LABEL_HEIGHT / 2;
  return pieces
    .toReversed()
    .map((piece) => {
      const labelY = Math.min(piece.labelY, until);
      until = labelY - LABEL_HEIGHT;
      return { ...piece, labelY };
    })
    .toReversed();
}

/** Where a flow leaves or reaches its piece: after the flows of the same piece whose other end stands higher. */
function edgeOf(
  pieces: readonly Piece[],
  flows: readonly Flow[],
  flow: Flow,
  side: 'from' | 'to',
  unit: number,
): number {
  const other = side === 'from' ? 'to' : 'from';
  const above = flows.filter(
    (one) => one[side] === flow[side] && HEALTHS.indexOf(one[other]) < HEALTHS.indexOf(flow[other]),
  );
  const top = pieces.find(({ health }) => health === flow[side])?.top ?? 0;
  return top + above.reduce((sum, { count }) => sum + count, 0) * unit;
}
