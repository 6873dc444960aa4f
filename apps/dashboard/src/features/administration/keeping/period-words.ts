import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';

/** A stretch of days as the API gives it. */
export interface GivenPeriod {
  readonly fromOn?: string | null;
  readonly untilOn?: string | null;
}

/** Says a stretch of days: since when, until when, or both. */
export function usePeriodWords(): (period: GivenPeriod) => string {
  const { t } = useTranslation();
  const { date } = useFormat();
  return ({ fromOn, untilOn }) => {
    if (fromOn && untilOn) return t('keeping.period.both', { from: date(fromOn), until: date(untilOn) });
    if (fromOn) return t('keeping.period.since', { from: date(fromOn) });
    if (untilOn) return t('keeping.period.until', { until: date(untilOn) });
    return t('keeping.period.always');
  };
}
