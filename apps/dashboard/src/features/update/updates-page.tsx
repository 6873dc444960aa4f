import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import {
  MonthOfUpdatesDocument,
  type MonthOfUpdatesQuery,
  type UpdateState,
} from '../../lib/graphql/graphql.js';
import { Card, Late } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { useMonth } from './update-words.js';

type Month = NonNullable<MonthOfUpdatesQuery['programme']>;
type Listed = Month['updates'][number];

const STATES: readonly UpdateState[] = ['SUBMITTED', 'RETURNED', 'OPEN', 'VALIDATED'];

/** The updates of a month that the reader may see; who has a single one to write is led to it. */
export function UpdatesPage() {
  const { programme = '' } = useParams();
  const [params] = useSearchParams();
  const monthOn = params.get('month');
  const step = params.get('step');
  const [{ data, error, fetching }, again] = useQuery({
    query: MonthOfUpdatesDocument,
    variables: { programme, filter: monthOn ? { monthOn } : null },
  });
  return (
    <Answer subject={data?.programme} blocks={[72, 420]} onRetry={again} {...{ error, fetching }}>
      {(month) => {
        const [only, ...others] = month.updates;
        return only && others.length === 0 && !monthOn ? (
          <Navigate to={`/${programme}/updates/${only.id}${step ? `?step=${step}` : ''}`} replace />
        ) : (
          <MonthPage month={month} />
        );
      }}
    </Answer>
  );
}

function MonthPage({ month }: { month: Month }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useMonth();
  const [params, setParams] = useSearchParams();
  const { updates, updatePeriods, code } = month;
  const shown = params.get('month') ?? updatePeriods[0]?.monthOn;
  const period = updatePeriods.find(({ monthOn }) => monthOn === shown);
  return (
    <>
      <PageHead
        context={month.name}
        title={t('section.updates')}
        chips={period && <Chip>{t('update.dueOn', { date: format.date(period.dueOn) })}</Chip>}
        aside={
          updatePeriods.length > 1 && (
            <NativeSelect
              aria-label={t('update.month')}
              value={shown}
              data={updatePeriods.map(({ monthOn }) => ({ value: monthOn, label: name(monthOn) }))}
              onChange={(event) => setParams({ month: event.target.value })}
            />
          )
        }
      />
      {period && updates.length > 0 ? (
        <Card
          title={name(period.monthOn)}
          count={format.number(updates.length)}
          note={STATES.map((state) =>
            t('update.counted', { state: t(`update.state.${state}`), value: countOf(updates, state) }),
          ).join(' · ')}
        >
          <UpdatesTable {...{ updates, code }} />
        </Card>
      ) : (
        <Empty>{t('update.noPeriod')}</Empty>
      )}
      <PageFoot>
        <span>
          {t('foot.status', {
            date: format.date(month.statusOn),
            version: format.number(month.rulesVersion),
          })}
        </span>
        <span>{month.name}</span>
      </PageFoot>
    </>
  );
}

function countOf(updates: readonly Listed[], state: UpdateState): number {
  return updates.filter((each) => each.state === state).length;
}

function UpdatesTable({ updates, code }: { updates: readonly Listed[]; code: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sorted = updates.toSorted((one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state));
  return (
    <Table label={t('section.updates')}>
      <thead>
        <tr>
          <th scope="col">{t('update.organisation')}</th>
          <th scope="col">{t('update.stateHead')}</th>
          <th scope="col" data-number>
            {t('update.saidHead')}
          </th>
          <th scope="col" data-number>
            {t('update.betterHead')}
          </th>
          <th scope="col" data-number>
            {t('update.submittedHead')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ id, organisation, state, late, submittedOn, projects }) => {
          const said = projects.filter(({ missing }) => missing.length === 0).length;
          const better = projects.filter(({ voiceGapSteps }) => (voiceGapSteps ?? 0) > 0).length;
          return (
            <tr key={id}>
              <th scope="row">
                <Link to={`/${code}/updates/${id}`}>{organisation.name}</Link>
              </th>
              <td data-label={t('update.stateHead')}>
                {t(`update.state.${state}`)} {late && <Late>{t('update.late')}</Late>}
              </td>
              <td data-number data-label={t('update.saidHead')}>
                {t('update.saidOfAll', { said: format.number(said), all: format.number(projects.length) })}
              </td>
              <td data-number data-label={t('update.betterHead')}>
                {format.number(better)}
              </td>
              <td data-number data-label={t('update.submittedHead')}>
                {submittedOn ? format.date(submittedOn) : '—'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
