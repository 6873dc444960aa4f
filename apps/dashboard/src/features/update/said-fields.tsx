import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Confirmation, DeclaredHealth } from '../../lib/graphql/graphql.js';
import { useFieldError } from '../../ui/form-errors.js';
import { LongTextField } from '../../ui/form-fields.js';
import { Health, type HealthValue } from '../../ui/health.js';
import classes from './said-fields.module.css';

const CONFIRMATIONS: readonly Confirmation[] = ['UNCHANGED', 'CHANGED'];
const DECLARED: readonly DeclaredHealth[] = ['GREEN', 'AMBER', 'RED'];
const SENTENCE_LENGTH = 500;

/** Nothing has changed, or something has. */
export function ConfirmationField({
  value,
  onChange,
}: {
  value: Confirmation | null;
  onChange: (value: Confirmation) => void;
}) {
  const { t } = useTranslation();
  return (
    <Choice
      name="confirmation"
      label={t('update.field.confirmation')}
      options={CONFIRMATIONS.map((each) => ({
        value: each,
        words: (
          <>
            <b>{t(`update.confirmation.${each}`)}</b>
            <small>{t(`update.confirmationNote.${each}`)}</small>
          </>
        ),
      }))}
      {...{ value, onChange }}
    />
  );
}

/** How the lead organisation sees the project; a contributor reads what its lead declared. */
export function DeclaredHealthField({
  value,
  computed,
  mayDeclare,
  onChange,
}: {
  value: DeclaredHealth | null;
  computed: HealthValue;
  mayDeclare: boolean;
  onChange: (value: DeclaredHealth) => void;
}) {
  const { t } = useTranslation();
  if (!mayDeclare) {
    return (
      <div className={classes.read}>
        <h3>{t('update.field.declaredHealth')}</h3>
        {value && <Health value={value} form="chip" />}
        <p>{t('update.declaredByLead')}</p>
      </div>
    );
  }
  return (
    <Choice
      name="declaredHealth"
      label={t('update.field.declaredHealth')}
      note={t('update.declaredNote', { health: t(`health.${computed}`) })}
      options={DECLARED.map((each) => ({ value: each, words: <Health value={each} form="chip" /> }))}
      {...{ value, onChange }}
    />
  );
}

/** Why, in a sentence. */
export function SentenceField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <LongTextField
      name="input.sentence"
      label={t('update.field.sentence')}
      note={t('update.sentenceNote')}
      dir="auto"
      maxLength={SENTENCE_LENGTH}
      {...{ value, onChange }}
    />
  );
}

function Choice<Value extends string>({
  name,
  label,
  note,
  options,
  value,
  onChange,
}: {
  name: string;
  label: string;
  note?: string;
  options: readonly { readonly value: Value; readonly words: React.ReactNode }[];
  value: Value | null;
  onChange: (value: Value) => void;
}) {
  const id = useId();
  const error = useFieldError(`input.${name}`);
  const described = [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={classes.choice} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {note && (
        <p id={`${id}-note`} className={classes.note}>
          {note}
        </p>
      )}
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`${id}-${name}`}
              checked={value === option.value}
              data-invalid={error ? true : undefined}
              onChange={() => onChange(option.value)}
            />
            <span>{option.words}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
