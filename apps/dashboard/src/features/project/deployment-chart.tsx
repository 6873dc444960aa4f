import { useElementSize } from '@mantine/hooks';
import { dayOf } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import classes from './deployment-chart.module.css';
import { datedCounts, type Count } from './deployment-pace.js';

const HEIGHT = 196;
const TOP = 24;
const FLOOR = 164;
const AXIS = 44;
const LABELS = 104;

/** What was counted over time, on the way to the target: the counts in the accent, the pace still asked for in red. */
export function DeploymentChart({
  label,
  counts,
  target,
  targetOn,
  statusOn,
}: {
  label: string;
  counts: readonly Count[];
  target: number;
  targetOn: string;
  statusOn: string;
}) {
  const { ref, width } = useElementSize();
  const format = useFormat();
  const dated = datedCounts(counts);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return null;
  const aim = dayOf(targetOn);
  const today = dayOf(statusOn);
  const end = Math.max(aim, today, last.day);
  const along = (day: number): number =>
    AXIS + ((day - first.day) / Math.max(1, end - first.day)) * Math.max(0, width - AXIS - LABELS);
  const x = (day: number): number => (format.rtl ? width - along(day) : along(day));
  const y = (count: number): number => FLOOR - (count / Math.max(target, last.deployed)) * (FLOOR - TOP);
  const side = (offset: number): number => (format.rtl ? -offset : offset);
  return (
    <div ref={ref} className={classes.frame}>
      {width > 0 && (
        <svg
          className={classes.chart}
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          direction={format.rtl ? 'rtl' : 'ltr'}
          role="img"
          aria-label={label}
        >
          {ticksTo(target).map((count) => (
            <g key={count}>
              <path className={classes.tick} d={`M${x(first.day)} ${y(count)}H${x(end)}`} />
              <text x={x(first.day) - side(8)} y={y(count) + 4} textAnchor="end">
                {format.number(count)}
              </text>
            </g>
          ))}
          <path className={classes.today} d={`M${x(today)} ${TOP - 8}V${FLOOR}`} />
          <path className={classes.way} d={`M${x(first.day)} ${y(first.deployed)}L${x(aim)} ${y(target)}`} />
          {last.deployed < target && (
            <path
              className={classes.asked}
              d={`M${x(last.day)} ${y(last.deployed)}L${x(aim)} ${y(target)}`}
            />
          )}
          <path
            className={classes.line}
            d={dated
              .map(({ day, deployed }, index) => `${index ? 'L' : 'M'}${x(day)} ${y(deployed)}`)
              .join('')}
          />
          {dated.map(({ day, deployed }, index) => (
            <circle
              key={index}
              className={classes.count}
              cx={x(day)}
              cy={y(deployed)}
              r="4"
              data-last={day === last.day || undefined}
            />
          ))}
          <path className={classes.aim} d={`M${x(aim)} ${y(target) - 6}l6 6l-6 6l-6 -6z`} />
          <text className={classes.strong} x={x(aim) + side(12)} y={y(target) + 1}>
            {format.number(target)}
            <tspan className={classes.plain} x={x(aim) + side(12)} dy="15">
              {format.date(targetOn)}
            </tspan>
          </text>
          <text className={classes.reached} x={x(last.day) + side(10)} y={y(last.deployed) + 14}>
            {format.number(last.deployed)}
          </text>
          <text x={x(first.day)} y={HEIGHT - 8}>
            {format.date(isoOf(counts, first.day), 'MONTH')}
          </text>
          <text x={x(today)} y={HEIGHT - 8} textAnchor="middle">
            {format.date(statusOn, 'MONTH')}
          </text>
        </svg>
      )}
    </div>
  );
}

/** Round counts from nothing up to the target, which stands at its own mark. */
function ticksTo(target: number): number[] {
  const rough = target / 3;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? 1;
  return [0, 1, 2, 3].map((index) => index * step).filter((count) => count < target * 0.95);
}

function isoOf(counts: readonly Count[], day: number): string {
  return counts.find(({ countedOn }) => countedOn && dayOf(countedOn) === day)?.countedOn ?? '';
}
