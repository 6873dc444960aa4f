import type { TFunction } from 'i18next';
import { THRESHOLD_LIMITS } from '#domain/programme/thresholds.js';
import type { Thresholds } from '#domain/progress/facts.js';
import type { Format } from '../../../lib/format.js';

/** What a threshold is called in the API. */
export type ThresholdName = keyof Thresholds;

/** Which thresholds stand together. */
export const THRESHOLD_GROUPS: readonly {
  readonly title: 'pace' | 'slippage' | 'overdue' | 'watch';
  readonly names: readonly ThresholdName[];
}[] = [
  { title: 'pace', names: ['spiRedPercent', 'spiAmberPercent', 'spiFromPlannedBp'] },
  { title: 'slippage', names: ['slippageRedDays', 'slippageAmberDays'] },
  { title: 'overdue', names: ['overdueRedDays'] },
  { title: 'watch', names: ['riskExposureAmber', 'updateStaleDays'] },
];

/** A threshold's value with its unit. */
export function thresholdValue(name: ThresholdName, value: number, format: Format, t: TFunction): string {
  const { unit } = THRESHOLD_LIMITS[name];
  if (unit === 'DAYS') return format.days(value);
  if (unit === 'EXPOSURE') return t('programmeAdmin.exposureOf25', { value: format.number(value) });
  return format.percent(unit === 'PERCENT' ? value * 100 : value);
}
