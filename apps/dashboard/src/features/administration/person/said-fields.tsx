import { useTranslation } from 'react-i18next';
import type { Language } from '../../../lib/graphql/graphql.js';
import { LANGUAGES } from '../../../lib/language.js';
import { ChoiceField, TextField, type useFormValues } from '../../../ui/form-fields.js';
import { FieldRow } from '../../../ui/form.js';

/** What is said of a person, as its fields hold it. */
export interface SaidValues {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** The fields of what is said of a person: name, address, language. */
export function SaidFields({ field }: Pick<ReturnType<typeof useFormValues<SaidValues>>, 'field'>) {
  const { t } = useTranslation();
  const language = field('language');
  return (
    <FieldRow>
      <TextField {...field('name')} label={t('people.name')} required autoComplete="off" />
      <TextField
        {...field('email')}
        label={t('people.email')}
        required
        type="email"
        dir="ltr"
        autoComplete="off"
      />
      <ChoiceField
        {...language}
        label={t('people.language')}
        options={LANGUAGES.map((each) => ({
          value: each.toUpperCase() as Language,
          label: t(`language.${each}.name`),
        }))}
        onChange={(chosen) => language.onChange(chosen || language.value)}
      />
    </FieldRow>
  );
}
