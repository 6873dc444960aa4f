import { useElementSize } from '@mantine/hooks';
import { useFormat } from '../lib/format.js';
import classes from './line-chart.module.css';

/** A value of a series in a year. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
  /** As it is printed on its mark. */
  readonly text: string;
}

const EDGE = 28;
const TOP = 24;
const BOTTOM = 24;

/**
 * One series over the years, its values on its marks. `inverted`: the smallest stands highest, as ranks do.
 * In Arabic the years run from right to left.
 */
export function LineChart({
  label,
  points,
  from,
  to,
  ticks,
  tickText,
  inverted = false,
  height = 220,
}: {
  label: string;
  points: readonly YearValue[];
  from: number;
  to: number;
  ticks: readonly number[];
  tickText: (value: number) => string;
  inverted?: boolean;
  height?: number;
}) {
  const { ref, width } = useElementSize();
  const { rtl } = useFormat();
  const first = points[0]?.year ?? 0;
  const last = points.at(-1)?.year ?? first;
  const axis = 32;
  const span = Math.max(1, last - first);
  const along = (year: number): number =>
    axis + EDGE / 2 + ((year - first) / span) * Math.max(0, width - axis - 1.5 * EDGE);
  const x = (year: number): number => (rtl ? width - along(year) : along(year));
  const y = (value: number): number => {
    const share = (value - from) / (to - from || 1);
    return TOP + (inverted ? share : 1 - share) * (height - TOP - BOTTOM);
  };
  const path = points
    .map(({ year, value }, index) => `${index === 0 ? 'M' : 'L'}${x(year)} ${y(value)}`)
    .join('');
  return (
    <div ref={ref} className={classes.frame} style={{ minHeight: height }}>
      {width > 0 && (
        <svg className={classes.chart} width={width} height={height} role="img" aria-label={label}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={rtl ? 0 : axis}
                x2={rtl ? width - axis : width}
                y1={y(tick)}
                y2={y(tick)}
                className={classes.tick}
              />
              <text x={rtl ? width : 0} y={y(tick) + 4} textAnchor="start" className={classes.axis}>
                {tickText(tick)}
              </text>
            </g>
          ))}
          <path d={path} className={classes.line} />
          {points.map(({ year, value, text }, index) => (
            <g key={year} transform={`translate(${x(year)} 0)`}>
              <circle
                cy={y(value)}
                r="4"
                className={classes.point}
                data-last={index === points.length - 1 || undefined}
              />
              <text y={y(value) + (isValley(points, index, y) ? 20 : -10)} textAnchor="middle">
                {text}
              </text>
              <text y={height - 4} textAnchor="middle" className={classes.axis}>
                {year}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** A point under both its neighbours bears its value below, where no line runs through it. */
function isValley(points: readonly YearValue[], index: number, y: (value: number) => number): boolean {
  const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
  return before && here && after ? y(here.value) > y(before.value) && y(here.value) > y(after.value) : false;
}
