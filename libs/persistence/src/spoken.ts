import { LANGUAGES, type Language } from '#domain/shared/text.js';
import { raw, type Sql } from './sql.js';

/** A text column (jsonb by language) in the reader's language, else fr, ar, en; the SQL twin of `speak`. */
export function spoken(column: string, reader: Language): Sql {
  return raw(
    `coalesce(${order(reader)
      .map((language) => `${column}->>'${language}'`)
      .join(', ')})`,
  );
}

/** The language in which `spoken` finds the text. */
export function spokenLang(column: string, reader: Language): Sql {
  const cases = order(reader).map((language) => `WHEN ${column} ? '${language}' THEN '${language}'`);
  return raw(`(CASE ${cases.join(' ')} END)`);
}

/** The ICU collation in which a reader's words are sorted. */
export function collation(reader: Language): Sql {
  return raw(`"${checked(reader)}-x-icu"`);
}

function order(reader: Language): readonly Language[] {
  return [...new Set([checked(reader), ...LANGUAGES])];
}

function checked(reader: Language): Language {
  if (!LANGUAGES.includes(reader)) throw new Error(`not a language: ${String(reader)}`);
  return reader;
}
