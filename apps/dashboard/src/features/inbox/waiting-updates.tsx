import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { Card, Late } from '../../ui/card.js';
import { HealthBar } from '../../ui/health-bar.js';
import { Icon } from '../../ui/icon.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { Clock } from './clock.js';
import { lineId, type InboxLines } from './inbox-lines.js';
import classes from './inbox-page.module.css';
import type { DecisionInLine, InboxItem, InboxProgramme } from './inbox-page.js';

type Submitted = InboxProgramme['updates'][number];

interface Waiting {
  readonly programme: InboxProgramme;
  readonly items: readonly InboxItem[];
  readonly lines: InboxLines;
  /** What an update says and the decision on it. */
  readonly decision: DecisionInLine;
  readonly onDecided: (item: InboxItem, move: 'VALIDATE' | 'RETURN') => void;
}

/** The updates to validate, the most pressing first, with how far the two voices are apart in each. */
export function WaitingUpdates(waiting: Waiting & { done: React.ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { programme, items, done } = waiting;
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
      {done}
      <Left {...waiting} />
      {items.length === 0 ? <Empty>{t('inbox.none.UPDATE')}</Empty> : <UpdatesTable {...waiting} />}
    </Card>
  );
}

/** Comments that were not sent when somebody else decided: they are read again on the page of their update. */
function Left({ programme, lines: { left } }: Waiting) {
  const { t } = useTranslation();
  if (left.length === 0) return null;
  return (
    <div className={classes.left} role="status">
      <p>{t('inbox.left')}</p>
      <ul>
        {left.map(({ id, label }) => (
          <li key={id}>
            <Link className={classes.link} to={`/${programme.code}/updates/${id}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
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

function UpdatesTable({ items, programme, ...line }: Waiting) {
  const { t } = useTranslation();
  return (
    <Table label={t('inbox.waiting.UPDATE')} className={classes.updates}>
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
          <UpdateLine
            key={item.id}
            {...{ item, ...line }}
            programme={programme.code}
            update={programme.updates.find(({ id }) => id === item.id)}
          />
        ))}
      </tbody>
    </Table>
  );
}

type Line = Pick<Waiting, 'lines' | 'decision' | 'onDecided'> & {
  readonly item: InboxItem;
  readonly programme: string;
  readonly update: Submitted | undefined;
};

const COLUMNS = 6;

/** An update in a line, which opens in place. */
function UpdateLine({ decision: Decision, onDecided, ...line }: Line) {
  const { item, programme, lines } = line;
  const { id } = item;
  const open = lines.open.has(id);
  return (
    <>
      <UpdateRow {...line} open={open} />
      {open && (
        <tr data-line={id} className={classes.opened}>
          <td colSpan={COLUMNS} id={`${lineId(id)}-opened`}>
            <div className={classes.panel}>
              <Decision
                {...{ programme, id }}
                onDecided={(move) => onDecided(item, move)}
                ref={lines.handle(id)}
              />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function UpdateRow({ item, lines, update, open }: Omit<Line, 'decision' | 'onDecided'> & { open: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = item;
  const projects = update?.projects ?? [];
  const changed = projects.filter(({ confirmation }) => confirmation === 'CHANGED').length;
  const better = projects.filter(({ voiceGapSteps }) => (voiceGapSteps ?? 0) > 0).length;
  return (
    <tr data-line={id} data-open={open || undefined}>
      <th scope="row">
        <UnstyledButton
          id={lineId(id)}
          className={classes.line}
          aria-expanded={open}
          aria-controls={open ? `${lineId(id)}-opened` : undefined}
          onClick={() => lines.toggle(id)}
        >
          <Icon name={open ? 'down' : 'chevron'} directed={!open} size={14} />
          <bdi lang={item.titleLang}>{item.title}</bdi>
        </UnstyledButton>
        {lines.kept.has(id) && !open && (
          <small className={classes.kept}>
            <Icon name="device" size={14} /> {t('inbox.kept')}
          </small>
        )}
      </th>
      <td data-label={t('inbox.changes')}>
        {update &&
          t('inbox.changedOf', { changed: format.number(changed), total: format.number(projects.length) })}
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
