import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import classes from './inbox-page.module.css';
import type { InboxProgramme } from './inbox-page.js';

/** What is wrong with what is recorded, by kind, each leading to its lines. */
export function QualityCard({ programme: { code, dataQuality } }: { programme: InboxProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...dataQuality.counts.map(({ count }) => count));
  return (
    <Card id="QUALITY" title={t('quality.title')}>
      <ul className={classes.quality}>
        {dataQuality.counts.map(({ kind, count }) => (
          <li key={kind}>
            <Link to={`/${code}/quality?kind=${kind}`} data-none={count === 0 || undefined}>
              <span>
                <b>{t(`quality.kind.${kind}`)}</b>
                <small>{t(`quality.why.${kind}`)}</small>
              </span>
              <strong>{format.number(count)}</strong>
              <i aria-hidden="true">
                <i style={{ inlineSize: `${(100 * count) / most}%` }} />
              </i>
              <Icon name="chevron" directed size={14} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
