import { useTranslation } from 'react-i18next';
import type { Confirmation, DeclaredHealth } from '../../lib/graphql/graphql.js';
import type { FieldWords } from '../../ui/draft-form.js';
import type { SaidField } from './project-values.js';

/** What the fields of a project are called and how their values are said, where two versions stand side by side. */
export function useSaidWords(): FieldWords {
  const { t } = useTranslation();
  return {
    label: (field) => t(`update.field.${field as SaidField}`),
    say: (field, value) => {
      if (field === 'confirmation' && value) return t(`update.confirmation.${value as Confirmation}`);
      if (field === 'declaredHealth' && value) return t(`health.${value as DeclaredHealth}`);
      const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
      return text || t('draft.nothing');
    },
  };
}
