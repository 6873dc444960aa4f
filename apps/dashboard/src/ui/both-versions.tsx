import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../lib/merge.js';
import classes from './draft.module.css';
import { Icon } from './icon.js';

/** A field in which two versions differ, in the reader's words. */
export interface TwoVersions {
  readonly field: string;
  readonly label: string;
  /** What the field belongs to, where several bear its name. */
  readonly of?: string;
  readonly mine: string;
  readonly theirs: string;
  /** The side that alone changed it: chosen beforehand; null where both did. */
  readonly changedBy: Side | null;
}

/** What was typed beside what somebody else saved meanwhile, field by field, and the choice that merges them. */
export function BothVersions({
  rows,
  busy,
  onSettle,
  onDiscard,
}: {
  rows: readonly TwoVersions[];
  busy: boolean;
  onSettle: (choose: (field: string) => Side) => void;
  onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = ({ field, changedBy }: TwoVersions): Side | null => chosen[field] ?? changedBy;
  const open = rows.filter((row) => sideOf(row) === null);
  return (
    <section className={classes.both} aria-label={t('draft.bothVersions')}>
      <h3>{t('draft.bothVersions')}</h3>
      <p>{t('draft.bothNote')}</p>
      <div className={classes.heads} aria-hidden="true">
        <span>{t('draft.field')}</span>
        <span>{t('draft.yours')}</span>
        <span>{t('draft.current')}</span>
      </div>
      <div className={classes.differences}>
        {rows.map((row) => (
          <Choice
            key={row.field}
            row={row}
            side={sideOf(row)}
            onChoose={(side) => setChosen((before) => ({ ...before, [row.field]: side }))}
          />
        ))}
      </div>
      {open.length > 0 && (
        <p role="status">
          <Icon name="warning" />{' '}
          {t('draft.toChoose', { count: open.length, fields: named(open, t('list.comma')) })}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          loading={busy}
          disabled={open.length > 0}
          onClick={() =>
            onSettle((field) => {
              const row = rows.find((each) => each.field === field);
              return (row && sideOf(row)) ?? 'THEIRS';
            })
          }
        >
          {t('draft.merge')}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {t('draft.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}

function Choice({
  row,
  side,
  onChoose,
}: {
  row: TwoVersions;
  side: Side | null;
  onChoose: (side: Side) => void;
}) {
  const { t } = useTranslation();
  const { field, label, of, mine, theirs, changedBy } = row;
  const name = of ? `${of}${t('list.comma')}${label}` : label;
  const versions = [
    { value: 'MINE', word: t('draft.yours'), text: mine },
    { value: 'THEIRS', word: t('draft.current'), text: theirs },
  ] as const;
  return (
    <div className={classes.difference} role="radiogroup" aria-label={name}>
      <div className={classes.field}>
        {label}
        {of && <span>{of}</span>}
        {changedBy === null && <span>{t('draft.bothChanged')}</span>}
      </div>
      {versions.map(({ value, word, text }) => (
        <label key={value} className={classes.side}>
          <input
            type="radio"
            name={`both-${field}`}
            checked={side === value}
            onChange={() => onChoose(value)}
            aria-label={`${word}${t('list.comma')}${text}`}
          />
          <span>
            <small>{word}</small>
            <bdi>{text}</bdi>
          </span>
        </label>
      ))}
    </div>
  );
}

function named(rows: readonly TwoVersions[], comma: string): string {
  return rows.map(({ of, label }) => (of ? `${of} (${label})` : label)).join(comma);
}
