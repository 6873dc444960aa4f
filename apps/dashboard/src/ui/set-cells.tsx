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
import type { RowSet } from './set-table.js';
import tableClasses from './table.module.css';

/** A set this far behind its plan has its gap in red. */
const FAR_BEHIND_POINTS = -25;

const NOTHING = '—';

interface OfSet {
  readonly set: RowSet;
  /** The head that the figure stands under. */
  readonly column: string;
}

/** How many of a set's projects are measured. */
export function CountedCell({ set, column }: OfSet) {
  const { t } = useTranslation();
  const format = useFormat();
  const { measuredCount, projectCount } = set.rollup;
  const value = t('figure.of', { part: format.number(measuredCount), whole: format.number(projectCount) });
  return <Explained set={set} column={column} figure="COVERAGE" value={value} />;
}

/** Progress against plan as a bar; nothing where nothing is measured. */
export function BarCell({ set: { rollup } }: { set: RowSet }) {
  const { progressBp, plannedProgressBp } = rollup;
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') return null;
  return <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />;
}

/** A share of the work, in basis points, as the way to what it was computed from. */
export function PercentCell({
  set,
  column,
  figure,
  bp,
}: OfSet & { figure: 'PROGRESS' | 'PLANNED_PROGRESS'; bp: number | null | undefined }) {
  const format = useFormat();
  if (typeof bp !== 'number') return NOTHING;
  return (
    <Explained
      set={set}
      column={column}
      figure={figure}
      value={format.percent(bp)}
      strong={figure === 'PROGRESS'}
    />
  );
}

/** Points between progress and plan, in red from far behind on. */
export function GapCell({ set, column }: OfSet) {
  const format = useFormat();
  const { progressBp, plannedProgressBp } = set.rollup;
  if (typeof progressBp !== 'number' || typeof plannedProgressBp !== 'number') return NOTHING;
  const gap = pointsBetween(progressBp, plannedProgressBp);
  const late = gap <= FAR_BEHIND_POINTS;
  return <Explained set={set} column={column} figure="GAP" value={format.signed(gap)} late={late} />;
}

/** How many milestones are past their end. */
export function OverdueCell({ set, column }: OfSet) {
  const format = useFormat();
  const value = format.number(set.rollup.overdueMilestoneCount);
  return <Explained set={set} column={column} figure="OVERDUE" value={value} />;
}

/** The worst slippage of a set, and the project it is of. */
export function WorstCell({ set, column }: OfSet) {
  const format = useFormat();
  const { search } = useAsOf();
  const { worstSlippageDays, worstSlippageProject } = set.rollup;
  if (typeof worstSlippageDays !== 'number') return NOTHING;
  return (
    <>
      <Explained set={set} column={column} figure="WORST_SLIPPAGE" value={format.days(worstSlippageDays)} />
      {worstSlippageProject && (
        <>
          {' '}
          <Link
            className={tableClasses['code']}
            to={`/${set.programme}/projects/${worstSlippageProject}${search}`}
          >
            {format.code(worstSlippageProject)}
          </Link>
        </>
      )}
    </>
  );
}

/** How long ago a milestone was last finished. */
export function AgeCell({ set, column }: OfSet) {
  const format = useFormat();
  const { lastActualOn } = set.rollup;
  if (!lastActualOn) return NOTHING;
  const value = format.days(dayOf(set.statusOn) - dayOf(lastActualOn));
  return <Explained set={set} column={column} figure="LAST_ACTUAL_AGE" value={value} />;
}

/** How long ago an update was last submitted; a dash opens to why there is none. */
export function UpdateAgeCell({ set, column }: OfSet) {
  const format = useFormat();
  const { lastUpdateOn } = set.rollup;
  const value = lastUpdateOn ? format.days(dayOf(set.statusOn) - dayOf(lastUpdateOn)) : NOTHING;
  return <Explained set={set} column={column} figure="LAST_UPDATE_AGE" value={value} />;
}

/** How many projects are declared better than they are computed. */
export function BetterCell({ set, column }: OfSet) {
  const format = useFormat();
  const value = format.number(set.rollup.betterDeclaredCount);
  return <Explained set={set} column={column} figure="BETTER_DECLARED" value={value} />;
}

function Explained({
  set,
  column,
  figure,
  value,
  strong = false,
  late = false,
}: OfSet & { figure: ExplainedFigure; value: string; strong?: boolean; late?: boolean }) {
  return (
    <ExplainSet
      name={`${column}, ${set.name}`}
      value={value}
      programme={set.programme}
      figure={figure}
      filter={set.filter}
    >
      {strong ? <b>{value}</b> : late ? <Late>{value}</Late> : value}
    </ExplainSet>
  );
}
