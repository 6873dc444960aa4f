import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../lib/dates.js';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { Empty } from '../../ui/states.js';
import type { SheetPart, SheetProject } from './project-page.js';
import classes from './project-page.module.css';

type Entry = SheetProject['history'][number];

const FIRST = 6;

/** Who changed what in this project, the latest first. */
export function HistoryCard({ project }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const entries = project.history;
  const shown = open ? entries : entries.slice(0, FIRST);
  const hidden = entries.length - shown.length;
  return (
    <Card title={t('project.history')} count={format.number(entries.length)}>
      {entries.length === 0 && <Empty>{t('history.none')}</Empty>}
      <ul className={classes.list}>
        {shown.map((entry, index) => (
          <Line key={index} entry={entry} />
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

function Line({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const objectKey = `history.object.${entry.object}`;
  const object = i18n.exists(objectKey) ? t(objectKey as 'history.object.project') : entry.object;
  const fields = entry.changes.map(({ field }) => fieldName(field)).filter(Boolean);
  return (
    <li className={classes.event}>
      <span className={classes.muted}>{format.date(dayOfInstant(entry.at))}</span>
      <div>
        <p>
          <b>{t(`history.${entry.kind}`, { object })}</b>
          {entry.label && ` · ${entry.label}`}
        </p>
        <p className={classes.muted}>{[...new Set(fields), entry.actor].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );

  function fieldName(field: string): string {
    const key = `history.field.${field}`;
    return i18n.exists(key) ? t(key as 'history.field.forecast_end_on') : '';
  }
}
