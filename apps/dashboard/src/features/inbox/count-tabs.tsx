import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { InboxProgramme } from './inbox-page.js';
import classes from './inbox-page.module.css';

/** How much waits of each kind, and the way down to it. */
export function CountTabs({ programme: { inbox, dataQuality } }: { programme: InboxProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = dataQuality.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className={classes.tabs} aria-label={t('inbox.title')}>
      {inbox.counts.map(({ kind, count, lateCount }) => (
        <a key={kind} href={`#${kind}`}>
          <span>{t(`inbox.waiting.${kind}`)}</span>
          <b>{format.number(count)}</b>
          <em data-late={lateCount > 0 || undefined}>
            {lateCount > 0
              ? t('inbox.late', { count: lateCount, value: format.number(lateCount) })
              : t('inbox.noneLate')}
          </em>
        </a>
      ))}
      <a href="#QUALITY">
        <span>{t('quality.title')}</span>
        <b>{format.number(lines)}</b>
        <em>
          {t('inbox.onProjects', {
            count: dataQuality.projectCount,
            value: format.number(dataQuality.projectCount),
          })}
        </em>
      </a>
    </nav>
  );
}
