import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat, type Format } from './format.js';
import type { ReasonFragment } from './graphql/graphql.js';

/** What of a reason is said: its code, and its figures as far as the reader may see them. */
type Said = Pick<ReasonFragment, 'code' | 'value' | 'limit' | 'count'> &
  Partial<Pick<ReasonFragment, 'risk'>>;
type Say = (reason: Said, format: Format, t: TFunction) => string;

const spi: Say = ({ value, limit }, format, t) =>
  t('reason.spi', {
    value: format.number((value ?? 0) / 10_000, 2),
    limit: format.number((limit ?? 0) / 10_000, 2),
  });

const slippage: Say = ({ value, limit }, format, t) =>
  t('reason.slippage', {
    count: value ?? 0,
    value: format.number(value ?? 0),
    limit: format.number(limit ?? 0),
  });

const overdue: Say = ({ value, count }, format, t) =>
  [
    t('reason.overdue', { count: count ?? 1, value: format.number(count ?? 1) }),
    t('reason.oldest', { count: value ?? 0, value: format.number(value ?? 0) }),
  ].join(t('list.comma'));

const SENTENCES: Readonly<Record<string, Say>> = {
  SUSPENDED: (_, __, t) => t('reason.suspended'),
  NO_ROADMAP: (_, __, t) => t('reason.noRoadmap'),
  ALL_FINISHED: ({ count }, format, t) =>
    t('reason.allFinished', { count: count ?? 0, value: format.number(count ?? 0) }),
  SPI_RED: spi,
  SPI_AMBER: spi,
  SLIPPAGE_RED: slippage,
  SLIPPAGE_AMBER: slippage,
  OVERDUE_RED: overdue,
  OVERDUE_AMBER: overdue,
  RISK_EXPOSURE: ({ value, risk }, format, t) => {
    if (value === null || value === undefined) return t('reason.riskHidden');
    const exposure = format.number(value);
    return risk
      ? t('reason.riskNamed', { value: exposure, title: risk.title })
      : t('reason.risk', { value: exposure });
  },
  UPDATE_STALE: ({ value }, format, t) =>
    t('reason.updateStale', { count: value ?? 0, value: format.number(value ?? 0) }),
  DECISION_AWAITED: ({ value }, format, t) =>
    t('reason.decision', { count: value ?? 0, value: format.number(value ?? 0) }),
  WITHIN_LIMITS: (_, __, t) => t('reason.withinLimits'),
};

/** Turns the reasons of a health into one clause of the reader's language. */
export function useReasons(): (reasons: readonly Said[]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => (reasons) =>
      reasons
        .map((reason) => SENTENCES[reason.code]?.(reason, format, t) ?? '')
        .filter(Boolean)
        .join(t('list.semicolon')),
    [format, t],
  );
}
