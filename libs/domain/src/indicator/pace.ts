import type { IndicatorReading } from './edit.js';

/** What an indicator is read by. */
export const INDICATOR_MEASURES = ['VALUE', 'RANK'] as const;
export type IndicatorMeasure = (typeof INDICATOR_MEASURES)[number];

/** So much change in so many years; negative when it goes down, as a rank that improves. */
export interface YearlyPace {
  readonly change: number;
  readonly years: number;
}

/** Where one measure of an indicator stands: its last reading, its next target, and the pace needed and kept. */
export interface IndicatorStanding {
  readonly measure: IndicatorMeasure;
  readonly year: number;
  readonly reading: number;
  readonly targetYear: number | null;
  readonly target: number | null;
  /** From the last reading to the target; null without a target ahead. */
  readonly paceNeeded: YearlyPace | null;
  /** Between the last two readings; null with fewer than two. */
  readonly paceKept: YearlyPace | null;
}

/** Readings are compared in ten-thousandths, in which indices are published. */
const PARTS = 10_000;

/** Where an indicator stands, measure by measure; what was never read is left out. Values already cut at the status date. */
export function indicatorStandings(
  values: readonly IndicatorReading[],
  targets: readonly IndicatorReading[],
): readonly IndicatorStanding[] {
  return INDICATOR_MEASURES.flatMap((measure) =>
    standing(measure, read(values, measure), read(targets, measure)),
  );
}

interface Read {
  readonly year: number;
  readonly amount: number;
}

function read(readings: readonly IndicatorReading[], measure: IndicatorMeasure): Read[] {
  return readings
    .flatMap(({ year, value, rank }): Read[] => {
      const amount = measure === 'VALUE' ? value : rank;
      return amount === null ? [] : [{ year, amount }];
    })
    .sort((a, b) => a.year - b.year);
}

function standing(
  measure: IndicatorMeasure,
  values: readonly Read[],
  targets: readonly Read[],
): IndicatorStanding[] {
  const [before, last] = [values.at(-2), values.at(-1)];
  if (!last) return [];
  const next = targets.find(({ year }) => year > last.year) ?? null;
  const { year, amount: reading } = last;
  return [
    {
      ...{ measure, year, reading, targetYear: next?.year ?? null, target: next?.amount ?? null },
      paceNeeded: next && paceBetween(last, next),
      paceKept: before ? paceBetween(before, last) : null,
    },
  ];
}

function paceBetween(from: Read, to: Read): YearlyPace {
  const change = (Math.round(to.amount * PARTS) - Math.round(from.amount * PARTS)) / PARTS;
  return { change, years: to.year - from.year };
}
