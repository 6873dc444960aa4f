import { useFormat } from '../lib/format.js';
import { Health, type HealthValue } from './health.js';
import classes from './threshold-scale.module.css';

const WIDTH = 200;
const FILLS: Partial<Record<HealthValue, string>> = {
  RED: 'var(--masar-red)',
  AMBER: 'var(--masar-amber)',
  GREEN: 'var(--masar-green)',
};

/** A stretch of a scale, up to its end; the last one ends with the scale. */
export interface Zone {
  readonly health: HealthValue;
  readonly to: number;
  /** The limit printed at its end. */
  readonly limit?: string;
}

/** Where a figure stands between its thresholds: the zone reached is full, the others faint, the limits printed. */
export function ThresholdScale({
  name,
  note,
  value,
  text,
  health,
  zones,
  from: begin = 0,
}: {
  name: string;
  note: string;
  value: number;
  text: React.ReactNode;
  health: HealthValue;
  zones: readonly Zone[];
  /** Where the scale begins. */
  from?: number;
}) {
  const { rtl } = useFormat();
  const end = zones.at(-1)?.to ?? 1;
  const place = (at: number): number =>
    ((Math.max(begin, Math.min(at, end)) - begin) / (end - begin)) * WIDTH;
  const x = (at: number): number => (rtl ? WIDTH - at : at);
  return (
    <li className={classes.row}>
      <p>
        <b>{name}</b> <span>{note}</span>
      </p>
      <svg width={WIDTH} height="32" viewBox={`0 0 ${WIDTH} 32`} aria-hidden="true">
        {zones.map((zone, index) => {
          const from = place(zones[index - 1]?.to ?? begin) + (index === 0 ? 0 : 1);
          const to = place(zone.to);
          return (
            <g key={index}>
              <rect
                x={rtl ? x(to) : from}
                y="9"
                width={Math.max(1, to - from)}
                height="6"
                fill={FILLS[zone.health]}
                opacity={zone.health === health ? 1 : 0.28}
              />
              {zone.limit && (
                <text x={x(to)} y="30" textAnchor="middle">
                  {zone.limit}
                </text>
              )}
            </g>
          );
        })}
        <path d={`M${x(place(value))} 17.5l-5 -12h10z`} fill="var(--masar-ink)" />
      </svg>
      <strong data-figure>{text}</strong>
      <Health value={health} />
    </li>
  );
}
