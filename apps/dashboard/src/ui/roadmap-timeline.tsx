import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../lib/dates.js';
import { useFormat } from '../lib/format.js';
import { Arrow, Bar, Diamond, RowName } from './roadmap-marks.js';
import classes from './roadmap-timeline.module.css';
import {
  quartersIn,
  scaleOf,
  timelineRows,
  timelineSpan,
  yearsIn,
  type Scale,
  type Stretch,
  type TimelineMilestone,
  type TimelineRow,
} from './timeline.js';

const ROW = 48;
const TOP = 44;

/** A milestone of another project: one that a milestone of this roadmap waits for, or one that waits for it. */
export interface TimelineWait {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly endOn: string;
  readonly milestoneId: string;
  /** It comes too late for what waits. */
  readonly breaks: boolean;
  /** It waits for this roadmap, not this roadmap for it. */
  readonly outgoing?: boolean;
  /** What is said under its date. */
  readonly said?: string;
}

/** A roadmap on its days: the promise as a ghost under what happened and what is forecast, slippage in red, today. */
export function RoadmapTimeline({
  label,
  milestones,
  waits = [],
  statusOn,
  today: marksToday = true,
  projectStartOn,
}: {
  label: string;
  milestones: readonly TimelineMilestone[];
  waits?: readonly TimelineWait[];
  statusOn: string;
  /** false: the days are compared, none of them is today. */
  today?: boolean;
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
          <Hatch id={hatch} />
          <Calendar span={span} scale={scale} height={height} />
          {rows.map((row, index) => (
            <Row
              key={row.milestone.id}
              row={row}
              top={TOP + index * ROW}
              scale={scale}
              hatch={`url(#${hatch})`}
            />
          ))}
          {marksToday && <Today day={today} text={format.dayMonth(statusOn)} scale={scale} height={height} />}
          {waits.map((wait, index) => (
            <Elbow
              key={wait.id}
              wait={wait}
              top={TOP + (rows.length + index) * ROW}
              scale={scale}
              row={rows.findIndex(({ milestone }) => milestone.id === wait.milestoneId)}
              end={rows.find(({ milestone }) => milestone.id === wait.milestoneId)?.end ?? null}
            />
          ))}
          {rows.map((row, index) => (
            <EndLabel key={row.milestone.id} row={row} top={TOP + index * ROW} scale={scale} />
          ))}
          {waits.map((wait, index) => (
            <Wait key={wait.id} wait={wait} top={TOP + (rows.length + index) * ROW} scale={scale} />
          ))}
        </svg>
      )}
    </div>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--masar-surface)" />
        <path d="M0 0v6" stroke="var(--masar-accent)" strokeWidth="3" opacity="0.55" />
      </pattern>
    </defs>
  );
}

function Calendar({ span, scale, height }: { span: Stretch; scale: Scale; height: number }) {
  return (
    <>
      {quartersIn(span).map((day) => (
        <path key={day} d={`M${scale.x(day)} ${TOP}V${height}`} stroke="var(--masar-line)" />
      ))}
      {yearsIn(span).map(({ year, day }) => (
        <g key={year}>
          <path d={`M${scale.x(day)} 28V${height}`} stroke="var(--masar-line2)" />
          <text x={scale.side(6) + scale.x(day)} y="22">
            {year}
          </text>
        </g>
      ))}
    </>
  );
}

function Row({ row, top, scale, hatch }: { row: TimelineRow; top: number; scale: Scale; hatch: string }) {
  const { t } = useTranslation();
  const { milestone, ghost, done, running, forecast, slip, end } = row;
  const start = scale.side(1) > 0 ? 0 : scale.width;
  const { narrow } = scale;
  const bar = top + (narrow ? 22 : 12);
  return (
    <g>
      <path d={`M0 ${top}H${scale.width}`} stroke="var(--masar-line)" />
      <RowName text={milestone.title} y={top + (narrow ? 14 : 21)} scale={scale} />
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
    </g>
  );
}

/** When it ended or is expected to, drawn over the line of today so that both are read. */
function EndLabel({ row: { milestone, end }, top, scale }: { row: TimelineRow; top: number; scale: Scale }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { actualEndOn, expectedEndOn, forecastEndOn, slippageDays, counted, finished } = milestone;
  const on = actualEndOn ?? expectedEndOn ?? forecastEndOn;
  if (!on || end === null || scale.narrow) return null;
  const x = scale.x(end) + scale.side(14);
  const late = !finished && (slippageDays ?? 0) > 0;
  return (
    <text x={x} y={top + 22}>
      <tspan className={classes.date}>{format.date(on)}</tspan>
      {counted && typeof slippageDays === 'number' && (
        <tspan className={late ? classes.late : undefined} x={x} dy="14">
          {slippageDays === 0 ? t('roadmap.onTime') : format.signedDays(slippageDays)}
        </tspan>
      )}
      {!counted && (
        <tspan x={x} dy="14">
          {t('roadmap.unplanned')}
        </tspan>
      )}
    </text>
  );
}

function Wait({ wait, top, scale }: { wait: TimelineWait; top: number; scale: Scale }) {
  const format = useFormat();
  const { narrow } = scale;
  const at = scale.x(dayOf(wait.endOn));
  const y = top + (narrow ? 32 : 24);
  const beside = at + scale.side(14);
  return (
    <g>
      <path d={`M0 ${top}H${scale.width}`} stroke="var(--masar-line)" />
      <RowName text={wait.label} y={top + (narrow ? 14 : 21)} scale={scale} />
      {!narrow && (
        <text x={scale.side(1) > 0 ? 0 : scale.width} y={top + 37}>
          {wait.note}
        </text>
      )}
      <Diamond x={at} y={y} size={6} colour={colourOf(wait)} />
      {!narrow && (
        <text x={beside} y={y + (wait.said ? -3 : 4)}>
          <tspan className={classes.date}>{format.date(wait.endOn)}</tspan>
          {wait.said && (
            <tspan className={wait.breaks ? classes.late : undefined} x={beside} dy="14">
              {wait.said}
            </tspan>
          )}
        </text>
      )}
    </g>
  );
}

/** A dependency as a dashed elbow between two rows, its arrow on what waits; it runs under all words. */
function Elbow({
  wait,
  top,
  scale,
  row,
  end,
}: {
  wait: TimelineWait;
  top: number;
  scale: Scale;
  row: number;
  end: number | null;
}) {
  if (row < 0 || end === null) return null;
  const at = scale.x(dayOf(wait.endOn));
  const y = top + (scale.narrow ? 32 : 24);
  const own = { x: scale.x(end), y: TOP + row * ROW + (scale.narrow ? 44 : 36) };
  const colour = colourOf(wait);
  return (
    <>
      <path
        d={`M${at} ${y}V${top - 4}H${own.x}V${own.y}`}
        fill="none"
        stroke={colour}
        strokeWidth="1.5"
        strokeDasharray="3 3"
      />
      {wait.outgoing ? (
        <Arrow x={at} y={y - 7} down colour={colour} />
      ) : (
        <Arrow x={own.x} y={own.y} colour={colour} />
      )}
    </>
  );
}

function colourOf({ breaks }: TimelineWait): string {
  return breaks ? 'var(--masar-red)' : 'var(--masar-plan)';
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
