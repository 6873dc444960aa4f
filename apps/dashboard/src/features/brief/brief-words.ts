import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { BriefProgrammeFragment } from '../../lib/graphql/graphql.js';
import type { FieldWords } from '../../ui/draft-form.js';
import { bodyName } from './brief-part.js';
import type { BriefValues } from './brief-values.js';

/** Says the fields of a brief where two versions of it stand beside each other. */
export function useBriefWords(programme: BriefProgrammeFragment): FieldWords {
  const { t } = useTranslation();
  const format = useFormat();
  const nodeName = (code: string): string =>
    programme.strategy.find((each) => each.code === code)?.name ?? code;
  const say: Partial<Record<keyof BriefValues, (value: never) => string>> = {
    usersServed: (value: 'CITIZEN') => t(`usersServed.${value}`),
    strategyNodeCode: nodeName,
    startOn: format.date,
    plannedEndOn: format.date,
    budgetPlannedMad: format.amount,
    partnerCodes: (codes: string[]) => codes.map((code) => bodyName(programme, code)).join(t('list.comma')),
  };
  return {
    label: (field) => {
      const [name = '', language] = field.split('.');
      const label = t(`brief.field.${name as 'code'}`);
      return language
        ? t('record.inLanguage', { label, language: t(`record.language.${language as 'fr'}`) })
        : label;
    },
    say: (field, value) => {
      if (value === null || value === '' || value === undefined) return t('draft.nothing');
      const told = say[field as keyof BriefValues];
      return (told ? told(value as never) : String(value)) || t('draft.nothing');
    },
  };
}
