import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { pointsBetween } from '../../lib/numbers.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { Late } from '../../ui/card.js';
import { FlagshipMark } from '../../ui/chip.js';
import { ExplainOnDemand } from '../../ui/explanation.js';
import { Health } from '../../ui/health.js';
import tableClasses from '../../ui/table.module.css';
import classes from './portfolio-page.module.css';
import type { PortfolioRow } from './project-pages.js';

/** A slippage past the programme's usual red limit is printed as late. */
const LATE_DAYS = 90;

/** One project of the portfolio. */
export function ProjectRow({
  row,
  programme,
  index,
  measure,
}: {
  row: PortfolioRow;
  programme: string;
  index: number;
  measure?: (element: HTMLTableRowElement | null) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { progressBp, plannedProgressBp, slippageDays, overdueMilestoneCount } = row;
  const measured = typeof progressBp === 'number' && typeof plannedProgressBp === 'number';
  const figures = measured
    ? t('figure.of', { part: format.percent(progressBp), whole: format.percent(plannedProgressBp) })
    : '—';
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td data-mark>
        <ExplainOnDemand
          {...{ programme, code: row.code, figure: 'HEALTH' as const }}
          name={t('column.health')}
          value={t(`health.${row.health}`)}
        >
          <Health value={row.health} />
        </ExplainOnDemand>
      </td>
      <td className={tableClasses['code']} data-label={t('column.code')}>
        {format.code(row.code)}
      </td>
      <th scope="row">
        <span className={classes.title}>
          <Link to={`/${programme}/projects/${row.code}${search}`} lang={row.titleLang}>
            {row.title}
          </Link>
          {row.flagship && <FlagshipMark label={t('health.flagship')} />}
        </span>
      </th>
      <td className={tableClasses['code']} data-label={t('column.body')} title={row.organisation.name}>
        {format.code(row.organisation.code)}
      </td>
      <td className={classes.phase} data-label={t('column.phase')}>
        {row.phase === 'NONE' ? '—' : t(`phase.${row.phase}`)}
      </td>
      <td className={classes.progress} data-bar>
        {measured && <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />}
        <span>
          {measured ? (
            <ExplainOnDemand
              {...{ programme, code: row.code, figure: 'PROGRESS' as const }}
              name={t('column.done')}
              value={figures}
            >
              {figures}
            </ExplainOnDemand>
          ) : (
            figures
          )}
        </span>
      </td>
      <td data-number data-label={t('column.gap')}>
        {measured ? format.signed(pointsBetween(progressBp, plannedProgressBp)) : '—'}
      </td>
      <td data-number data-label={t('column.overdue')}>
        {measured ? format.number(overdueMilestoneCount) : '—'}
      </td>
      <td data-number data-label={t('column.expectedEnd')}>
        {row.expectedEndOn ? format.date(row.expectedEndOn) : '—'}
      </td>
      <td data-number data-label={t('column.slippage')}>
        {typeof slippageDays === 'number' ? (
          <ExplainOnDemand
            {...{ programme, code: row.code, figure: 'SLIPPAGE' as const }}
            name={t('column.slippage')}
            value={format.signedDays(slippageDays)}
          >
            <Slippage days={slippageDays} />
          </ExplainOnDemand>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}

function Slippage({ days }: { days: number }) {
  const format = useFormat();
  const text = format.signedDays(days);
  return days > LATE_DAYS ? <Late>{text}</Late> : <>{text}</>;
}
