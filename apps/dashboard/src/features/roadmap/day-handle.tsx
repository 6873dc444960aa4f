import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { fromDayNumber, type LocalDate } from '#domain/shared/local-date.js';
import { dayOf } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import type { Scale, Stretch } from '../../ui/timeline.js';
import classes from './promise-timeline.module.css';

/** By how many days each key moves a handle; the arrows follow the page's direction. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 30,
  PageDown: -30,
};

/** A day on the timeline that is dragged, or moved by the arrow keys: a day at a time, a week with Shift. */
export function DayHandle({
  label,
  day,
  scale,
  span,
  top,
  end,
  onHold,
  onChange,
}: {
  label: string;
  day: LocalDate;
  scale: Scale;
  span: Stretch;
  top: number;
  /** The end of a milestone; else its start. */
  end: boolean;
  onHold: (holding: boolean) => void;
  onChange: (day: LocalDate) => void;
}) {
  const format = useFormat();
  const grip = useRef<{ x: number; day: number } | null>(null);
  const number = dayOf(day);
  const perDay = (scale.x(span.to) - scale.x(span.from)) / (span.to - span.from);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    onChange(fromDayNumber(number + step * (event.shiftKey ? 7 : 1) * (sideways && format.rtl ? -1 : 1)));
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, day: number };
    onHold(true);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!grip.current) return;
    const moved = grip.current.day + Math.round((event.clientX - grip.current.x) / perDay);
    if (moved !== number) onChange(fromDayNumber(moved));
  };
  const release = (): void => {
    if (grip.current) onHold(false);
    grip.current = null;
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      className={classes.handle}
      data-end={end || undefined}
      aria-label={label}
      aria-valuenow={number}
      aria-valuemin={Math.floor(span.from)}
      aria-valuemax={Math.ceil(span.to)}
      aria-valuetext={format.date(day)}
      title={format.date(day)}
      style={{
        insetInlineStart: format.rtl ? scale.width - scale.x(number) : scale.x(number),
        insetBlockStart: top,
      }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
