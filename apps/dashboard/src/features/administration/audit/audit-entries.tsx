import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../lib/dates.js';
import { useFormat, type Format } from '../../../lib/format.js';
import type { AuditEntryFieldsFragment } from '../../../lib/graphql/graphql.js';
import type { DataColumn } from '../../../ui/data-table-column.js';
import { DataTable } from '../../../ui/data-table.js';
import classes from './audit-page.module.css';
import { changedParts } from './changed-parts.js';
import { wordKeys } from './told-words.js';

type Entry = AuditEntryFieldsFragment;
type Change = Entry['changes'][number];

const FIRST = 6;
const TIME_ZONE = 'Africa/Casablanca';

/** Entries of the audit trail, the newest first, each with what it changed in words. */
export function AuditEntries({ entries, totalCount }: { entries: readonly Entry[]; totalCount: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const actionName = useWord((name) => `audit.action.${name}`);
  const columns: DataColumn<Entry>[] = [
    {
      id: 'when',
      name: t('audit.when'),
      cell: ({ at }) => (
        <span className={classes.when}>
          {format.date(dayOfInstant(at))} <bdi dir="ltr">{timeOf(at)}</bdi>
        </span>
      ),
    },
    {
      id: 'who',
      name: t('audit.who'),
      cell: ({ actor, workbookUploadId }) => (
        <>
          {actor.startsWith('system:') ? t('audit.system') : <bdi>{actor}</bdi>}
          {workbookUploadId && <small className={classes.through}>{t('audit.byWorkbook')}</small>}
        </>
      ),
    },
    {
      id: 'action',
      name: t('audit.actionLabel'),
      kind: 'name',
      cell: ({ action }) => actionName(action.replace(/[.-]/g, '_').toUpperCase(), action),
    },
    {
      id: 'what',
      name: t('audit.what'),
      cell: ({ project, subject }) =>
        [project && format.code(project), subject].filter(Boolean).join(' · ') || '—',
    },
    { id: 'changes', name: t('audit.changes'), cell: ({ changes }) => <Changes changes={changes} /> },
  ];
  return <DataTable columns={columns} rows={entries} keyOf={({ id }) => id} totalCount={totalCount} />;
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fieldName = useFieldName();
  const tell = useTold(format);
  const [open, setOpen] = useState(false);
  const parts = changes.flatMap(changedParts);
  const shown = open ? parts : parts.slice(0, FIRST);
  const hidden = parts.length - shown.length;
  if (parts.length === 0) return <span className={classes.none}>{t('audit.noChange')}</span>;
  return (
    <ul className={classes.changes}>
      {shown.map(({ field, part, before, after }, index) => (
        <li key={`${field}${part ?? ''}${index}`}>
          {before === after
            ? t('audit.stands', { field: fieldName(field, part), value: tell(field, after) })
            : t('audit.changed', {
                field: fieldName(field, part),
                before: tell(field, before),
                after: tell(field, after),
              })}
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <UnstyledButton className={classes.more} onClick={() => setOpen(true)}>
            {t('count.more', { count: hidden, value: format.number(hidden) })}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}

/** The word of the catalogue under the key of a name; else what is given instead. */
function useWord(keyOf: (name: string) => string): (name: string, instead: string) => string {
  const { t, i18n } = useTranslation();
  return (name, instead) => {
    const key = keyOf(name);
    return i18n.exists(key) ? t(key as 'audit.action.GRANT_END') : instead;
  };
}

/** What a field is called, and the part of it: a language or a threshold. */
function useFieldName(): (field: string, part: string | null) => string {
  const { t } = useTranslation();
  const field = useWord((name) => `audit.field.${name}`);
  const language = useWord((name) => `language.${name}.name`);
  const threshold = useWord((name) => `programmeAdmin.threshold.${name}`);
  return (name, part) =>
    part === null
      ? field(name, name)
      : t('audit.part', { field: field(name, name), part: threshold(part, language(part, part)) });
}

function useTold(format: Format): (field: string, value: unknown) => string {
  const { t, i18n } = useTranslation();
  return (field, value) => {
    if (value === null || value === undefined) return t('audit.nothing');
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'boolean') return value ? t('audit.yes') : t('audit.no');
    if (typeof value === 'string') {
      const day = /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value;
      const word = wordKeys(field, day).find((key) => i18n.exists(key));
      return word ? t(word as 'role.AUDITOR') : format.date(day);
    }
    return Array.isArray(value) ? value.map(String).join(t('list.comma')) : JSON.stringify(value);
  };
}

function timeOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, timeStyle: 'short' }).format(
    new Date(instant),
  );
}
