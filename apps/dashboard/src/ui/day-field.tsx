import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, typedDay } from '../lib/day-text.js';
import { Calendar } from './calendar.js';
import classes from './day-input.module.css';
import { Icon } from './icon.js';
import { Popover } from './popover.js';

const CALENDAR_WIDTH = 304;

/** A field to type a day into over a calendar to choose it from, up to a last one. */
export function DayChoice({
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
  const choose = (day: string | null): void => {
    if (day !== null && day <= max) onChoose(day);
  };
  return (
    <>
      <DayTextInput label={label} value={value} max={max} onChange={choose} autoFocus />
      <Calendar value={value} max={max} onChoose={choose} />
    </>
  );
}

/** A day typed as the reader's language writes it, with a calendar at hand; its value is `YYYY-MM-DD`, empty is null. */
export function DayTextField({
  min,
  max,
  value,
  onChange,
  ...field
}: DayText & Omit<TextInputProps, keyof DayText>) {
  const { t } = useTranslation();
  return (
    <DayTextInput
      {...{ ...field, min, max, value, onChange }}
      rightSectionPointerEvents="all"
      rightSection={
        <Popover
          aria-label={t('day.choose')}
          className={classes.surface}
          width={CALENDAR_WIDTH}
          align="end"
          focusOn='[tabindex="0"]'
          target={(target) => (
            <ActionIcon
              {...target}
              variant="subtle"
              color="gray"
              disabled={field.disabled}
              aria-label={t('day.choose')}
            >
              <Icon name="calendar" />
            </ActionIcon>
          )}
        >
          {({ close }) => (
            <Calendar
              {...{ value, min, max }}
              onChoose={(day) => {
                onChange(day);
                close();
              }}
            />
          )}
        </Popover>
      }
    />
  );
}

interface DayText {
  readonly value: string | null;
  readonly min?: string;
  readonly max?: string;
  readonly onChange: (day: string | null) => void;
}

/** The text of a day: it stays as it was typed while it says the value, and says what is wrong with it otherwise. */
function DayTextInput({
  value,
  min,
  max,
  onChange,
  error,
  description,
  ...field
}: DayText & Omit<TextInputProps, keyof DayText>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(true);
  const text = typedDay(typed) === (value || null) ? typed : value ? dayText(value) : '';
  const wrong = text.trim() !== '' && typedDay(text) === null ? t('day.expected') : null;
  const outside = value && ((min && value < min) || (max && value > max)) ? t('day.outside') : null;
  return (
    <TextInput
      {...field}
      dir="ltr"
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('day.form')}
      classNames={{ input: classes.text }}
      description={description}
      error={error ?? (left ? (wrong ?? outside) : null)}
      value={text}
      ref={(input) => input?.setCustomValidity(wrong ?? outside ?? '')}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setTyped(event.target.value);
        const day = typedDay(event.target.value);
        if (day !== (value || null)) onChange(day);
      }}
    />
  );
}
