import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../lib/dates.js';
import { useFormat } from '../lib/format.js';
import classes from './roadmap-timeline.module.css';
import {
  timelineRows,
  timelineSpan,
  yearsIn,
  type Stretch,
  type TimelineMilestone,
  type TimelineRow,
} from './timeline.js';

const ROW = 48;
const TOP = 44;
const LABEL_SIDE = 132;

/** A milestone of another project that one of this roadmap waits for. */
export interface TimelineWait {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly endOn: string;
  readonly milestoneId: string;
  readonly breaks: boolean;
}

/** Where things stand on the drawing: days across, mirrored in right-to-left pages. */
interface Scale {
  readonly x: (day: number) => number;
  readonly side: (offset: number) => number;
  readonly width: number;
}

/** A roadmap on its days: the promise as a ghost under what happened and what is forecast, slippage in red, today. */
export function RoadmapTimeline({
  label,
  milestones,
  waits = [],
  statusOn,
  projectStartOn,
}: {
  label: string;
  milestones: readonly TimelineMilestone[];
  waits?: readonly TimelineWait[];
  statusOn: string;
  projectStartOn: string | null | undefined;
}) {
  const { ref, width } = useElementSize();
  const format = useFormat();
  const hatch = useId();
  const rows = timelineRows(milestones, statusOn, projectStartOn);
  const today = dayOf(statusOn);
  const span = timelineSpan(rows, [today, ...waits.map(({ endOn }) => dayOf(endOn))]);
  const height = TOP + ROW * (rows.length + waits.length);
  const scale = scaleOf(span, Math.max(width, 280), format.rtl);
  return (
    <div ref={ref} className={classes.box}>
      {width > 0 && (
        <svg
          width={scale.width}
          height={height}
          viewBox={`0 0 ${scale.width} ${height}`}
          direction={format.rtl ? 'rtl' : 'ltr'}
          role="img"
          aria-label={label}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" fill="var(--masar-surface)" />
              <path d="M0 0v6" stroke="var(--masar-accent)" strokeWidth="3" opacity="0.55" />
            </pattern>
          </defs>
          {yearsIn(span).map(({ year, day }) => (
            <g key={year}>
              <path d={`M${scale.x(day)} 28V${height}`} stroke="var(--masar-line2)" />
              <text x={scale.side(6) + scale.x(day)} y="22">
                {year}
              </text>
            </g>
          ))}
          {rows.map((row, index) => (
            <Row
              key={row.milestone.id}
              row={row}
              top={TOP + index * ROW}
              scale={scale}
              hatch={`url(#${hatch})`}
            />
          ))}
          {waits.map((wait, index) => (
            <Wait
              key={wait.id}
              wait={wait}
              top={TOP + (rows.length + index) * ROW}
              scale={scale}
              target={rows.findIndex(({ milestone }) => milestone.id === wait.milestoneId)}
              targetEnd={rows.find(({ milestone }) => milestone.id === wait.milestoneId)?.end ?? null}
            />
          ))}
          <Today day={today} text={format.dayMonth(statusOn)} scale={scale} height={height} />
        </svg>
      )}
    </div>
  );
}

function scaleOf({ from, to }: Stretch, width: number, rtl: boolean): Scale {
  const left = width < 620 ? 0 : Math.min(260, width * 0.3);
  const right = width < 620 ? 12 : LABEL_SIDE;
  const across = width - left - right;
  const plain = (day: number): number => left + ((day - from) / (to - from)) * across;
  return {
    width,
    x: (day) => Math.round((rtl ? width - plain(day) : plain(day)) * 10) / 10,
    side: (offset) => (rtl ? -offset : offset),
  };
}

function Row({ row, top, scale, hatch }: { row: TimelineRow; top: number; scale: Scale; hatch: string }) {
  const { t } = useTranslation();
  const { milestone, ghost, done, running, forecast, slip, end } = row;
  const start = scale.side(1) > 0 ? 0 : scale.width;
  const narrow = scale.width < 620;
  const bar = top + (narrow ? 22 : 12);
  return (
    <g>
      <path d={`M0 ${top}H${scale.width}`} stroke="var(--masar-line)" />
      <text className={classes.name} x={start} y={top + (narrow ? 14 : 21)}>
        {cut(milestone.title, narrow ? 44 : 36)}
      </text>
      {!narrow && (
        <text x={start} y={top + 37}>
          {milestone.counted ? milestone.phase : t('roadmap.outside', { phase: milestone.phase })}
        </text>
      )}
      {ghost && <Bar part={ghost} y={bar + 14} height={8} fill="var(--masar-ghost)" scale={scale} />}
      {done && <Bar part={done} y={bar} height={12} fill="var(--masar-accent)" scale={scale} />}
      {running && <Bar part={running} y={bar} height={12} fill="var(--masar-accent2)" scale={scale} />}
      {forecast && <Bar part={forecast} y={bar} height={12} fill={hatch} stroke scale={scale} />}
      {slip && !milestone.finished && (
        <path
          d={`M${scale.x(slip.from)} ${bar + 18}H${scale.x(slip.to)}`}
          stroke="var(--masar-red)"
          strokeWidth="2"
        />
      )}
      {ghost && <Diamond x={scale.x(ghost.to)} y={bar + 18} size={5} />}
      {end !== null && <Diamond x={scale.x(end)} y={bar + 6} size={6} solid={milestone.finished} />}
      {end !== null && !narrow && <EndLabel row={row} x={scale.x(end) + scale.side(14)} y={bar + 10} />}
    </g>
  );
}

function EndLabel({ row: { milestone }, x, y }: { row: TimelineRow; x: number; y: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { actualEndOn, expectedEndOn, forecastEndOn, slippageDays, counted, finished } = milestone;
  const on = actualEndOn ?? expectedEndOn ?? forecastEndOn;
  if (!on) return null;
  const late = !finished && (slippageDays ?? 0) > 0;
  return (
    <text x={x} y={y}>
      <tspan className={classes.date}>{format.date(on)}</tspan>
      {counted && typeof slippageDays === 'number' && (
        <tspan className={late ? classes.late : undefined} x={x} dy="14">
          {slippageDays === 0 ? t('roadmap.onTime') : format.signedDays(slippageDays)}
        </tspan>
      )}
    </text>
  );
}

function Wait({
  wait,
  top,
  scale,
  target,
  targetEnd,
}: {
  wait: TimelineWait;
  top: number;
  scale: Scale;
  target: number;
  targetEnd: number | null;
}) {
  const format = useFormat();
  const start = scale.side(1) > 0 ? 0 : scale.width;
  const narrow = scale.width < 620;
  const at = scale.x(dayOf(wait.endOn));
  const y = top + (narrow ? 32 : 24);
  const colour = wait.breaks ? 'var(--masar-red)' : 'var(--masar-plan)';
  return (
    <g>
      <path d={`M0 ${top}H${scale.width}`} stroke="var(--masar-line)" />
      <text className={classes.name} x={start} y={top + (narrow ? 14 : 21)}>
        {cut(wait.label, narrow ? 44 : 36)}
      </text>
      {!narrow && (
        <text x={start} y={top + 37}>
          {wait.note}
        </text>
      )}
      {target >= 0 && targetEnd !== null && (
        <path
          d={`M${at} ${y}V${top - 4}H${scale.x(targetEnd)}V${TOP + target * ROW + (narrow ? 44 : 34)}`}
          fill="none"
          stroke={colour}
          strokeWidth="1.5"
          strokeDasharray="3 3"
        />
      )}
      <Diamond x={at} y={y} size={6} colour={colour} />
      {!narrow && (
        <text x={at + scale.side(14)} y={y + 4} className={wait.breaks ? classes.late : classes.date}>
          {format.date(wait.endOn)}
        </text>
      )}
    </g>
  );
}

function Today({ day, text, scale, height }: { day: number; text: string; scale: Scale; height: number }) {
  const x = scale.x(day);
  const half = 9 + text.length * 3.4;
  const middle = Math.max(half, Math.min(x, scale.width - half));
  return (
    <g>
      <path d={`M${x} 32V${height}`} stroke="var(--masar-ink)" strokeWidth="1.5" />
      <rect x={middle - half} y="10" width={half * 2} height="20" rx="3" fill="var(--masar-ink)" />
      <text x={middle} y="24" textAnchor="middle" className={classes.today}>
        {text}
      </text>
    </g>
  );
}

function Bar({
  part,
  y,
  height,
  fill,
  stroke = false,
  scale,
}: {
  part: Stretch;
  y: number;
  height: number;
  fill: string;
  stroke?: boolean;
  scale: Scale;
}) {
  const a = scale.x(part.from);
  const b = scale.x(part.to);
  return (
    <rect
      x={Math.min(a, b)}
      y={y}
      width={Math.max(2, Math.abs(b - a))}
      height={height}
      rx="2"
      fill={fill}
      stroke={stroke ? 'var(--masar-accent)' : undefined}
    />
  );
}

function Diamond({
  x,
  y,
  size,
  solid = false,
  colour = 'var(--masar-ghost-line)',
}: {
  x: number;
  y: number;
  size: number;
  solid?: boolean;
  colour?: string;
}) {
  return (
    <path
      d={`M${x} ${y - size}l${size} ${size}l-${size} ${size}l-${size} -${size}z`}
      fill={solid ? 'var(--masar-accent)' : 'var(--masar-surface)'}
      stroke={solid ? 'var(--masar-surface)' : colour}
      strokeWidth="1.5"
    />
  );
}

/** Cut to what fits, and kept in its own direction whatever the language round it. */
function cut(text: string, most: number): string {
  const fitting = text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
  return `\u2068${fitting}\u2069`;
}
