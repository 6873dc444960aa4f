import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { Card, Late } from '../../ui/card.js';
import { HealthBar } from '../../ui/health-bar.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { Clock } from './clock.js';
import classes from './inbox-page.module.css';
import type { InboxItem, InboxProgramme } from './inbox-page.js';

type Submitted = InboxProgramme['updates'][number];

/** The updates to validate, the most pressing first, with how far the two voices are apart in each. */
export function WaitingUpdates({ programme }: { programme: InboxProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const items = programme.inbox.items.filter(({ kind }) => kind === 'UPDATE');
  return (
    <Card
      id="UPDATE"
      title={t('inbox.waiting.UPDATE')}
      count={format.number(items.length)}
      note={<Month programme={programme} />}
      aside={
        <Link className={classes.link} to={`/${programme.code}/updates`}>
          {t('inbox.allUpdates')}
        </Link>
      }
    >
      {items.length === 0 ? (
        <Empty>{t('inbox.none.UPDATE')}</Empty>
      ) : (
        <UpdatesTable items={items} programme={programme} />
      )}
    </Card>
  );
}

/** Where the month stands, over all organisations. */
function Month({ programme: { updatePeriods } }: { programme: InboxProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [period] = updatePeriods;
  if (!period) return t('inbox.noPeriod');
  const { monthOn, openCount, returnedCount, validatedCount, submittedCount } = period;
  const all = openCount + returnedCount + validatedCount + submittedCount;
  return t('inbox.month', {
    month: format.date(monthOn, 'MONTH'),
    open: format.number(openCount),
    returned: format.number(returnedCount),
    validated: format.number(validatedCount),
    all: format.number(all),
  });
}

function UpdatesTable({ items, programme }: { items: readonly InboxItem[]; programme: InboxProgramme }) {
  const { t } = useTranslation();
  return (
    <Table label={t('inbox.waiting.UPDATE')}>
      <thead>
        <tr>
          <th scope="col">{t('inbox.organisation')}</th>
          <th scope="col">{t('inbox.changes')}</th>
          <th scope="col">{t('inbox.declared')}</th>
          <th scope="col">{t('inbox.gaps')}</th>
          <th scope="col">{t('inbox.received')}</th>
          <th scope="col">{t('inbox.clock')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <UpdateRow
            key={item.id}
            item={item}
            programme={programme.code}
            update={programme.updates.find(({ id }) => id === item.id)}
          />
        ))}
      </tbody>
    </Table>
  );
}

function UpdateRow({
  item,
  programme,
  update,
}: {
  item: InboxItem;
  programme: string;
  update: Submitted | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const projects = update?.projects ?? [];
  const changed = projects.filter(({ confirmation }) => confirmation === 'CHANGED').length;
  const better = projects.filter(({ voiceGapSteps }) => (voiceGapSteps ?? 0) > 0).length;
  const value = { count: projects.length, value: format.number(projects.length) };
  return (
    <tr>
      <th scope="row">
        <Link to={`/${programme}/updates/${item.id}`}>
          <bdi lang={item.titleLang}>{item.title}</bdi>
        </Link>
      </th>
      <td data-label={t('inbox.changes')}>
        {update &&
          t('inbox.changedOf', { changed: format.number(changed), projects: t('count.projects', value) })}
      </td>
      <td data-bar data-label={t('inbox.declared')}>
        {update && <Declared projects={projects} />}
      </td>
      <td data-label={t('inbox.gaps')}>
        {better > 0 ? <Late>{t('inbox.better', { count: better, value: format.number(better) })}</Late> : '—'}
      </td>
      <td data-label={t('inbox.received')}>{format.dayMonth(item.sinceOn)}</td>
      <td data-label={t('inbox.clock')}>
        <Clock item={item} />
      </td>
    </tr>
  );
}

/** The healths declared in an update, counted. */
function Declared({ projects }: { projects: Submitted['projects'] }) {
  const counts = (['RED', 'AMBER', 'GREEN'] as const).map((health) => ({
    health,
    count: projects.filter(({ declaredHealth }) => declaredHealth === health).length,
  }));
  return <HealthBar counts={counts} compact />;
}
