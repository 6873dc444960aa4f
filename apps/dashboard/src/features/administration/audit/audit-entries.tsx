import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../lib/dates.js';
import { useFormat, type Format } from '../../../lib/format.js';
import type { AuditEntryFieldsFragment } from '../../../lib/graphql/graphql.js';
import tableClasses from '../../../ui/table.module.css';
import classes from './audit-page.module.css';

type Change = AuditEntryFieldsFragment['changes'][number];

const FIRST = 6;
const TIME_ZONE = 'Africa/Casablanca';

/** Entries of the audit trail, each with what it changed in words. */
export function AuditEntries({ entries }: { entries: readonly AuditEntryFieldsFragment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const actionName = useWord((name) => `audit.action.${name}`);
  return (
    <table className={tableClasses['table']} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.actionLabel')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.changes')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className={classes.when}>
              {format.date(dayOfInstant(entry.at))} <bdi dir="ltr">{timeOf(entry.at)}</bdi>
            </td>
            <td>{entry.actor.startsWith('system:') ? t('audit.system') : <bdi>{entry.actor}</bdi>}</td>
            <th scope="row">{actionName(entry.action.replace(/[.-]/g, '_').toUpperCase(), entry.action)}</th>
            <td>
              {[entry.project && format.code(entry.project), entry.subject].filter(Boolean).join(' · ') ||
                '—'}
            </td>
            <td>
              <Changes changes={entry.changes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fieldName = useWord((name) => `audit.field.${name}`);
  const tell = useTold(format);
  const [open, setOpen] = useState(false);
  const shown = open ? changes : changes.slice(0, FIRST);
  const hidden = changes.length - shown.length;
  if (changes.length === 0) return <span className={classes.none}>{t('audit.noChange')}</span>;
  return (
    <ul className={classes.changes}>
      {shown.map(({ object, field, before, after }, index) => (
        <li key={`${object}${field}${index}`}>
          {t('audit.changed', { field: fieldName(field, field), before: tell(before), after: tell(after) })}
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

function useTold(format: Format): (value: unknown) => string {
  const { t } = useTranslation();
  const roleName = useWord((name) => `role.${name}`);
  return (value) => {
    if (value === null || value === undefined) return t('audit.nothing');
    if (typeof value === 'number') return format.number(value);
    if (typeof value === 'boolean') return value ? t('audit.yes') : t('audit.no');
    if (typeof value === 'string') {
      const day = /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value;
      return format.date(roleName(day.toUpperCase(), day));
    }
    const text = (value as Readonly<Record<string, unknown>>)[format.language];
    return typeof text === 'string' ? text : JSON.stringify(value);
  };
}

function timeOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, timeStyle: 'short' }).format(
    new Date(instant),
  );
}
