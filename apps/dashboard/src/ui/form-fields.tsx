import { Checkbox, NativeSelect, NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayTextField } from './day-field.js';
import { useFieldError } from './form-errors.js';
import { FieldRow } from './form.js';
import classes from './form.module.css';

/** What every field has: its name as the API names it in a refusal, its label, its value and who hears of a change. */
export interface FieldProps<Value> {
  /** As in `extensions.fields`, `input.email`. */
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly note?: React.ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** The values of a form and what each of its fields needs; `reset` takes up others. */
export function useFormValues<Values extends object>(initial: Values) {
  const [values, setValues] = useState(initial);
  const field = <Name extends keyof Values & string>(name: Name) => ({
    name: `input.${name}`,
    value: values[name],
    onChange: (value: Values[Name]) => setValues((before) => ({ ...before, [name]: value })),
  });
  return { values, field, reset: setValues };
}

/** A line of text. */
export function TextField({
  type = 'text',
  dir,
  autoComplete,
  lang,
  maxLength,
  onChange,
  note,
  ...field
}: FieldProps<string> & {
  type?: 'text' | 'email' | 'url' | 'search';
  dir?: 'ltr' | 'rtl' | 'auto';
  lang?: string;
  autoComplete?: string;
  maxLength?: number;
}) {
  const error = useFieldError(field.name);
  return (
    <TextInput
      {...{ ...field, type, dir, lang, autoComplete, maxLength, error }}
      description={note}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Several lines of text. */
export function LongTextField({
  lang,
  dir,
  maxLength,
  onChange,
  note,
  ...field
}: FieldProps<string> & { lang?: string; dir?: 'ltr' | 'rtl' | 'auto'; maxLength?: number }) {
  const error = useFieldError(field.name);
  return (
    <Textarea
      {...{ ...field, lang, dir, maxLength, error }}
      description={note}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A password, which can be shown. */
export function PasswordField({
  autoComplete,
  onChange,
  note,
  ...field
}: FieldProps<string> & { autoComplete: 'current-password' | 'new-password' }) {
  const { t } = useTranslation();
  const error = useFieldError(field.name);
  return (
    <PasswordInput
      {...{ ...field, autoComplete, error }}
      description={note}
      onChange={(event) => onChange(event.target.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
    />
  );
}

/** One of some values; `empty` names the choice of none. */
export function ChoiceField<Value extends string>({
  options,
  empty,
  onChange,
  note,
  ...field
}: FieldProps<Value | ''> & { options: readonly { value: Value; label: string }[]; empty?: string }) {
  const error = useFieldError(field.name);
  const none = empty === undefined ? [] : [{ value: '', label: empty }];
  return (
    <NativeSelect
      {...{ ...field, error }}
      description={note}
      data={[...none, ...options]}
      onChange={(event) => onChange(event.target.value as Value | '')}
    />
  );
}

/** A number, whole unless it has `decimals`; empty is null. */
export function NumberField({
  min,
  max,
  unit,
  decimals = 0,
  onChange,
  value,
  note,
  ...field
}: FieldProps<number | null> & { min?: number; max?: number; unit?: string; decimals?: number }) {
  const error = useFieldError(field.name);
  return (
    <NumberInput
      {...{ ...field, min, max, error }}
      description={note}
      value={value ?? ''}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      clampBehavior="none"
      suffix={unit ? ` ${unit}` : undefined}
      onChange={(given) => onChange(typeof given === 'number' ? given : null)}
    />
  );
}

/** Yes or no. */
export function TickField({ value, onChange, note, ...field }: FieldProps<boolean>) {
  const error = useFieldError(field.name);
  return (
    <Checkbox
      {...{ ...field, error }}
      description={note}
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

/** A calendar day, `YYYY-MM-DD`, typed as the reader's language writes it or picked in a calendar; empty is null. */
export function DayField({
  min,
  max,
  value,
  onChange,
  note,
  ...field
}: FieldProps<string | null> & { min?: string; max?: string }) {
  const error = useFieldError(field.name);
  return <DayTextField {...{ ...field, min, max, error, value, onChange }} description={note} />;
}

/** A stretch of days: its first day, and the first one on which it no longer holds; null: without an end on that side. */
export interface DatedPeriod {
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

/** A stretch of days; its two fields are named `<prefix>.fromOn` and `<prefix>.untilOn`. */
export function PeriodField({
  prefix = 'input',
  label,
  value,
  onChange,
  note,
}: {
  prefix?: string;
  label: string;
  value: DatedPeriod;
  onChange: (value: DatedPeriod) => void;
  note?: React.ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.period}>
      <legend>{label}</legend>
      <FieldRow>
        <DayField
          name={`${prefix}.fromOn`}
          label={t('period.from')}
          value={value.fromOn}
          onChange={(fromOn) => onChange({ ...value, fromOn })}
        />
        <DayField
          name={`${prefix}.untilOn`}
          label={t('period.until')}
          note={note ?? t('period.untilNote')}
          value={value.untilOn}
          onChange={(untilOn) => onChange({ ...value, untilOn })}
        />
      </FieldRow>
    </fieldset>
  );
}
