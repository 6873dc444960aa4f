import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filter-panel.module.css';
import { Icon } from './icon.js';

/** What narrows a list, beside it; where there is little room it opens on demand. */
export function FilterPanel({
  counted,
  children,
}: {
  /** What the counts beside the values are counted on, and the way to how. */
  counted: React.ReactNode;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={classes.frame}>
      <UnstyledButton
        className={classes.opener}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('portfolio.filters')}
        <Icon name="down" />
      </UnstyledButton>
      <aside
        id={id}
        className={classes.panel}
        data-open={open || undefined}
        aria-label={t('portfolio.filters')}
        data-figure-card
      >
        <p className={classes.counted}>{counted}</p>
        {children}
      </aside>
    </div>
  );
}

/** What narrows a list now: `Choice`s, each a button that takes itself away, and the way out of all of them. */
export function ChosenFilters({ onClear, children }: { onClear: () => void; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.chosen} aria-label={t('portfolio.chosen')}>
      {children}
      <li>
        <UnstyledButton className={classes.clear} onClick={onClear}>
          {t('portfolio.clear')}
        </UnstyledButton>
      </li>
    </ul>
  );
}

/** One thing that narrows a list, as the button that takes it away. */
export function Choice({ children, onRemove }: { children: React.ReactNode; onRemove: () => void }) {
  return (
    <li>
      <UnstyledButton className={classes.choice} onClick={onRemove}>
        {children}
        <Icon name="close" size={12} />
      </UnstyledButton>
    </li>
  );
}
