import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import type { ExplainedFigure } from '../../lib/graphql/graphql.js';
import { pointsBetween } from '../../lib/numbers.js';
import { Card } from '../../ui/card.js';
import { ExplainSet } from '../../ui/explanation.js';
import { SCurve } from '../../ui/s-curve.js';
import type { CurvePoint } from '../../ui/s-curve-scale.js';
import { Empty } from '../../ui/states.js';
import tableClasses from '../../ui/table.module.css';
import type { CommitteeProgramme } from './committee-page.js';
import { curveWindow, type CurveWindow } from './curve-window.js';
import type { Moves } from './moves.js';
import classes from './moves.module.css';

/** Wide enough for the card to stand beside the one of changes, which is taller: its figures fill the room. */
const BESIDE = '(min-width: 1181px)';

interface OfCurve {
  readonly programme: CommitteeProgramme;
  readonly moves: Moves;
}

/** A point at which both progress and plan are known. */
interface KnownPoint extends CurvePoint {
  readonly doneBp: number;
  readonly plannedBp: number;
}

/** Planned and actual progress from the first session on, session by session. */
export function ProgressCurve({ programme, moves }: OfCurve) {
  const { t } = useTranslation();
  const format = useFormat();
  const { points, measuredCount, projectCount } = moves.progressSeries;
  const { statusOn } = programme.asOf;
  const seen = curveWindow(points, statusOn);
  const known = (seen?.points ?? []).filter(isKnown);
  const here = known.find(({ on }) => on === statusOn);
  return (
    <Card
      title={t('committee.curve.title')}
      note={<GapOverTime known={known} here={here} />}
      aside={
        here && (
          <ExplainSet
            name={t('column.planned')}
            value={format.percent(here.plannedBp)}
            programme={programme.code}
            figure="PLANNED_PROGRESS"
          />
        )
      }
    >
      {seen && here ? (
        <Drawn programme={programme.code} seen={seen} known={known} here={here} />
      ) : (
        <Empty>{t('committee.curve.none')}</Empty>
      )}
      <p className={classes.basis}>
        {t('committee.curve.axis')}{' '}
        {t('committee.curve.basis', {
          measured: format.number(measuredCount),
          projects: format.number(projectCount),
        })}
      </p>
    </Card>
  );
}

/** How the gap to the plan was at the first session in sight, and how it is now. */
function GapOverTime({ known, here }: { known: readonly KnownPoint[]; here: KnownPoint | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!here) return null;
  const first = known.find(({ mark }) => mark !== null);
  const now = format.points(pointsBetween(here.doneBp, here.plannedBp));
  const date = format.date(here.on);
  if (!first || first.on === here.on) return t('committee.curve.gapNow', { now, date });
  return t('committee.curve.gapThen', {
    then: format.points(pointsBetween(first.doneBp, first.plannedBp)),
    number: first.mark ?? '',
    now,
    date,
  });
}

function Drawn({
  programme,
  seen,
  known,
  here,
}: {
  programme: string;
  seen: CurveWindow;
  known: readonly KnownPoint[];
  here: KnownPoint;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = format.percent(here.doneBp);
  const planned = format.percent(here.plannedBp);
  return (
    <>
      <SCurve
        label={`${t('committee.curve.title')}. ${t('figure.doneOfPlanned', { done, planned })}`}
        points={seen.points}
        from={seen.from}
        to={seen.to}
        statusOn={here.on}
        texts={{
          done,
          doneName: t('committee.curve.done'),
          planned: t('figure.planned', { planned }),
          gap: format.points(pointsBetween(here.doneBp, here.plannedBp)),
        }}
      />
      <details className={classes.figures} open={matchMedia(BESIDE).matches}>
        <summary>{t('committee.curve.figures')}</summary>
        <CurveFigures
          programme={programme}
          known={known.filter(({ mark, on }) => mark !== null || on === here.on)}
        />
      </details>
    </>
  );
}

function CurveFigures({ programme, known }: { programme: string; known: readonly KnownPoint[] }) {
  const { t } = useTranslation();
  return (
    <table className={`${tableClasses['table']} ${classes.dense}`}>
      <thead>
        <tr>
          <th scope="col">{t('committee.curve.day')}</th>
          <th scope="col" data-number>
            {t('column.done')}
          </th>
          <th scope="col" data-number>
            {t('column.planned')}
          </th>
          <th scope="col" data-number>
            {t('column.gap')}
          </th>
        </tr>
      </thead>
      <tbody>
        {known.map((point) => (
          <CurveRow key={point.on} programme={programme} point={point} />
        ))}
      </tbody>
    </table>
  );
}

function CurveRow({ programme, point }: { programme: string; point: KnownPoint }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { on, mark, doneBp, plannedBp } = point;
  const day =
    mark === null ? format.date(on) : t('committee.curve.session', { number: mark, date: format.date(on) });
  const cell = (figure: ExplainedFigure, column: string, value: string): React.ReactNode => (
    <td data-number>
      <ExplainSet name={`${column}, ${day}`} value={value} {...{ programme, figure }} statusOn={on}>
        {value}
      </ExplainSet>
    </td>
  );
  return (
    <tr>
      <th scope="row">{day}</th>
      {cell('PROGRESS', t('column.done'), format.percent(doneBp))}
      {cell('PLANNED_PROGRESS', t('column.planned'), format.percent(plannedBp))}
      {cell('GAP', t('column.gap'), format.signed(pointsBetween(doneBp, plannedBp)))}
    </tr>
  );
}

function isKnown(point: CurvePoint): point is KnownPoint {
  return point.doneBp !== null && point.plannedBp !== null;
}
