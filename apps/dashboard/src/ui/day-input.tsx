import { ActionIcon, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import classes from './day-input.module.css';
import { Icon } from './icon.js';
import { Popover } from './popover.js';

const DayChoice = lazy(async () => ({ default: (await import('./day-field.js')).DayChoice }));

/** A button that opens a calendar, and a field for who would rather type; the day itself is said beside it. */
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
    <Popover
      aria-label={label}
      className={classes.surface}
      width={304}
      align="end"
      target={(target) => (
        <ActionIcon {...target} variant="default" className={classes.opener} aria-label={label}>
          <Icon name="calendar" />
        </ActionIcon>
      )}
    >
      {({ close }) => (
        <Suspense fallback={<Skeleton height={300} />}>
          <DayChoice
            {...{ label, value, max }}
            onChoose={(day) => {
              onChoose(day);
              close();
            }}
          />
        </Suspense>
      )}
    </Popover>
  );
}
