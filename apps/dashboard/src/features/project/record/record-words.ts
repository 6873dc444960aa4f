import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import type { FieldWords } from '../../../ui/draft-form.js';
import type { RecordPart } from './record-part.js';
import type { PersonRow, RecordValues } from './record-values.js';

/** Keeps the direction of a name to itself, whatever stands round it. */
function apart(name: string): string {
  return `\u2068${name}\u2069`;
}

/** Says the fields of a project's record where two versions of it stand beside each other. */
export function useRecordWords({ organisations, strategy }: RecordPart['programme']): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  const nameIn = (all: readonly { code: string; name: string }[], code: string): string =>
    all.find((each) => each.code === code)?.name ?? code;
  // To the centime: two amounts beside each other may differ in that alone.
  const amount = (value: number): string =>
    `${format.number(value, Number.isInteger(value) ? 0 : 2)}${t('record.mad')}`;
  const say: Partial<Record<keyof RecordValues, (value: never) => string>> = {
    flagship: (value: boolean) => t(value ? 'record.yes' : 'record.no'),
    usersServed: (value: 'CITIZEN') => t(`usersServed.${value}`),
    strategyNodeCode: (value: string) => nameIn(strategy, value),
    startOn: format.date,
    plannedEndOn: format.date,
    openedOn: format.date,
    'budget.plannedMad': amount,
    'budget.committedMad': amount,
    'budget.spentMad': amount,
    partnerCodes: (codes: string[]) => codes.map((code) => nameIn(organisations, code)).join(t('list.comma')),
    people: (people: PersonRow[]) =>
      people.map(({ role, name }) => `${apart(name)} (${t(`record.role.${role}`)})`).join(t('list.comma')),
  };
  return {
    label: (field) => {
      const [name = '', part = ''] = field.split('.');
      if (name === 'reason') return t('record.reason');
      if (name === 'title' || name === 'summary')
        return t('record.inLanguage', {
          label: t(`record.field.${name}`),
          language: t(`record.language.${part as 'fr'}`),
        });
      if (name === 'budget') return t('record.inBudget', { part: t(`record.field.${part as 'plannedMad'}`) });
      return t(`record.field.${name as 'url'}`);
    },
    say: (field, value) => {
      if (value === null || value === '' || value === undefined) return t('draft.nothing');
      const told = say[field as keyof RecordValues];
      return (told ? told(value as never) : String(value)) || t('draft.nothing');
    },
  };
}
