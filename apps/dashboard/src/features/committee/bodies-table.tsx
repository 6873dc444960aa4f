import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { dayOf } from '../../lib/dates.js';
import { workbookHref } from '../../lib/export-link.js';
import { useFormat } from '../../lib/format.js';
import { pointsBetween, wholePercent } from '../../lib/numbers.js';
import { shortName } from '../../lib/organisation-name.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { Card, Late } from '../../ui/card.js';
import { HealthTiles } from '../../ui/health-bar.js';
import { Icon } from '../../ui/icon.js';
import { Segments } from '../../ui/segments.js';
import tableClasses from '../../ui/table.module.css';
import type { CommitteeProgramme } from './committee-page.js';

type Row = CommitteeProgramme['bodies'][number];

/** A body this far behind its plan has its gap in red. */
const FAR_BEHIND_POINTS = -25;

/** Ministries with the bodies in their care, or every lead body by itself, the largest gap first. */
export function BodiesTable({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const [view, setView] = useState<'ministry' | 'organisation'>('ministry');
  const counted = (rows: readonly Row[]): Row[] => rows.filter(({ rollup }) => rollup.projectCount > 0);
  const ministries = counted(programme.ministries);
  const bodies = counted(programme.bodies);
  const rows = (view === 'ministry' ? ministries : bodies).toSorted(byGap);
  return (
    <Card
      title={view === 'ministry' ? t('committee.ministries') : t('committee.bodies')}
      note={t(view === 'ministry' ? 'committee.ministriesNote' : 'committee.bodiesNote', {
        count: rows.length,
        value: format.number(rows.length),
      })}
      aside={
        <>
          <Segments
            label={t('committee.rowsOf')}
            value={view}
            options={[
              {
                value: 'ministry',
                label: t('committee.byTutelle', { value: format.number(ministries.length) }),
              },
              {
                value: 'organisation',
                label: t('committee.byBody', { value: format.number(bodies.length) }),
              },
            ]}
            onChange={setView}
          />
          <Button
            component="a"
            href={workbookHref(programme.code, format.language, search)}
            variant="default"
            leftSection={<Icon name="export" />}
          >
            {t('action.excel')}
          </Button>
        </>
      }
    >
      <table className={tableClasses['table']} data-blocks>
        <thead>
          <tr>
            <th scope="col">{view === 'ministry' ? t('column.ministry') : t('column.body')}</th>
            <th scope="col" data-number>
              {t('column.measured')}
            </th>
            <th scope="col">{t('column.progress')}</th>
            <th scope="col" data-number>
              {t('column.done')}
            </th>
            <th scope="col" data-number>
              {t('column.planned')}
            </th>
            <th scope="col" data-number>
              {t('column.gap')}
            </th>
            <th scope="col">{t('figure.healthOfProjects')}</th>
            <th scope="col" data-number>
              {t('column.overdue')}
            </th>
            <th scope="col" data-number>
              {t('column.worstSlippage')}
            </th>
            <th scope="col" data-number>
              {t('column.lastActual')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={row.key} row={row} programme={programme} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function BodyRow({ row, programme }: { row: Row; programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { key, label, rollup } = row;
  const { progressBp, plannedProgressBp, worstSlippageDays, worstSlippageProject, lastActualOn } = rollup;
  const measured = typeof progressBp === 'number' && typeof plannedProgressBp === 'number';
  const gap = measured ? pointsBetween(progressBp, plannedProgressBp) : null;
  const age = lastActualOn ? dayOf(programme.asOf.statusOn) - dayOf(lastActualOn) : null;
  return (
    <tr>
      <th scope="row" title={label}>
        <Link to={`/${programme.code}/organisations/${encodeURIComponent(key)}${search}`}>
          {shortName(label)}
        </Link>{' '}
        <span className={tableClasses['code']}>{format.code(key)}</span>
      </th>
      <td data-number data-label={t('column.measured')}>
        {t('figure.of', {
          part: format.number(rollup.measuredCount),
          whole: format.number(rollup.projectCount),
        })}
      </td>
      <td data-bar>{measured && <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />}</td>
      <td data-number data-label={t('column.done')}>
        <b>{measured ? format.percent(progressBp) : '—'}</b>
      </td>
      <td data-number data-label={t('column.planned')}>
        {measured ? format.percent(plannedProgressBp) : '—'}
      </td>
      <td data-number data-label={t('column.gap')}>
        {gap === null ? (
          '—'
        ) : gap <= FAR_BEHIND_POINTS ? (
          <Late>{format.signed(gap)}</Late>
        ) : (
          format.signed(gap)
        )}
      </td>
      <td data-label={t('figure.healthOfProjects')}>
        <HealthTiles counts={rollup.health} />
      </td>
      <td data-number data-label={t('column.overdue')}>
        {format.number(rollup.overdueMilestoneCount)}
      </td>
      <td data-number data-label={t('column.worstSlippage')}>
        {typeof worstSlippageDays === 'number' ? format.days(worstSlippageDays) : '—'}
        {worstSlippageProject && (
          <>
            {' '}
            <Link
              className={tableClasses['code']}
              to={`/${programme.code}/projects/${worstSlippageProject}${search}`}
            >
              {format.code(worstSlippageProject)}
            </Link>
          </>
        )}
      </td>
      <td data-number data-label={t('column.lastActual')}>
        {age === null ? '—' : format.days(age)}
      </td>
    </tr>
  );
}

/** The largest gap behind the plan first; what is not measured last. */
function byGap(a: Row, b: Row): number {
  return gapOf(a) - gapOf(b) || a.label.localeCompare(b.label);
}

function gapOf({ rollup: { progressBp, plannedProgressBp } }: Row): number {
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') return Number.MAX_SAFE_INTEGER;
  return wholePercent(progressBp) - wholePercent(plannedProgressBp);
}
