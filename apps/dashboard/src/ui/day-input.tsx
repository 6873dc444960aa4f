import { isLocalDate } from '#domain/shared/local-date.js';
import classes from './day-input.module.css';

/** A calendar to choose a day from, up to a last one; the day itself is said beside it. */
export function DayInput({
  label,
  value,
  max,
  onChoose,
}: {
  label: string;
  value: string;
  max: string;
  onChoose: (day: string) => void;
}) {
  return (
    <input
      className={classes.day}
      type="date"
      aria-label={label}
      value={value}
      max={max}
      onChange={(event) => {
        const day = event.target.value;
        if (isLocalDate(day) && day <= max) onChoose(day);
      }}
    />
  );
}
