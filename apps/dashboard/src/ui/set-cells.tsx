import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../lib/as-of.js';
import { dayOf } from '../lib/dates.js';
import { useFormat } from '../lib/format.js';
import type { ExplainedFigure } from '../lib/graphql/graphql.js';
import { pointsBetween } from '../lib/numbers.js';
import { BulletBar } from './bullet-bar.js';
import { Late } from './card.js';
import { ExplainSet } from './explanation.js';
import { HealthTiles } from './health-bar.js';
import type { RowSet } from './set-table.js';
import tableClasses from './table.module.css';

/** A set this far behind its plan has its gap in red. */
const FAR_BEHIND_POINTS = -25;

/** The figures of one set as the cells of a row; each opens to what it was computed from. */
export function SetCells({ set, wide }: { set: RowSet; wide: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rollup } = set;
  return (
    <>
      <NumberCell
        set={set}
        column={t('column.measured')}
        figure="COVERAGE"
        value={t('figure.of', {
          part: format.number(rollup.measuredCount),
          whole: format.number(rollup.projectCount),
        })}
      />
      <ProgressCells set={set} />
      <td data-label={t('figure.healthOfProjects')}>
        <HealthTiles counts={rollup.health} />
      </td>
      <NumberCell
        set={set}
        column={t('column.overdue')}
        figure="OVERDUE"
        value={format.number(rollup.overdueMilestoneCount)}
      />
      {wide && <WorstCells set={set} />}
    </>
  );
}

function ProgressCells({ set }: { set: RowSet }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progressBp, plannedProgressBp } = set.rollup;
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') {
    const columns = [t('column.done'), t('column.planned'), t('column.gap')];
    return (
      <>
        <td data-bar />
        {columns.map((column) => (
          <NumberCell key={column} set={set} column={column} value="—" />
        ))}
      </>
    );
  }
  const gap = pointsBetween(progressBp, plannedProgressBp);
  const points = format.signed(gap);
  return (
    <>
      <td data-bar>
        <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />
      </td>
      <NumberCell
        set={set}
        column={t('column.done')}
        figure="PROGRESS"
        value={format.percent(progressBp)}
        strong
      />
      <NumberCell
        set={set}
        column={t('column.planned')}
        figure="PLANNED_PROGRESS"
        value={format.percent(plannedProgressBp)}
      />
      <td data-number data-label={t('column.gap')}>
        {gap <= FAR_BEHIND_POINTS ? <Late>{points}</Late> : points}
      </td>
    </>
  );
}

function WorstCells({ set }: { set: RowSet }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { programme, statusOn, rollup } = set;
  const { worstSlippageDays, worstSlippageProject, lastActualOn } = rollup;
  const measured = typeof worstSlippageDays === 'number';
  return (
    <>
      <NumberCell
        set={set}
        column={t('column.worstSlippage')}
        figure={measured ? 'WORST_SLIPPAGE' : undefined}
        value={measured ? format.days(worstSlippageDays) : '—'}
      >
        {worstSlippageProject && (
          <Link
            className={tableClasses['code']}
            to={`/${programme}/projects/${worstSlippageProject}${search}`}
          >
            {format.code(worstSlippageProject)}
          </Link>
        )}
      </NumberCell>
      <NumberCell
        set={set}
        column={t('column.lastActual')}
        value={lastActualOn ? format.days(dayOf(statusOn) - dayOf(lastActualOn)) : '—'}
      />
    </>
  );
}

/** A number under its column, as the way to its explanation where it has one. */
function NumberCell({
  set,
  column,
  figure,
  value,
  strong = false,
  children,
}: {
  set: RowSet;
  column: string;
  figure?: ExplainedFigure;
  value: string;
  strong?: boolean;
  children?: React.ReactNode;
}) {
  const text = strong ? <b>{value}</b> : value;
  return (
    <td data-number data-label={column}>
      {figure ? (
        <ExplainSet
          name={`${column}, ${set.name}`}
          value={value}
          programme={set.programme}
          figure={figure}
          filter={set.filter}
        >
          {text}
        </ExplainSet>
      ) : (
        text
      )}
      {children && <> {children}</>}
    </td>
  );
}
