import { DomainError } from '#domain/shared/errors.js';
import { isLocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { collation, spoken } from '../spoken.js';
import { sql, type Sql } from '../sql.js';

/** What a page of projects can be ordered by; null values come last either way, equals by code. */
export type SortField =
  | 'CODE'
  | 'TITLE'
  | 'HEALTH'
  | 'PROGRESS'
  | 'GAP'
  | 'SLIPPAGE'
  | 'OVERDUE'
  | 'EXPECTED_END';
export interface ProjectSort {
  readonly field: SortField;
  readonly direction: 'ASC' | 'DESC';
}

interface Order {
  readonly value: Sql;
  readonly type: 'text' | 'number' | 'date';
  readonly collate?: Sql;
}

/** The value a field sorts by, over figures `f` and project `p`. GAP: progress less plan, so the furthest behind is first. */
function orderOf(field: SortField, language: Language): Order {
  switch (field) {
    case 'CODE':
      return { value: sql`p.code`, type: 'text' };
    case 'TITLE':
      return { value: spoken('p.title', language), type: 'text', collate: collation(language) };
    case 'HEALTH':
      return { value: sql`f.health_order`, type: 'number' };
    case 'PROGRESS':
      return { value: sql`f.progress_bp`, type: 'number' };
    case 'GAP':
      return { value: sql`f.progress_bp - f.planned_progress_bp`, type: 'number' };
    case 'SLIPPAGE':
      return { value: sql`f.slippage_days`, type: 'number' };
    case 'OVERDUE':
      return { value: sql`f.overdue_milestone_count`, type: 'number' };
    case 'EXPECTED_END':
      return { value: sql`f.expected_end_on`, type: 'date' };
  }
}

/** The value and tie-break that a row is placed by, as columns for its cursor. */
export function placeColumn(field: SortField, language: Language): Sql {
  return sql`json_build_array(${orderOf(field, language).value}, p.code)`;
}

/** ORDER BY of a page. */
export function orderBy({ field, direction }: ProjectSort, language: Language): Sql {
  if (field === 'CODE') return direction === 'ASC' ? sql`p.code` : sql`p.code DESC`;
  const { value, collate } = orderOf(field, language);
  const by = collate ? sql`${value} COLLATE ${collate}` : value;
  return direction === 'ASC' ? sql`${by} ASC NULLS LAST, p.code` : sql`${by} DESC NULLS LAST, p.code`;
}

/** The rows that come after a place: by value, so that a row edited meanwhile neither hides nor repeats another. */
export function afterPlace({ field, direction }: ProjectSort, language: Language, place: Place): Sql {
  const later = direction === 'ASC' ? sql`>` : sql`<`;
  const [last, code] = place;
  if (field === 'CODE') return sql`p.code ${later} ${code}`;
  const { value, type, collate } = orderOf(field, language);
  if (last === null) return sql`(${value} IS NULL AND p.code > ${code})`;
  const by = collate ? sql`${value} COLLATE ${collate}` : value;
  const at =
    type === 'text' ? sql`${last}::text` : type === 'date' ? sql`${last}::date` : sql`${last}::bigint`;
  return sql`(${by} ${later} ${at} OR (${value} = ${at} AND p.code > ${code}) OR ${value} IS NULL)`;
}

/** Where a page ended: the value its last row was placed by, and that row's code. */
export type Place = readonly [value: string | number | null, code: string];

/** A place as an opaque text that also says which order it belongs to. */
export function cursorOf({ field, direction }: ProjectSort, place: Place): string {
  return Buffer.from(JSON.stringify([field, direction, ...place])).toString('base64url');
}

/** The place a cursor stands for; INVALID_CURSOR when it was not made for this order. */
export function placeOf(sort: ProjectSort, cursor: string): Place {
  const [field, direction, value, code, ...more] = decoded(cursor);
  const whole = field === sort.field && direction === sort.direction && isText(code) && more.length === 0;
  if (!whole || !(value === null || IS[orderOf(sort.field, 'fr').type](value)))
    throw new DomainError('INVALID_CURSOR');
  return [value as string | number | null, code];
}

const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');

const IS: Readonly<Record<Order['type'], (value: unknown) => boolean>> = {
  text: isText,
  number: Number.isSafeInteger,
  date: isLocalDate,
};

function decoded(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value)) return value;
  } catch {
    // not JSON
  }
  throw new DomainError('INVALID_CURSOR');
}
