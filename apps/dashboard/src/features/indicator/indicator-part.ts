import type { IndicatorRecordsQuery } from '../../lib/graphql/graphql.js';

type Programme = NonNullable<IndicatorRecordsQuery['programme']>;

/** A series at work and the programme round it. */
export interface IndicatorPart {
  readonly indicator: Programme['indicators'][number];
  readonly programme: Programme;
}

/** What is recorded of a year: what the series said, or what it is to reach. */
export type ReadingKind = 'value' | 'target';

/** What a reading makes out of date beside what it answers. */
export const INDICATOR_ALSO = ['Indicator', 'IndicatorValue', 'IndicatorTarget', 'Programme'] as const;

/** A year of a series as its form holds it; only values have countries and a time of collection. */
export interface ReadingValues {
  readonly year: number | null;
  readonly value: number | null;
  readonly rank: number | null;
  readonly countries: number | null;
  readonly dataCollected: string;
}

/** A year of a series with its version. */
export interface Reading extends Omit<ReadingValues, 'year'> {
  readonly year: number;
  readonly version: number;
}

/** The years of one kind, the latest first. */
export function readingsOf(
  { values, targets }: IndicatorPart['indicator'],
  kind: ReadingKind,
): readonly Reading[] {
  const readings =
    kind === 'value'
      ? values.map(({ year, version, value, rank, countries, dataCollected }) => ({
          ...{ year, version, value: value ?? null, rank: rank ?? null },
          ...{ countries: countries ?? null, dataCollected: dataCollected ?? '' },
        }))
      : targets.map(({ year, version, value, rank }) => ({
          ...{ year, version, value: value ?? null, rank: rank ?? null, countries: null, dataCollected: '' },
        }));
  return readings.toSorted((a, b) => b.year - a.year);
}
