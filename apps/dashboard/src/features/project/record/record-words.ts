import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import type { FieldWords } from '../../../ui/draft-form.js';
import type { RecordPart } from './record-part.js';
import type { PersonRow, RecordValues } from './record-values.js';

/** Says the fields of a project's record where two versions of it stand beside each other. */
export function useRecordWords({ organisations, strategy }: RecordPart['programme']): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  const nameIn = (all: readonly { code: string; name: string }[], code: string): string =>
    all.find((each) => each.code === code)?.name ?? code;
  const say: Partial<Record<keyof RecordValues, (value: never) => string>> = {
    flagship: (value: boolean) => t(value ? 'record.yes' : 'record.no'),
    usersServed: (value: 'CITIZEN') => t(`usersServed.${value}`),
    strategyNodeCode: (value: string) => nameIn(strategy, value),
    startOn: format.date,
    plannedEndOn: format.date,
    openedOn: format.date,
    'budget.plannedMad': format.amount,
    'budget.committedMad': format.amount,
    'budget.spentMad': format.amount,
    partnerCodes: (codes: string[]) => codes.map((code) => nameIn(organisations, code)).join(t('list.comma')),
    people: (people: PersonRow[]) =>
      people.map(({ role, name }) => `${name} (${t(`record.role.${role}`)})`).join(t('list.comma')),
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
      return t(`record.field.${(name === 'budget' ? part : name) as 'url'}`);
    },
    say: (field, value) => {
      if (value === null || value === '' || value === undefined) return t('draft.nothing');
      const told = say[field as keyof RecordValues];
      return (told ? told(value as never) : String(value)) || t('draft.nothing');
    },
  };
}
