import { useElementSize } from '@mantine/hooks';
import { dayOf } from '../lib/dates.js';
import { useFormat } from '../lib/format.js';
import {
  namedMarks,
  placeLabels,
  scaleOf,
  yearsOf,
  type CurvePoint,
  type CurveScale,
} from './s-curve-scale.js';
import classes from './s-curve.module.css';

/** What is printed on the marks of the status date. */
export interface CurveTexts {
  readonly done: string;
  readonly doneName: string;
  readonly planned: string;
  readonly gap: string;
}

interface Drawn {
  readonly points: readonly CurvePoint[];
  readonly scale: CurveScale;
}

/** A window narrower than this is drawn lower, as on phones. */
const NARROW = 420;
const TICKS = [0, 2500, 5000, 7500, 10_000];

/**
 * Progress and plan over time, the gap between them filled; the plan is dotted after the status date, where a bracket
 * bears the gap. In Arabic time runs from right to left.
 */
export function SCurve({
  label,
  points,
  from,
  to,
  statusOn,
  texts,
}: {
  label: string;
  points: readonly CurvePoint[];
  from: string;
  to: string;
  statusOn: string;
  texts: CurveTexts;
}) {
  const { ref, width } = useElementSize();
  const { rtl } = useFormat();
  const height = width < NARROW ? 260 : 460;
  const scale = scaleOf({ width, height, from, to, rtl });
  return (
    <div ref={ref} className={classes.frame}>
      {width > 0 && (
        <svg className={classes.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <PercentAxis scale={scale} />
          <YearAxis scale={scale} from={from} to={to} />
          <Lines points={points} scale={scale} statusOn={statusOn} />
          <Marks points={points} scale={scale} />
          <StatusDate points={points} scale={scale} statusOn={statusOn} texts={texts} />
        </svg>
      )}
    </div>
  );
}

function PercentAxis({ scale }: { scale: CurveScale }) {
  const format = useFormat();
  return (
    <g>
      {TICKS.map((bp) => (
        <g key={bp}>
          <path d={`M${scale.startX} ${scale.y(bp)}H${scale.endX}`} className={classes.tick} />
          <text x={scale.aside(-8)} y={scale.y(bp) + 4} textAnchor="end">
            {format.number(bp / 100)}
          </text>
        </g>
      ))}
      <text x={scale.aside(-8)} y={scale.y(10_000) - 10} textAnchor="end">
        %
      </text>
    </g>
  );
}

function YearAxis({ scale, from, to }: { scale: CurveScale; from: string; to: string }) {
  const base = scale.y(0);
  return (
    <g>
      {yearsOf(from, to, scale).map(({ year, startX, middleX, named }) => (
        <g key={year}>
          <path d={`M${startX} ${base}v5`} className={classes.notch} />
          {named && (
            <text x={middleX} y={base + 40} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function Lines({ points, scale, statusOn }: Drawn & { statusOn: string }) {
  const past = points.filter(({ on }) => on <= statusOn);
  const ahead = points.filter(({ on }) => on >= statusOn);
  const planned = pathOf(past, ({ plannedBp }) => plannedBp, scale);
  const back = pathOf(past.toReversed(), ({ doneBp }) => doneBp, scale);
  return (
    <g>
      {planned && back && <path d={`${planned}L${back.slice(1)}Z`} className={classes.gap} />}
      <path d={planned} className={classes.planned} />
      <path d={pathOf(ahead, ({ plannedBp }) => plannedBp, scale)} className={classes.ahead} />
      <path d={pathOf(past, ({ doneBp }) => doneBp, scale)} className={classes.done} />
    </g>
  );
}

/** The sessions on the line of progress, and their numbers under the axis as far as there is room. */
function Marks({ points, scale }: Drawn) {
  const marked = points.filter(({ mark }) => mark !== null);
  const named = namedMarks(marked, scale);
  return (
    <g>
      {marked.map((point, index) => {
        const { on, doneBp, mark } = point;
        const x = scale.x(dayOf(on));
        return (
          <g key={on} data-last={index >= marked.length - 2 || undefined} className={classes.mark}>
            {doneBp !== null && <circle cx={x} cy={scale.y(doneBp)} r="3" />}
            {named.has(point) && (
              <text x={x} y={scale.y(0) + 20} textAnchor="middle">
                {mark}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function StatusDate({ points, scale, statusOn, texts }: Drawn & { statusOn: string; texts: CurveTexts }) {
  const here = points.find(({ on }) => on === statusOn);
  if (!here || here.doneBp === null || here.plannedBp === null) return null;
  const x = scale.x(dayOf(statusOn));
  const [done, planned] = [scale.y(here.doneBp), scale.y(here.plannedBp)];
  const late = here.doneBp < here.plannedBp;
  const place = placeLabels(done, planned, scale);
  const toStart = scale.along(x) > 110;
  return (
    <g data-late={late || undefined} className={classes.status}>
      <path d={`M${x} ${scale.y(10_000) - 4}V${scale.y(0)}`} className={classes.today} />
      <path d={`M${x} ${planned}V${done}`} className={classes.bracket} />
      <circle cx={x} cy={done} r="4.5" className={classes.here} />
      <text x={scale.beside(x, toStart ? -10 : 10)} y={place.planned} textAnchor={toStart ? 'end' : 'start'}>
        {texts.planned}
      </text>
      <text x={scale.beside(x, 10)} y={place.gap} className={classes.gapText}>
        {texts.gap}
      </text>
      <text x={scale.beside(x, 10)} y={place.done} className={classes.doneText}>
        {texts.done}
      </text>
      <text x={scale.beside(x, 10)} y={place.done + 16}>
        {texts.doneName}
      </text>
    </g>
  );
}

function pathOf(
  points: readonly CurvePoint[],
  valueOf: (point: CurvePoint) => number | null,
  scale: CurveScale,
): string {
  const drawn = points.flatMap((point) => {
    const value = valueOf(point);
    return value === null ? [] : [`${scale.x(dayOf(point.on)).toFixed(1)} ${scale.y(value).toFixed(1)}`];
  });
  return drawn.length === 0 ? '' : `M${drawn.join('L')}`;
}
