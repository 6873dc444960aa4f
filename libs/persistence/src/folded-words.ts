import { fold } from '#domain/shared/fold.js';
import { join, sql, type Sql } from './sql.js';

/** Whether a text, already folded, holds every word of what a reader typed; TRUE when nothing was typed. */
export function holdsWords(folded: Sql, typed: string | null | undefined): Sql {
  const words = fold(typed ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return sql`TRUE`;
  return sql`(${join(
    words.map((word) => sql`${folded} LIKE ${`%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`),
    ' AND ',
  )})`;
}
