import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { dayOfInstant, timeOfInstant } from '../../lib/dates.js';
import { DRAFTS_CHANGED, draftsOf, removeDraft, type StoredDraft } from '../../lib/draft-drawer.js';
import { useFormat } from '../../lib/format.js';
import { Icon } from '../../ui/icon.js';
import classes from './unsent-drafts.module.css';

/** What the person typed on an earlier visit and the API does not hold: to go on with, or to throw away. */
export function UnsentDrafts({ person }: { person: string }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { drafts, later, hide } = useUnsent(person);
  const elsewhere = drafts.filter(({ path }) => path.split('?')[0] !== pathname);
  if (later || elsewhere.length === 0) return null;
  return (
    <section className={classes.strip} aria-label={t('draft.unsent', { count: elsewhere.length })}>
      <header>
        <Icon name="device" />
        <p>{t('draft.unsent', { count: elsewhere.length })}</p>
        <Button variant="subtle" size="compact-sm" onClick={hide}>
          {t('draft.later')}
        </Button>
      </header>
      <ul>
        {elsewhere.map((draft) => (
          <Unsent key={draft.key} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function Unsent({ draft: { key, label, path, keptAt } }: { draft: StoredDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <Link to={path}>{label}</Link>
      <span>
        {t('draft.keptAt', { date: format.date(dayOfInstant(keptAt)), time: timeOfInstant(keptAt) })}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('draft.discardNamed', { label })}
        onClick={() => void removeDraft(key)}
      >
        {t('draft.discard')}
      </Button>
    </li>
  );
}

/** The drafts that were already there when the person came, less those that went meanwhile. */
function useUnsent(person: string) {
  const [drafts, setDrafts] = useState<readonly StoredDraft[]>([]);
  const [came] = useState(() => new Date().toISOString());
  const [later, setLater] = useState(false);
  const read = useCallback(async () => {
    const found = await draftsOf(person);
    setDrafts(found.filter(({ keptAt }) => keptAt < came));
  }, [person, came]);
  useEffect(() => {
    const again = (): void => void read();
    again();
    window.addEventListener(DRAFTS_CHANGED, again);
    return () => window.removeEventListener(DRAFTS_CHANGED, again);
  }, [read]);
  return { drafts, later, hide: () => setLater(true) };
}
