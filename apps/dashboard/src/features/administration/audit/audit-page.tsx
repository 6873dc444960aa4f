import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { useFormat } from '../../../lib/format.js';
import { AuditTrailDocument, type AuditTrailQuery } from '../../../lib/graphql/graphql.js';
import { useMorePages } from '../../../lib/more-pages.js';
import { Card } from '../../../ui/card.js';
import { DayTextField } from '../../../ui/day-field.js';
import { ListFoot } from '../../../ui/listed-projects.js';
import { Answer } from '../../../ui/programme-page.js';
import { Empty } from '../../../ui/states.js';
import classes from './audit-page.module.css';
import { AuditEntries } from './audit-entries.js';
import { useAuditView, type AuditView } from './audit-view.js';
import { AUDITED } from './audited.js';

/** The audit trail: who did what to what and when, the newest first, and what that changed. */
export function AuditPage() {
  const view = useAuditView();
  const [{ data, error, fetching }, retry] = useQuery({
    query: AuditTrailDocument,
    variables: { filter: view.filter },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Answer
      subject={data}
      error={error}
      fetching={fetching}
      blocks={[80, 600]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <Trail found={found} view={view} />}
    </Answer>
  );
}

function Trail({ found, view }: { found: AuditTrailQuery; view: AuditView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const pages = useMorePages(JSON.stringify(view.filter), found.auditTrail, async (after) => {
    const { data, error } = await client
      .query(AuditTrailDocument, { filter: view.filter, after })
      .toPromise();
    return { page: data?.auditTrail, error };
  });
  const { totalCount } = pages;
  return (
    <Card
      title={t('audit.count', { count: totalCount, value: format.number(totalCount) })}
      note={t('audit.note')}
    >
      <Filters key={JSON.stringify(view.filter)} view={view} />
      {totalCount === 0 ? (
        <Empty>{t('audit.none')}</Empty>
      ) : (
        <>
          <AuditEntries entries={pages.rows} totalCount={totalCount} />
          <ListFoot pages={pages} />
        </>
      )}
    </Card>
  );
}

function Filters({ view }: { view: AuditView }) {
  const { t } = useTranslation();
  const [text, setText] = useState(view.text);
  const [from, setFrom] = useState(view.from);
  const [to, setTo] = useState(view.to);
  const [action, setAction] = useState(view.action);
  return (
    <form
      className={classes.filters}
      role="search"
      aria-label={t('audit.search')}
      onSubmit={(event) => {
        event.preventDefault();
        view.choose({ text: text.trim(), from, to, action });
      }}
    >
      <TextInput
        type="search"
        label={t('audit.text')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <NativeSelect
        label={t('audit.actionLabel')}
        value={action}
        onChange={(event) => setAction(event.target.value)}
        data={[
          { value: '', label: t('audit.everyAction') },
          ...AUDITED.map((value) => ({ value, label: t(`audit.action.${value}`) })),
        ]}
      />
      <DayTextField label={t('audit.from')} value={from} onChange={(day) => setFrom(day ?? '')} />
      <DayTextField label={t('audit.to')} value={to} onChange={(day) => setTo(day ?? '')} />
      <Button type="submit" variant="default">
        {t('audit.find')}
      </Button>
    </form>
  );
}
