import { useElementSize } from '@mantine/hooks';
import { dayOf } from '../lib/dates.js';
import { useFormat } from '../lib/format.js';
import classes from './event-line.module.css';

const HEIGHT = 72;
const LINE = 30;
const EDGE = 16;

/** Something that happened on a day; hollow when no source confirms it. */
export interface LineEvent {
  readonly key: string;
  readonly on: string;
  readonly mark: string;
  readonly label: string;
  readonly certain: boolean;
}

/** Events on one line of time, from the first year to the last; read from the right in Arabic. */
export function EventLine({ label, events }: { label: string; events: readonly LineEvent[] }) {
  const { ref, width } = useElementSize();
  const { rtl } = useFormat();
  const days = events.map(({ on }) => dayOf(on));
  const years = yearsOf(events);
  const from = dayOf(`${years[0] ?? '2000'}-01-01`);
  const to = Math.max(...days, from + 365);
  const place = (day: number): number => EDGE + ((day - from) / (to - from)) * Math.max(0, width - 2 * EDGE);
  const x = (day: number): number => (rtl ? width - place(day) : place(day));
  return (
    <div ref={ref} className={classes.frame}>
      {width > 0 && (
        <svg className={classes.line} width={width} height={HEIGHT} role="img" aria-label={label}>
          <line x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} className={classes.axis} />
          {years.map((year) => (
            <g key={year} transform={`translate(${x(dayOf(`${year}-01-01`))} 0)`}>
              <line y1={LINE} y2={HEIGHT - 16} className={classes.tick} />
              <text y={HEIGHT - 4} x={rtl ? -4 : 4} textAnchor="start" className={classes.year}>
                {year}
              </text>
            </g>
          ))}
          {events.map((event) => (
            <g key={event.key} transform={`translate(${x(dayOf(event.on))} ${LINE})`}>
              <circle r="5.5" className={classes.event} data-certain={event.certain || undefined} />
              <text y="-12" textAnchor="middle">
                {event.mark}
              </text>
              <title>{event.label}</title>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function yearsOf(events: readonly LineEvent[]): string[] {
  const years = events.map(({ on }) => Number(on.slice(0, 4)));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index));
}
