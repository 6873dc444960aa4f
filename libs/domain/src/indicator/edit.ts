import type { FieldError } from '../shared/errors.js';
import type { LocalDate } from '../shared/local-date.js';
import { wordsErrors } from '../shared/naming.js';

/** What one year's edition of an indicator says. */
export interface IndicatorReading {
  readonly year: number;
  readonly value: number | null;
  readonly rank: number | null;
}

/** A reading as it is recorded, with how many countries were ranked and when the data were collected. */
export interface IndicatorValueRecord extends IndicatorReading {
  readonly countries: number | null;
  readonly dataCollected: string | null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const RANK_MAX = 1_000;
const VALUE_MAX = 1_000_000_000_000;
const COLLECTED_LENGTH = 100;

/** What is wrong with a value, field by field: its year has begun at the status date, and it says a value or a rank. */
export function valueErrors(record: IndicatorValueRecord, statusOn: LocalDate): readonly FieldError[] {
  const { rank, countries, dataCollected } = record;
  return [
    ...readingErrors(record, Number(statusOn.slice(0, 4))),
    ...wholeErrors('countries', countries, 1, RANK_MAX),
    ...(rank !== null && countries !== null && rank > countries
      ? [{ field: 'rank', code: 'OUT_OF_RANGE' as const, params: { min: 1, max: countries } }]
      : []),
    ...(dataCollected === null ? [] : wordsErrors('dataCollected', dataCollected, COLLECTED_LENGTH)),
  ];
}

/** What is wrong with a target, field by field: it is a value or a rank to be reached in a year. */
export function targetErrors(target: IndicatorReading): readonly FieldError[] {
  return readingErrors(target, LAST_YEAR);
}

function readingErrors({ year, value, rank }: IndicatorReading, lastYear: number): readonly FieldError[] {
  const tooLarge = value !== null && !(Math.abs(value) <= VALUE_MAX);
  return [
    ...wholeErrors('year', year, FIRST_YEAR, lastYear),
    ...(value === null && rank === null ? [{ field: 'value', code: 'REQUIRED' as const }] : []),
    ...(tooLarge
      ? [{ field: 'value', code: 'OUT_OF_RANGE' as const, params: { min: -VALUE_MAX, max: VALUE_MAX } }]
      : []),
    ...wholeErrors('rank', rank, 1, RANK_MAX),
  ];
}

function wholeErrors(field: string, given: number | null, min: number, max: number): readonly FieldError[] {
  if (given === null || (Number.isInteger(given) && given >= min && given <= max)) return [];
  return [{ field, code: 'OUT_OF_RANGE', params: { min, max } }];
}
