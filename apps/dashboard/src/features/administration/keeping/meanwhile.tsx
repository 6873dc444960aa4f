import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { errorOf } from '../../../lib/errors.js';
import tableClasses from '../../../ui/table.module.css';
import classes from './keeping.module.css';

const LABELS = [
  ...(['code', 'name_fr', 'name_ar', 'name_en', 'shortName', 'kind', 'spgov', 'endedOn'] as const),
  ...(['successorCode', 'tutelles', 'parentCode', 'rank', 'steering', 'seats'] as const),
] as const;

/** The label of a field that an answer names; every record has a code. */
function labelOf(field: string): (typeof LABELS)[number] {
  return LABELS.find((label) => label === field.replace('.', '_')) ?? 'code';
}

/** What somebody else changed since the form was opened: before and now, beside what was typed. */
export function Meanwhile({
  error,
  say = {},
}: {
  error: CombinedError | null;
  /** How a field's values are said, where not as they are. */
  say?: Readonly<Record<string, (value: string) => string>>;
}) {
  const { t } = useTranslation();
  const refusal = error && errorOf(error);
  if (refusal?.code !== 'STALE_VERSION' || refusal.fields.length === 0) return null;
  const told = (field: string, value: string | number | undefined): string =>
    value === undefined ? t('keeping.nothing') : (say[field]?.(String(value)) ?? String(value));
  return (
    <table className={`${tableClasses['table']} ${classes.meanwhile}`}>
      <caption>{t('keeping.meanwhile')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keeping.field')}</th>
          <th scope="col">{t('keeping.before')}</th>
          <th scope="col">{t('keeping.now')}</th>
        </tr>
      </thead>
      <tbody>
        {refusal.fields.map(({ field, params }) => {
          const name = field.replace(/^input\./, '');
          return (
            <tr key={field}>
              <th scope="row">{t(`keeping.of.${labelOf(name)}`)}</th>
              <td dir="auto">{told(name, params?.['before'])}</td>
              <td dir="auto">{told(name, params?.['after'])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
