import { useTranslation } from 'react-i18next';
import { HEALTHS } from '#domain/progress/figures.js';
import { useFormat } from '../lib/format.js';
import healthClasses from './health.module.css';
import { Health, HealthGlyph, type HealthValue } from './health.js';
import classes from './health-bar.module.css';

/** How many projects bear each health. */
export type HealthCounts = readonly { readonly health: HealthValue; readonly count: number }[];

const countOf = (counts: HealthCounts, health: HealthValue): number =>
  counts.find((entry) => entry.health === health)?.count ?? 0;

/** All projects of a set as one stacked bar, the gravest first. */
export function HealthBar({ counts, compact = false }: { counts: HealthCounts; compact?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = HEALTHS.filter((health) => countOf(counts, health) > 0);
  const label = shown
    .map((health) =>
      t('health.counted', { health: t(`health.${health}`), value: format.number(countOf(counts, health)) }),
    )
    .join(', ');
  return (
    <div className={classes.bar} data-compact={compact || undefined} role="img" aria-label={label}>
      {shown.map((health) => (
        <span
          key={health}
          className={healthClasses['fill']}
          data-health={health}
          style={{ flex: `${countOf(counts, health)} 1 0` }}
        >
          {countOf(counts, health) >= 6 && <HealthGlyph value={health} size={compact ? 8 : 11} />}
          {!compact && format.number(countOf(counts, health))}
        </span>
      ))}
    </div>
  );
}

/** The six healths with their counts, zeros too: the words under every stacked bar. */
export function HealthLegend({
  counts,
  explain,
  children,
}: {
  counts?: HealthCounts;
  /** The way to what a count was counted from. */
  explain?: (health: HealthValue, count: number) => React.ReactNode;
  children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.legend}>
      {HEALTHS.map((health) => (
        <li key={health}>
          <span aria-hidden="true">
            <Health value={health} />
          </span>
          {counts && <b>{format.number(countOf(counts, health))}</b>}
          {t(`health.${health}`)}
          {counts && explain?.(health, countOf(counts, health))}
        </li>
      ))}
      {children}
    </ul>
  );
}

/** A set's projects as small tiles, one each; past twenty as a compact bar. */
export function HealthTiles({ counts }: { counts: HealthCounts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = counts.reduce((sum, entry) => sum + entry.count, 0);
  if (total > 20) return <HealthBar counts={counts} compact />;
  const label = HEALTHS.filter((health) => countOf(counts, health) > 0)
    .map((health) =>
      t('health.counted', { health: t(`health.${health}`), value: format.number(countOf(counts, health)) }),
    )
    .join(', ');
  return (
    <span className={classes.tiles} role="img" aria-label={label}>
      {HEALTHS.flatMap((health) =>
        Array.from({ length: countOf(counts, health) }, (_, index) => (
          <span key={`${health}${index}`} aria-hidden="true">
            <Health value={health} form="tile" size="small" />
          </span>
        )),
      )}
    </span>
  );
}
