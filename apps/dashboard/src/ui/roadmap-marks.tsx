import classes from './roadmap-timeline.module.css';
import type { Scale, Stretch } from './timeline.js';

/** What a letter of a name takes on average, in pixels. */
const LETTER_WIDTH = 6.7;

/** A stretch of days as a bar. */
export function Bar({
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

/** The end of something: hollow when it is promised or expected, solid when it happened. */
export function Diamond({
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

/** The name of a row, whole where it fits, else cut and told whole under the pointer. */
export function RowName({ text, y, scale }: { text: string; y: number; scale: Scale }) {
  const most = Math.floor(scale.names / LETTER_WIDTH);
  const fitting = text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
  return (
    <text className={classes.name} x={scale.side(1) > 0 ? 0 : scale.width} y={y}>
      {fitting !== text && <title>{text}</title>}
      {`\u2068${fitting}\u2069`}
    </text>
  );
}

/** The head of a dependency, on what waits. */
export function Arrow({
  x,
  y,
  down = false,
  colour,
}: {
  x: number;
  y: number;
  down?: boolean;
  colour: string;
}) {
  return <path d={`M${x} ${y}l-4 ${down ? -6 : 6}h8z`} fill={colour} />;
}
