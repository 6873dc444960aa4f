import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format.js';
import classes from './bullet-bar.module.css';

/** Progress as one bar: what is done in the accent, a tick where the plan stands. Basis points. */
export function BulletBar({
  progressBp,
  plannedBp,
  size = 'small',
}: {
  progressBp: number;
  plannedBp?: number | null;
  size?: 'small' | 'large';
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = format.percent(progressBp);
  const planned = plannedBp === null || plannedBp === undefined ? null : format.percent(plannedBp);
  const label = planned ? t('figure.doneOfPlanned', { done, planned }) : done;
  const near = (plannedBp ?? 0) > 8500 ? 'end' : (plannedBp ?? 0) < 1500 ? 'start' : 'middle';
  return (
    <span className={classes.bar} data-size={size} role="img" aria-label={label}>
      <span className={classes.track} />
      <span className={classes.done} style={{ inlineSize: `${progressBp / 100}%` }} />
      {planned && (
        <span className={classes.plan} style={{ insetInlineStart: `${(plannedBp ?? 0) / 100}%` }}>
          {size === 'large' && <span data-near={near}>{t('figure.planned', { planned })}</span>}
        </span>
      )}
    </span>
  );
}
