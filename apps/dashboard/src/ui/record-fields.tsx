import { Button, NumberInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../lib/language.js';
import { ChoiceField, LongTextField, TextField, type FieldProps } from './form-fields.js';
import { useFieldError } from './form-errors.js';
import { Icon } from './icon.js';
import classes from './record-fields.module.css';

type LocalizedName = 'title' | 'summary' | 'unit';

/** A text in three languages; its fields are named `input.<name>.fr` and so on. */
export function LocalizedFields<Name extends LocalizedName>({
  of,
  label,
  long = false,
  maxLength,
  required = false,
  field,
}: {
  of: Name;
  label: string;
  long?: boolean;
  maxLength?: number;
  /** The French text is. */
  required?: boolean;
  field: (name: `${Name}.${Language}`) => { name: string; value: string; onChange: (value: string) => void };
}) {
  const { t } = useTranslation();
  const Field = long ? LongTextField : TextField;
  return LANGUAGES.map((language) => (
    <Field
      key={language}
      {...field(`${of}.${language}`)}
      label={t('record.inLanguage', { label, language: t(`record.language.${language}`) })}
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      required={required && language === 'fr'}
      {...(maxLength && { maxLength })}
    />
  ));
}

/** A body or a node of the strategy as a field names it. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Several bodies, each added and taken away by itself. */
export function BodiesField({
  name,
  label,
  value,
  bodies,
  onChange,
  note,
}: FieldProps<readonly string[]> & { bodies: readonly Named[] }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const error = useFieldError(name);
  const nameOf = (code: string): string => bodies.find((body) => body.code === code)?.name ?? code;
  const open = bodies
    .filter(({ code }) => !value.includes(code))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  return (
    <div role="group" aria-labelledby={id} className={classes.bodies}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {value.length > 0 && (
        <ul>
          {value.map((code) => (
            <li key={code}>
              {nameOf(code)}
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                aria-label={t('record.takeAway', { name: nameOf(code) })}
                onClick={() => onChange(value.filter((each) => each !== code))}
              >
                <Icon name="close" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {error && <p className={classes.error}>{error}</p>}
      <ChoiceField
        name={`${name}.add`}
        label={t('record.addBody')}
        note={note}
        value=""
        empty={t('record.choose')}
        options={open.map(({ code, name: body }) => ({ value: code, label: body }))}
        onChange={(code) => code && onChange([...value, code].toSorted())}
      />
    </div>
  );
}

/** A node of the strategy as the tree holds it. */
export interface TreeNode extends Named {
  readonly parentCode?: string | null;
}

/** One node of the strategy, chosen from its tree. */
export function NodeField({
  nodes,
  ...field
}: Omit<FieldProps<string>, 'label'> & { nodes: readonly TreeNode[]; label: string }) {
  const { t } = useTranslation();
  return <ChoiceField {...field} empty={t('record.choose')} options={treeOptions(nodes)} />;
}

/** An amount in dirhams; empty is null. */
export function AmountField({ value, onChange, note, name, label, required }: FieldProps<number | null>) {
  const { t } = useTranslation();
  const error = useFieldError(name);
  return (
    <NumberInput
      {...{ name, label, required, error }}
      description={note}
      value={value ?? ''}
      min={0}
      decimalScale={2}
      decimalSeparator={t('record.decimal')}
      thousandSeparator={'\u202f'}
      clampBehavior="none"
      suffix={t('record.mad')}
      onChange={(given) => onChange(typeof given === 'number' ? given : null)}
    />
  );
}

function treeOptions(nodes: readonly TreeNode[]): { value: string; label: string }[] {
  const under = (parent: string | null, depth: number): { value: string; label: string }[] =>
    nodes
      .filter(({ parentCode }) => (parentCode ?? null) === parent)
      .flatMap(({ code, name }) => [
        { value: code, label: `${'\u2003'.repeat(depth)}${code} · ${name}` },
        ...under(code, depth + 1),
      ]);
  return under(null, 0);
}
