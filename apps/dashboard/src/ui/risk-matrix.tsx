import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format.js';
import classes from './risk-matrix.module.css';

const LEVELS = [1, 2, 3, 4, 5] as const;

/** Risks on likelihood (upwards) by impact (onwards): darker is more exposed, a marked cell holds risks. */
export function RiskMatrix({
  risks,
  amberFrom,
}: {
  risks: readonly { likelihood: number; impact: number }[];
  amberFrom: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const countIn = (likelihood: number, impact: number): number =>
    risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length;
  return (
    <div
      className={classes.matrix}
      role="img"
      aria-label={t('risk.matrix', { count: risks.length, value: format.number(risks.length) })}
    >
      {LEVELS.toReversed().flatMap((likelihood) =>
        LEVELS.map((impact) => {
          const count = countIn(likelihood, impact);
          const exposure = likelihood * impact;
          return (
            <span
              key={`${likelihood}${impact}`}
              data-exposed={exposure >= amberFrom || undefined}
              data-held={count > 0 || undefined}
              style={{ opacity: count > 0 ? 1 : 0.35 + exposure / 40 }}
            >
              {count > 0 ? format.number(count) : ''}
            </span>
          );
        }),
      )}
    </div>
  );
}
