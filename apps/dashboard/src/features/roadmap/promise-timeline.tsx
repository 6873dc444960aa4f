import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate } from '#domain/shared/local-date.js';
import { dayOf } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import { Bar, Diamond, RowName } from '../../ui/roadmap-marks.js';
import { quartersIn, scaleOf, yearsIn, type Scale, type Stretch } from '../../ui/timeline.js';
import { DayHandle } from './day-handle.js';
import { promiseLines, promiseSpan, type PromiseLine } from './promise-lines.js';
import classes from './promise-timeline.module.css';
import type { PromiseRow } from './roadmap-values.js';

const ROW = 48;
const TOP = 36;

/** The milestones of a draft on their days, over those approved: their starts and ends are dragged, or moved by the arrow keys. */
export function PromiseTimeline({
  rows,
  approved,
  statusOn,
  projectStartOn,
  onChange,
}: {
  rows: readonly PromiseRow[];
  /** The approved end of each milestone, by its id. */
  approved: ReadonlyMap<string, Stretch>;
  statusOn: string;
  projectStartOn: string | null | undefined;
  onChange: (rows: readonly PromiseRow[]) => void;
}) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const format = useFormat();
  const [held, setHeld] = useState<Stretch | null>(null);
  const lines = promiseLines(rows, approved, projectStartOn);
  const today = dayOf(statusOn);
  // While a bar is dragged the axis stands still under it.
  const span = held ?? promiseSpan(lines, today);
  const scale = scaleOf(span, Math.max(width, 280), format.rtl);
  const height = TOP + ROW * lines.length;
  const set = (line: PromiseLine, part: Partial<PromiseRow>): void =>
    onChange(rows.map((row) => (row.key === line.row.key ? { ...row, ...part } : row)));
  const handle = (line: PromiseLine, index: number, field: 'baselineStartOn' | 'baselineEndOn') => {
    const day = line.row[field];
    if (!isLocalDate(day)) return null;
    const { narrow } = scale;
    return (
      <DayHandle
        key={`${line.row.key}.${field}`}
        label={t(`roadmapEdit.handle.${field}`, { row: index + 1, title: line.row.title.fr })}
        day={day}
        {...{ scale, span }}
        top={TOP + index * ROW + (narrow ? 28 : 18)}
        end={field === 'baselineEndOn'}
        onHold={(holding) => setHeld(holding ? span : null)}
        onChange={(next) => set(line, { [field]: next })}
      />
    );
  };
  return (
    <div ref={ref} className={classes.box}>
      {width > 0 && (
        <>
          <svg
            width={scale.width}
            height={height}
            viewBox={`0 0 ${scale.width} ${height}`}
            direction={format.rtl ? 'rtl' : 'ltr'}
            aria-hidden="true"
          >
            <Axis {...{ span, scale, height, today }} label={format.dayMonth(statusOn)} />
            {lines.map((line, index) => (
              <Line key={line.row.key} line={line} top={TOP + index * ROW} scale={scale} index={index} />
            ))}
          </svg>
          <div className={classes.handles} role="group" aria-label={t('roadmapEdit.timeline')}>
            {lines.map((line, index) => [
              handle(line, index, 'baselineStartOn'),
              handle(line, index, 'baselineEndOn'),
            ])}
          </div>
        </>
      )}
    </div>
  );
}

function Axis({
  span,
  scale,
  height,
  today,
  label,
}: {
  span: Stretch;
  scale: Scale;
  height: number;
  today: number;
  label: string;
}) {
  const at = scale.x(today);
  return (
    <>
      {quartersIn(span).map((day) => (
        <path key={day} d={`M${scale.x(day)} ${TOP}V${height}`} stroke="var(--masar-line)" />
      ))}
      {yearsIn(span).map(({ year, day }) => (
        <g key={year}>
          <path d={`M${scale.x(day)} 22V${height}`} stroke="var(--masar-line2)" />
          <text x={scale.side(6) + scale.x(day)} y="32">
            {year}
          </text>
        </g>
      ))}
      <path d={`M${at} 14V${height}`} stroke="var(--masar-ink)" strokeWidth="1.5" />
      <text x={at} y="11" textAnchor="middle" className={classes.today}>
        {label}
      </text>
    </>
  );
}

/** What is promised now over what was approved before. */
function Line({
  line: { row, ghost, bar },
  top,
  scale,
  index,
}: {
  line: PromiseLine;
  top: number;
  scale: Scale;
  index: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { narrow } = scale;
  const y = top + (narrow ? 22 : 12);
  const side = scale.side(1) > 0 ? 0 : scale.width;
  return (
    <g>
      <path d={`M0 ${top}H${scale.width}`} stroke="var(--masar-line)" />
      <RowName
        text={`${format.number(index + 1)} · ${row.title.fr || t('roadmapEdit.untitled')}`}
        y={top + (narrow ? 14 : 21)}
        scale={scale}
      />
      {!narrow && (
        <text x={side} y={top + 37}>
          {t('roadmap.phaseWeight', {
            phase: t(`phase.${row.phase}`),
            weight: format.number(row.weight ?? 0),
          })}
        </text>
      )}
      {ghost && <Bar part={ghost} y={y + 14} height={8} fill="var(--masar-ghost)" scale={scale} />}
      {ghost && <Diamond x={scale.x(ghost.to)} y={y + 18} size={5} />}
      {bar && <Bar part={bar} y={y} height={12} fill="var(--masar-accent2)" scale={scale} />}
      {bar && !narrow && row.baselineEndOn && (
        <text x={scale.x(bar.to) + scale.side(16)} y={y + 10} className={classes.date}>
          {format.date(row.baselineEndOn)}
        </text>
      )}
    </g>
  );
}
