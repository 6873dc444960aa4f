import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../lib/format.js';
import { Health, type HealthValue } from './health.js';
import { Icon } from './icon.js';
import classes from './reading-strip.module.css';

/**
 * What the project in hand of a picture shows, in words: its health and a sentence. Its link is for the pointer; by
 * keyboard the picture itself leads there.
 */
export function ReadingStrip({
  project: { code, title, titleLang, health },
  sentence,
  href,
  beside,
  at,
}: {
  project: {
    readonly code: string;
    readonly title: string;
    readonly titleLang?: string | undefined;
    readonly health: HealthValue;
  };
  sentence: string | null | undefined;
  href: string;
  beside?: React.ReactNode;
  /** In the middle of its card, under the picture, or at the card's foot. */
  at: 'middle' | 'foot';
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.strip} data-at={at}>
      <Health value={health} form="chip" />
      <p>
        <b>
          {format.code(code)} · <span lang={titleLang}>{title}</span>
        </b>
        {sentence && ` — ${sentence}`}
      </p>
      {beside}
      <Link to={href} className={classes.open} tabIndex={-1}>
        {t('mosaic.open')}
        <Icon name="chevron" directed />
      </Link>
    </div>
  );
}
