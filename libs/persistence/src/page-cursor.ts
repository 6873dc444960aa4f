import { DomainError } from '#domain/shared/errors.js';
import { isUuid } from './uuid.js';

/** Where a page of a list ended, as texts in the order in which the list is sorted. */
export type TextPlace = readonly string[];

/** A place as a reader carries it to the next page. */
export function cursorOf(place: TextPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a cursor carries, so many texts of which the last is an id; INVALID_CURSOR when it is not such a one. */
export function placeIn(cursor: string, length: number): TextPlace {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    const texts =
      Array.isArray(place) && place.every((each) => typeof each === 'string' && !each.includes('\0'));
    if (texts && place.length === length && isUuid(String(place.at(-1)))) return place as string[];
  } catch {
    // not JSON
  }
  throw new DomainError('INVALID_CURSOR');
}

const MOST_PER_PAGE = 500;

/** Refuses a page of more rows than may be asked for at once; PAGE_TOO_LARGE, OUT_OF_RANGE. */
export function demandPage(first: number): void {
  if (first > MOST_PER_PAGE) throw new DomainError('PAGE_TOO_LARGE', { max: MOST_PER_PAGE });
  if (first < 0) throw new DomainError('OUT_OF_RANGE', { min: 0, max: MOST_PER_PAGE });
}
