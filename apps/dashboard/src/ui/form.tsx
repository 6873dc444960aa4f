import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '#domain/shared/error-messages.js';
import { useFormat } from '../lib/format.js';
import { fieldsOf, FormErrorsContext, type FormErrors } from './form-errors.js';
import classes from './form.module.css';
import { Icon } from './icon.js';
import { ErrorStrip } from './states.js';

/**
 * The frame of a form: what was refused stands above it and at its fields, what was typed stays, and its button is busy
 * while the answer is on its way.
 */
export function Form({
  error,
  busy,
  submit,
  onSubmit,
  onCancel,
  done,
  status,
  hidden = false,
  children,
  label,
}: {
  error: CombinedError | null | undefined;
  busy: boolean;
  /** What the button says. */
  submit: string;
  onSubmit: () => void;
  onCancel?: () => void;
  /** What is said once the change is made. */
  done?: React.ReactNode;
  /** Where what is typed lies, beside the buttons. */
  status?: React.ReactNode;
  /** Its own buttons stand back for those of what it shows. */
  hidden?: boolean;
  children: React.ReactNode;
  /** The form's name, where no heading says it. */
  label?: string;
}) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [placed] = useState(() => new Set<string>());
  const errors = useMemo(() => ({ fields: fieldsOf(error), placed }), [error, placed]);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  return (
    <FormErrorsContext value={errors}>
      <form
        ref={form}
        className={classes.form}
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!busy) onSubmit();
        }}
      >
        {error && <Refusal error={error} {...errors} />}
        {children}
        <div className={classes.actions}>
          {!hidden && (
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
          )}
          {!hidden && onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
          {done && !error && !busy && <Done>{done}</Done>}
          {status}
        </div>
      </form>
    </FormErrorsContext>
  );
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { children: React.ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

/** Says that a change was made. */
export function Done({ children }: { children: React.ReactNode }) {
  return (
    <p className={classes.done} role="status">
      <Icon name="check" /> {children}
    </p>
  );
}

/** What was refused as a whole, with the fields that have no place of their own on the page. */
export function Refusal({ error, fields, placed }: FormErrors & { error: CombinedError }) {
  const { language } = useFormat();
  const elsewhere = fields.filter(({ field, code }) => code !== 'STALE_VERSION' && !placed.has(field));
  return (
    <>
      <ErrorStrip error={error} />
      {elsewhere.length > 0 && (
        <ul className={classes.elsewhere}>
          {elsewhere.map(({ field, code, params }) => (
            <li key={field}>{errorMessage(code, language, params)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
