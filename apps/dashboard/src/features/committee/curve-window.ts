import { dayOf } from '../../lib/dates.js';
import type { CommitteeMovesQuery } from '../../lib/graphql/graphql.js';
import type { CurvePoint } from '../../ui/s-curve-scale.js';

/** A point of the series as the API tells it. */
export type SeriesPoint = NonNullable<CommitteeMovesQuery['programme']>['progressSeries']['points'][number];

/** The part of a series that the committee looks at. */
export interface CurveWindow {
  readonly from: string;
  readonly to: string;
  readonly points: readonly CurvePoint[];
}

/**
 * From the year of the first session (without one, of the first point) to the end of the year of the status date; null
 * when nothing was measured in it.
 */
export function curveWindow(series: readonly SeriesPoint[], statusOn: string): CurveWindow | null {
  const first = series.find(({ sessionNumber }) => typeof sessionNumber === 'number') ?? series[0];
  if (!first || series.every(({ plannedProgressBp }) => typeof plannedProgressBp !== 'number')) return null;
  const from = `${first.on.slice(0, 4)}-01-01`;
  const to = `${statusOn.slice(0, 4)}-12-31`;
  const points = series.map((point) => ({
    on: point.on,
    doneBp: point.progressBp,
    plannedBp: point.plannedProgressBp,
    mark:
      typeof point.sessionNumber === 'number' && point.on <= statusOn ? String(point.sessionNumber) : null,
  }));
  const within = points.filter(({ on }) => on >= from && on <= to);
  return { from, to, points: [...edge(points, from), ...within, ...edge(points, to)] };
}

/** The point on the edge of the window, on the straight line between its neighbours; none where one stands already. */
function edge(points: readonly CurvePoint[], on: string): CurvePoint[] {
  const before = points.findLast((point) => point.on < on);
  const after = points.find((point) => point.on >= on);
  if (!before || !after || after.on === on) return [];
  const share = (dayOf(on) - dayOf(before.on)) / (dayOf(after.on) - dayOf(before.on));
  const between = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : a + share * (b - a);
  return [
    {
      on,
      doneBp: between(before.doneBp, after.doneBp),
      plannedBp: between(before.plannedBp, after.plannedBp),
      mark: null,
    },
  ];
}
