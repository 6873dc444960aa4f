import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../lib/format.js';
import type { SetFiguresFragment } from '../lib/graphql/graphql.js';
import { pointsBetween } from '../lib/numbers.js';
import { shortName } from '../lib/organisation-name.js';
import { BulletBar } from './bullet-bar.js';
import { HealthTiles } from './health-bar.js';
import tableClasses from './table.module.css';

/** A set of projects as one row. */
export interface SetRow {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly rollup: SetFiguresFragment;
}

/** Sets of projects side by side: how far each is, how it stands, what is late. */
export function SetTable({ name, rows }: { name: string; rows: readonly SetRow[] }) {
  const { t } = useTranslation();
  return (
    <table className={tableClasses['table']} data-blocks>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" data-number>
            {t('column.measured')}
          </th>
          <th scope="col">{t('column.progress')}</th>
          <th scope="col" data-number>
            {t('column.doneOfPlanned')}
          </th>
          <th scope="col" data-number>
            {t('column.gap')}
          </th>
          <th scope="col">{t('figure.healthOfProjects')}</th>
          <th scope="col" data-number>
            {t('column.overdue')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" title={row.label}>
              <Link to={row.href}>{shortName(row.label)}</Link>
            </th>
            <SetCells rollup={row.rollup} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The figures of one set as the cells of a row. */
export function SetCells({ rollup }: { rollup: SetFiguresFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progressBp, plannedProgressBp } = rollup;
  const measured = typeof progressBp === 'number' && typeof plannedProgressBp === 'number';
  return (
    <>
      <td data-number data-label={t('column.measured')}>
        {t('figure.of', {
          part: format.number(rollup.measuredCount),
          whole: format.number(rollup.projectCount),
        })}
      </td>
      <td data-bar>{measured && <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />}</td>
      <td data-number data-label={t('column.doneOfPlanned')}>
        {measured
          ? t('figure.of', { part: format.percent(progressBp), whole: format.percent(plannedProgressBp) })
          : '—'}
      </td>
      <td data-number data-label={t('column.gap')}>
        {measured ? format.signed(pointsBetween(progressBp, plannedProgressBp)) : '—'}
      </td>
      <td data-label={t('figure.healthOfProjects')}>
        <HealthTiles counts={rollup.health} />
      </td>
      <td data-number data-label={t('column.overdue')}>
        {format.number(rollup.overdueMilestoneCount)}
      </td>
    </>
  );
}
