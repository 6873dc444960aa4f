import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../lib/language.js';
import { TextField } from '../../../ui/form-fields.js';
import type { NameValues } from './localized-name.js';

/** A name's fields, one for each language; the API names them `input.name.fr` and so on. */
export function NameFields({
  value,
  onChange,
}: {
  value: NameValues;
  onChange: (value: NameValues) => void;
}) {
  const { t } = useTranslation();
  return LANGUAGES.map((language) => (
    <TextField
      key={language}
      name={`input.name.${language}`}
      label={t(`keeping.name.${language}`)}
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      required={language === 'fr'}
      maxLength={300}
      value={value[language]}
      onChange={(text) => onChange({ ...value, [language]: text })}
    />
  ));
}
