import { useFormat } from '../lib/format.js';
import { useTickWords } from './portfolio-timeline-axis.js';
import { BAR, GHOST } from './portfolio-timeline-canvas.js';
import type { TimelineSection } from './portfolio-timeline-lines.js';
import { daysReached, type RowMarks } from './portfolio-timeline-marks.js';
import type { TimelineProject } from './portfolio-timeline-project.js';
import { RowCells, Slippage, useSpoken } from './portfolio-timeline-rows.js';
import { usePrinting } from './printing.js';
import { dayScale, placeOf, ticksOf, type DayScale } from './portfolio-timeline-scale.js';
import type { Stretch } from './timeline.js';
import classes from './portfolio-timeline.module.css';

const WIDTH = 420;
const HEIGHT = 32;
const BAR_AT = 4;

/** The whole timeline as a table, made only while it is printed: its head is repeated on each sheet. */
export function PrintedTimeline({
  projects,
  sections,
  marks,
  today,
  label,
}: {
  projects: readonly TimelineProject[];
  sections: readonly TimelineSection[];
  marks: readonly RowMarks[];
  today: number;
  label: string;
}) {
  const spoken = useSpoken();
  const { t } = spoken;
  const printing = usePrinting();
  if (!printing) return null;
  const fitted = dayScale(daysReached(marks, today), 'year', WIDTH);
  const scale: DayScale = { ...fitted, perDay: WIDTH / (fitted.to - fitted.from), width: WIDTH };
  return (
    <table className={classes.printed} aria-label={label}>
      <thead>
        <tr>
          <th>{t('column.project')}</th>
          <th>
            <PrintedAxis scale={scale} />
          </th>
          <th>{t('column.slippage')}</th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.key}>
          {section.label !== null && (
            <tr>
              <th colSpan={3}>{section.label}</th>
            </tr>
          )}
          {section.places.map((place) => {
            const [project, mark] = [projects[place], marks[place]];
            if (!project || !mark) return null;
            return (
              <tr key={project.code}>
                <td>
                  <RowCells project={project} spoken={spoken} />
                </td>
                <td>
                  <PrintedRow marks={mark} scale={scale} today={today} />
                </td>
                <td>
                  <Slippage days={project.slippageDays} spoken={spoken} />
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

function usePlace(scale: DayScale): (day: number) => number {
  const { rtl } = useFormat();
  return (day) => (rtl ? WIDTH - placeOf(day, scale) : placeOf(day, scale));
}

function PrintedAxis({ scale }: { scale: DayScale }) {
  const { rtl } = useFormat();
  const x = usePlace(scale);
  const wordsOf = useTickWords('year');
  return (
    <svg width={WIDTH} height="16" direction={rtl ? 'rtl' : 'ltr'}>
      {ticksOf(scale, 'year').map((tick) => (
        <text key={tick.day} x={x(tick.day) + (rtl ? -3 : 3)} y="12" fill="var(--masar-ink3)" fontSize="10">
          {wordsOf(tick)}
        </text>
      ))}
    </svg>
  );
}

function PrintedRow({ marks, scale, today }: { marks: RowMarks; scale: DayScale; today: number }) {
  const x = usePlace(scale);
  const below = BAR_AT + BAR + 2;
  const bars = (parts: readonly Stretch[], y: number, height: number, fill: string): React.ReactNode =>
    parts.map(({ from, to }, index) => (
      <rect
        key={index}
        x={Math.min(x(from), x(to))}
        y={y}
        width={Math.max(1, Math.abs(x(to) - x(from)) - 0.5)}
        height={height}
        fill={fill}
        stroke={fill === 'none' ? 'var(--masar-accent)' : undefined}
      />
    ));
  return (
    <svg width={WIDTH} height={HEIGHT}>
      {ticksOf(scale, 'year').map(({ day }) => (
        <path key={day} d={`M${x(day)} 0V${HEIGHT}`} stroke="var(--masar-line)" />
      ))}
      {bars(marks.ghost, below, GHOST, 'var(--masar-ghost)')}
      {bars(marks.running, BAR_AT, BAR, 'var(--masar-accent2)')}
      {bars(marks.forecast, BAR_AT + 0.5, BAR - 1, 'none')}
      {bars(marks.done, BAR_AT, BAR, 'var(--masar-accent)')}
      {marks.slip && (
        <path
          d={`M${x(marks.slip.from)} ${below + GHOST / 2}H${x(marks.slip.to)}M${x(marks.slip.from)} ${below - 2}v10`}
          stroke="var(--masar-red)"
          strokeWidth="1.5"
        />
      )}
      <path d={`M${x(today)} 0V${HEIGHT}`} stroke="var(--masar-ink)" />
    </svg>
  );
}
