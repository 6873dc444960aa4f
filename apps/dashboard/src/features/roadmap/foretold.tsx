import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ToldFigure } from '#domain/progress/told-explanation.js';
import { useFormat, type Format } from '../../lib/format.js';
import {
  ExplainPreviewDocument,
  type PreviewedFiguresFragment,
  type PreviewRoadmapQuery,
  type RoadmapPreviewInput,
} from '../../lib/graphql/graphql.js';
import { useReasons } from '../../lib/reasons.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { ExplanationContent, ExplanationPopover } from '../../ui/explanation-popover.js';
import { Health } from '../../ui/health.js';
import tableClasses from '../../ui/table.module.css';
import classes from './roadmap-page.module.css';

type Preview = NonNullable<PreviewRoadmapQuery['roadmapPreview']>;

/** A project's figures as they are and as a draft would make them, each the way to what it is computed from. */
export function Foretold({
  preview: { now, then, statusOn },
  input,
}: {
  preview: Preview;
  input: RoadmapPreviewInput;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasons = useReasons();
  return (
    <>
      <table className={`${tableClasses['table']} ${classes.foretold}`} data-blocks>
        <thead>
          <tr>
            <td />
            {COLUMNS.map(({ name }) => (
              <th key={name} scope="col">
                {t(`roadmapEdit.figure.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <FiguresRow of="now" figures={now} input={input} />
          <FiguresRow of="then" figures={then} former={now} input={input} />
        </tbody>
      </table>
      <p className={classes.because} role="status">
        {t('roadmapEdit.foretold', {
          health: t(`health.${then.health}`),
          reasons: reasons(then.healthReasons),
          date: format.date(statusOn),
        })}
      </p>
    </>
  );
}

const days = (value: number | null | undefined, format: Format): string =>
  typeof value === 'number' ? format.signedDays(value) : '—';

interface Column {
  readonly name: 'slippage' | 'firstSlippage' | 'end' | 'overdue';
  readonly figure: ToldFigure;
  readonly text: (figures: PreviewedFiguresFragment, format: Format) => string;
}

const TEXTS: readonly Column[] = [
  { name: 'slippage', figure: 'SLIPPAGE', text: ({ slippageDays }, format) => days(slippageDays, format) },
  {
    name: 'firstSlippage',
    figure: 'FIRST_SLIPPAGE',
    text: ({ firstSlippageDays }, format) => days(firstSlippageDays, format),
  },
  {
    name: 'end',
    figure: 'EXPECTED_END',
    text: ({ expectedEndOn }, format) => (expectedEndOn ? format.date(expectedEndOn) : '—'),
  },
  {
    name: 'overdue',
    figure: 'OVERDUE',
    text: ({ overdueMilestoneCount }, format) => format.number(overdueMilestoneCount),
  },
];

const COLUMNS = [{ name: 'health' }, { name: 'progress' }, ...TEXTS] as const;

/** One of the two rows, with what the preview was asked for. */
interface OfRow {
  readonly of: 'now' | 'then';
  readonly figures: PreviewedFiguresFragment;
  readonly input: RoadmapPreviewInput;
}

function FiguresRow({ former, ...row }: OfRow & { former?: PreviewedFiguresFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { of, figures } = row;
  return (
    <tr>
      <th scope="row">{t(`roadmapEdit.${of}`)}</th>
      <td data-label={t('roadmapEdit.figure.health')}>
        <ExplainForetold
          {...row}
          figure="HEALTH"
          name={t('roadmapEdit.figure.health')}
          value={t(`health.${figures.health}`)}
        >
          <Health value={figures.health} form="chip" />
        </ExplainForetold>
      </td>
      <td data-label={t('roadmapEdit.figure.progress')}>
        <Progress {...row} />
      </td>
      {TEXTS.map(({ name, figure, text }) => {
        const shown = text(figures, format);
        const moved = former !== undefined && text(former, format) !== shown;
        const label = t(`roadmapEdit.figure.${name}`);
        return (
          <td key={name} data-label={label} data-moved={moved || undefined}>
            <ExplainForetold {...row} figure={figure} name={label} value={shown}>
              {shown}
            </ExplainForetold>
          </td>
        );
      })}
    </tr>
  );
}

function Progress(row: OfRow) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progressBp, plannedProgressBp } = row.figures;
  if (typeof progressBp !== 'number') return '—';
  const done = format.percent(progressBp);
  return (
    <span className={classes.progress}>
      <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />
      <span>
        <ExplainForetold {...row} figure="PROGRESS" name={t('figure.progress')} value={done}>
          {done}
        </ExplainForetold>
        {typeof plannedProgressBp === 'number' && (
          <>
            {' · '}
            <ExplainForetold
              {...row}
              figure="PLANNED_PROGRESS"
              name={t('column.planned')}
              value={format.percent(plannedProgressBp)}
            >
              {t('figure.planned', { planned: format.percent(plannedProgressBp) })}
            </ExplainForetold>
          </>
        )}
      </span>
    </span>
  );
}

function ExplainForetold({
  of,
  input,
  figure,
  name,
  value,
  children,
}: OfRow & { figure: ToldFigure; name: string; value: string; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <ExplanationPopover
      name={`${name}, ${t(`roadmapEdit.${of}`)}`}
      value={value}
      figure={figure}
      content={<ForetoldTree of={of} input={input} figure={figure} />}
    >
      {children}
    </ExplanationPopover>
  );
}

function ForetoldTree({ of, input, figure }: Pick<OfRow, 'of' | 'input'> & { figure: ToldFigure }) {
  const [{ data, error }] = useQuery({ query: ExplainPreviewDocument, variables: { input } });
  return (
    <ExplanationContent
      explanation={data?.roadmapPreview?.[of].explain.find((tree) => tree.figure === figure)}
      error={error}
      hrefOf={() => null}
    />
  );
}
