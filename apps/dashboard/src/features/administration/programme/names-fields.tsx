import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../../lib/language.js';
import { TextField } from '../../../ui/form-fields.js';
import classes from './programme.module.css';

/** A name in each language, an empty text where there is none. */
export type Names = Readonly<Record<Language, string>>;

/** A name as the API gives it, for its fields. */
export function namesOf(name: Partial<Record<Language, string | null>>): Names {
  return { fr: name.fr ?? '', ar: name.ar ?? '', en: name.en ?? '' };
}

/** A name's three fields; the API names them `input.name.fr` and so on. */
export function NamesFields({ value, onChange }: { value: Names; onChange: (value: Names) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.names}>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          name={`input.name.${language}`}
          label={t(`programmeAdmin.name.${language}`)}
          lang={language}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          required={language === 'fr'}
          maxLength={300}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
        />
      ))}
    </div>
  );
}
