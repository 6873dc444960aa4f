import type { Thresholds } from '../progress/facts.js';
import type { FieldError } from '../shared/errors.js';

/** What a threshold is counted in. */
export type ThresholdUnit = 'PERCENT' | 'BASIS_POINTS' | 'DAYS' | 'EXPOSURE';

interface Limits {
  readonly unit: ThresholdUnit;
  readonly min: number;
  readonly max: number;
}

/** What each threshold is counted in, and the whole numbers it may be, in the order in which they are shown. */
export const THRESHOLD_LIMITS: Readonly<Record<keyof Thresholds, Limits>> = {
  spiRedPercent: { unit: 'PERCENT', min: 1, max: 100 },
  spiAmberPercent: { unit: 'PERCENT', min: 1, max: 100 },
  spiFromPlannedBp: { unit: 'BASIS_POINTS', min: 0, max: 10_000 },
  slippageRedDays: { unit: 'DAYS', min: 0, max: 3650 },
  slippageAmberDays: { unit: 'DAYS', min: 0, max: 3650 },
  overdueRedDays: { unit: 'DAYS', min: 0, max: 3650 },
  riskExposureAmber: { unit: 'EXPOSURE', min: 1, max: 25 },
  updateStaleDays: { unit: 'DAYS', min: 1, max: 3650 },
};

/** The thresholds, in the order in which they are shown. */
export const THRESHOLD_NAMES = Object.keys(THRESHOLD_LIMITS) as readonly (keyof Thresholds)[];

/**
 * The thresholds that cannot stand, as fields `thresholds.<name>`: out of their limits, or an amber one that red comes
 * before, so that a project would never be AMBER for it.
 */
export function thresholdErrors(thresholds: Thresholds): FieldError[] {
  const outside = THRESHOLD_NAMES.filter((name) => !within(thresholds[name], THRESHOLD_LIMITS[name]));
  const { spiRedPercent, spiAmberPercent, slippageRedDays, slippageAmberDays } = thresholds;
  const crossed = [
    ...(spiAmberPercent < spiRedPercent ? [{ name: 'spiAmberPercent', red: spiRedPercent } as const] : []),
    ...(slippageAmberDays > slippageRedDays
      ? [{ name: 'slippageAmberDays', red: slippageRedDays } as const]
      : []),
  ].filter(({ name }) => !outside.includes(name));
  return [
    ...outside.map((name): FieldError => {
      const { min, max } = THRESHOLD_LIMITS[name];
      return { field: `thresholds.${name}`, code: 'OUT_OF_RANGE', params: { min, max } };
    }),
    ...crossed.map(({ name, red }): FieldError => ({
      field: `thresholds.${name}`,
      code: 'AMBER_AFTER_RED',
      params: { red },
    })),
  ];
}

function within(value: number, { min, max }: Limits): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
