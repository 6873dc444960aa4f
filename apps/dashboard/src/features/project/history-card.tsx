import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import { LANGUAGES } from '../../lib/language.js';
import { Card } from '../../ui/card.js';
import { Empty } from '../../ui/states.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';

type Entry = SheetProject['history'][number];

/** Entries of one kind that one person made together, told as one. */
interface Event {
  readonly entry: Entry;
  readonly count: number;
}

const FIRST = 6;

/** Who changed what in this project, the latest first, for those who may see it. */
export function HistoryCard({ project }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (!project.viewerCan.includes('HISTORY_READ')) return null;
  const events = eventsOf(project.history);
  const shown = open ? events : events.slice(0, FIRST);
  const hidden = events.length - shown.length;
  return (
    <Card title={t('project.history')}>
      {events.length === 0 && <Empty>{t('history.none')}</Empty>}
      <ul className={classes.list}>
        {shown.map((event, index) => (
          <Line key={index} event={event} />
        ))}
      </ul>
      {hidden > 0 && (
        <UnstyledButton className={classes.link} onClick={() => setOpen(true)}>
          {t('count.more', { count: hidden, value: format.number(hidden) })}
        </UnstyledButton>
      )}
    </Card>
  );
}

function Line({ event: { entry, count } }: { event: Event }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const objectKey = `history.object.${entry.object}`;
  const object = i18n.exists(objectKey)
    ? t(objectKey as 'history.object.project')
    : t('history.object.other');
  const actor = entry.actor?.startsWith('system:') ? t('history.system') : entry.actor;
  return (
    <li className={classes.event}>
      <span className={classes.muted}>{format.date(dayOfInstant(entry.at))}</span>
      <div>
        <p>
          <b>{t(`history.${entry.kind}`, { object })}</b>
          {count > 1 && ` × ${format.number(count)}`}
          {count === 1 && entry.label && (
            <>
              {' · '}
              <bdi>{entry.label}</bdi>
            </>
          )}
        </p>
        {entry.kind === 'CHANGED' && <Changes entry={entry} />}
        <p className={classes.muted}>
          {actor}
          {entry.throughFile !== null && ` · ${t('history.through', { file: entry.throughFile })}`}
        </p>
      </div>
    </li>
  );
}

function Changes({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  const tell = useTold(entry.object);
  const told = entry.changes.flatMap(({ field, before, after }) => {
    const key = `history.field.${field}`;
    if (!i18n.exists(key)) return [];
    const [was, is] = changedWords(before, after);
    const name = t(key as 'history.field.forecastEndOn');
    return [t('audit.changed', { field: name, before: tell(field, was), after: tell(field, is) })];
  });
  return <p className={classes.detail}>{told.join(t('list.comma'))}</p>;
}

/** A text in several languages, before and after, in the first in which it changed; any other value as it is. */
function changedWords(before: unknown, after: unknown): readonly [unknown, unknown] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (!was && !is) return [before, after];
  const changed = LANGUAGES.find((language) => was?.[language] !== is?.[language]) ?? 'fr';
  return [was?.[changed], is?.[changed]];
}

function wordsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const whole = typeof value === 'object' && value !== null && !Array.isArray(value);
  return whole ? (value as Readonly<Record<string, unknown>>) : null;
}

/** How the values of an object's fields are said: the words of a risk's states and categories, figures, days. */
function useTold(object: string): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (field, value) => {
    if (typeof value === 'number') return format.number(value);
    if (typeof value !== 'string') return '—';
    if (object === 'risk' && field === 'status') return t(`riskStatus.${value as 'OPEN'}`);
    if (object === 'risk' && field === 'category') return t(`riskCategory.${value as 'LEGAL'}`);
    return format.date(value);
  };
}

function eventsOf(history: readonly Entry[]): Event[] {
  const events: Event[] = [];
  for (const entry of history) {
    const last = events.at(-1);
    if (last && together(last.entry, entry)) events[events.length - 1] = { ...last, count: last.count + 1 };
    else events.push({ entry, count: 1 });
  }
  return events;
}

function together(a: Entry, b: Entry): boolean {
  const same = a.kind === b.kind && a.object === b.object && a.actor === b.actor;
  return same && a.kind === 'CREATED' && a.at.slice(0, 10) === b.at.slice(0, 10);
}
