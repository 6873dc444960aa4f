import type { ProgrammeReading } from '#domain/programme/programme.js';
import { SEARCH_KINDS, type SearchKind } from '#domain/search/search.js';
import type { Language } from '#domain/shared/text.js';
import { jsonValue } from '../json-value.js';
import { projectSight } from '../project/sight.js';
import { empty, join, raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import {
  SEARCH_FIELDS,
  SEARCHED,
  type SearchedKind,
  type SearchField,
  type SearchSight,
} from './search-kinds.js';

/** What was found of one kind: how many things, and the first of them. */
export interface FoundKind {
  readonly kind: SearchKind;
  readonly totalCount: number;
  readonly hits: readonly Readonly<Record<SearchField, unknown>>[];
}

/** What the transaction's actor may search. */
export function searchSight(tx: ReadTx): SearchSight {
  return { ...projectSight(tx), organisations: tx.visible('organisation.read') };
}

/** The search of every page. */
export function searchStore(tx: ReadTx, language: Language) {
  return {
    /** What holds all of some folded words among all that may be seen, kind by kind, in one statement. */
    find(
      sight: SearchSight,
      reading: ProgrammeReading,
      words: readonly string[],
      first: number,
    ): Promise<FoundKind[]> {
      const ask = { sight, reading, language };
      const found = SEARCH_KINDS.map((kind) => foundOf(kind, SEARCHED[kind](ask), words, first));
      return jsonValue(tx, sql`(SELECT json_build_array(${join(found)}))`);
    },
  };
}

function foundOf(kind: SearchKind, searched: SearchedKind, words: readonly string[], first: number): Sql {
  const { text, from, once, code, order, hit } = searched;
  const holds = words.map((word) => sql`${text} LIKE ${`%${literal(word)}%`}`);
  // What was typed is a code: then that comes first.
  const typed = sql`(fold(${code}) = ${words.join(' ')})`;
  const fields = SEARCH_FIELDS.map((field) => sql`${hit[field]} AS ${raw(`"${field}"`)}`);
  const one = once ? sql`DISTINCT ON (${once.id})` : empty;
  const ranked = sql`row_number() OVER (ORDER BY NOT ${typed}, ${order}) AS place`;
  const matching = sql`SELECT ${one} ${join([...fields, ranked])} ${from} AND ${join(holds, ' AND ')}
    ${once ? sql`ORDER BY ${once.id}, ${once.order}` : empty}`;
  const said = SEARCH_FIELDS.map((field) => raw(`'${field}', m."${field}"`));
  return sql`(WITH matching AS MATERIALIZED (${matching})
    SELECT json_build_object('kind', ${kind}::text, 'totalCount', (SELECT count(*) FROM matching),
      'hits', (SELECT coalesce(json_agg(json_build_object(${join(said)}) ORDER BY m.place), '[]')
        FROM (SELECT * FROM matching ORDER BY place LIMIT ${first}) m)))`;
}

/** A word with what LIKE would read as a pattern taken literally. */
function literal(word: string): string {
  return word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
