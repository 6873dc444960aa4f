import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format.js';
import classes from './facet-list.module.css';

/** One value of a facet, with how many of the current result bear it. */
export interface FacetEntry {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly mark?: React.ReactNode;
}

const FIRST = 7;

/** The values of one facet as checkboxes with counts; zeros are greyed, not hidden; a long list opens on demand. */
export function FacetList({
  title,
  entries,
  onToggle,
}: {
  title: string;
  entries: readonly FacetEntry[];
  onToggle: (key: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  const [open, setOpen] = useState(false);
  const most = Math.max(1, ...entries.map(({ count }) => count));
  const shown =
    open || entries.length <= FIRST + 1 ? entries : entries.filter((entry, at) => at < FIRST || entry.chosen);
  const hidden = entries.length - shown.length;
  if (entries.length === 0) return null;
  return (
    <fieldset className={classes.facet} aria-labelledby={titleId}>
      <legend id={titleId}>{title}</legend>
      {shown.map(({ key, label, count, chosen, mark }) => (
        <label key={key} className={classes.entry} data-none={(count === 0 && !chosen) || undefined}>
          <input type="checkbox" checked={chosen} onChange={() => onToggle(key)} />
          <span className={classes.words}>
            {mark && <span aria-hidden="true">{mark}</span>}
            <span>{label}</span>
          </span>
          <span className={classes.bar} aria-hidden="true">
            <span style={{ inlineSize: `${(count / most) * 100}%` }} />
          </span>
          <b data-figure>{format.number(count)}</b>
        </label>
      ))}
      {(hidden > 0 || open) && (
        <UnstyledButton className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('facet.fewer') : t('facet.others', { count: hidden, value: format.number(hidden) })}
        </UnstyledButton>
      )}
    </fieldset>
  );
}
