import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { errorOf } from '../../../lib/errors.js';
import tableClasses from '../../../ui/table.module.css';
import classes from './keeping.module.css';

const LABELS = [
  ...(['code', 'name', 'name_fr', 'name_ar', 'name_en', 'shortName', 'kind', 'spgov', 'endedOn'] as const),
  ...(['successorCode', 'tutelles', 'parentCode', 'rank', 'steering', 'seats', 'email', 'language'] as const),
  ...(['disabled', 'fromOn', 'untilOn'] as const),
] as const;

/** The label of a field that an answer names; every record has a code. */
function labelOf(field: string): (typeof LABELS)[number] {
  return LABELS.find((label) => label === field.replace('.', '_')) ?? 'code';
}

type Told = string | number | undefined;

/** What somebody else changed since the form was opened, field by field: the form's version and the one that stands. */
export function Meanwhile({
  error,
  typed = {},
  say = {},
  labels = {},
}: {
  error: CombinedError | null;
  /** What the form holds, by the names of its fields. */
  typed?: object;
  /** How a field's values are said, where not as they are. */
  say?: Readonly<Record<string, (value: string) => string>>;
  /** What a field is called, where the records of bodies, strategy and committees do not have it. */
  labels?: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const refusal = error && errorOf(error);
  if (refusal?.code !== 'STALE_VERSION' || refusal.fields.length === 0) return null;
  const told = (field: string, value: Told): string =>
    value === undefined ? t('keeping.nothing') : (say[field]?.(String(value)) ?? String(value));
  return (
    <table className={`${tableClasses['table']} ${classes.meanwhile}`}>
      <caption>{t('keeping.meanwhile')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keeping.field')}</th>
          <th scope="col">{t('keeping.yours')}</th>
          <th scope="col">{t('keeping.current')}</th>
        </tr>
      </thead>
      <tbody>
        {refusal.fields.map(({ field, params }) => {
          const name = field.replace(/^input\./, '');
          return (
            <tr key={field}>
              <th scope="row">{labels[name] ?? t(`keeping.of.${labelOf(name)}`)}</th>
              <td dir="auto">{told(name, held(typed, name, params?.['before']))}</td>
              <td dir="auto">{told(name, params?.['after'])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What a form holds of a field; what stood there when it was opened, when it has no such field. */
function held(typed: object, field: string, opened: Told): Told {
  let at: unknown = typed;
  for (const step of field.split('.')) {
    if (typeof at !== 'object' || at === null || !(step in at)) return opened;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return at === null || at === '' ? undefined : String(at);
}
