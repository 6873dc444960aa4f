import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat, type Format } from '../../lib/format.js';
import {
  PreviewRoadmapDocument,
  type PreviewedFiguresFragment,
  type PreviewRoadmapQuery,
} from '../../lib/graphql/graphql.js';
import { useReasons } from '../../lib/reasons.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { Card } from '../../ui/card.js';
import { Health } from '../../ui/health.js';
import { Empty, ErrorStrip, PageSkeleton } from '../../ui/states.js';
import tableClasses from '../../ui/table.module.css';
import classes from './roadmap-page.module.css';
import { inputOf, type PromiseRow } from './roadmap-values.js';

type Preview = NonNullable<PreviewRoadmapQuery['roadmapPreview']>;

const REST_MS = 300;

/** What is foretold rests on what is recorded of the project: asked again once that has changed. */
const FORETOLD_FROM = { additionalTypenames: ['Project', 'Milestone'] };

/** What the approval of a draft would do to progress, slippage and health, before anything is saved. */
export function PreviewCard({
  id,
  rows,
  sound,
}: {
  id: string;
  rows: readonly PromiseRow[];
  sound: boolean;
}) {
  const { t } = useTranslation();
  const [rested] = useDebouncedValue(rows, REST_MS);
  const input = useMemo(() => ({ id, milestones: inputOf(rested) }), [id, rested]);
  const pause = !sound || rested !== rows;
  const [{ data, error, fetching }, again] = useQuery({
    query: PreviewRoadmapDocument,
    variables: { input },
    pause,
    context: FORETOLD_FROM,
  });
  const preview = data?.roadmapPreview;
  return (
    <Card title={t('roadmapEdit.preview')} note={t('roadmapEdit.previewNote')}>
      <div aria-busy={pause || fetching} className={classes.preview}>
        {!sound ? (
          <Empty>{t('roadmapEdit.previewFaults')}</Empty>
        ) : error ? (
          <ErrorStrip error={error} onRetry={again} />
        ) : preview ? (
          <Foretold preview={preview} />
        ) : (
          <PageSkeleton blocks={[120]} />
        )}
      </div>
    </Card>
  );
}

function Foretold({ preview: { now, then, statusOn } }: { preview: Preview }) {
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
          <FiguresRow name={t('roadmapEdit.now')} figures={now} />
          <FiguresRow name={t('roadmapEdit.then')} figures={then} former={now} />
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

const COLUMNS: readonly {
  readonly name: 'health' | 'progress' | 'slippage' | 'firstSlippage' | 'end' | 'overdue';
  readonly show: (figures: PreviewedFiguresFragment, format: Format) => React.ReactNode;
}[] = [
  { name: 'health', show: ({ health }) => <Health value={health} form="chip" /> },
  { name: 'progress', show: (figures) => <Progress figures={figures} /> },
  { name: 'slippage', show: ({ slippageDays }, format) => days(slippageDays, format) },
  { name: 'firstSlippage', show: ({ firstSlippageDays }, format) => days(firstSlippageDays, format) },
  { name: 'end', show: ({ expectedEndOn }, format) => (expectedEndOn ? format.date(expectedEndOn) : '—') },
  {
    name: 'overdue',
    show: ({ overdueMilestoneCount }, format) => format.number(overdueMilestoneCount),
  },
];

function FiguresRow({
  name,
  figures,
  former,
}: {
  name: string;
  figures: PreviewedFiguresFragment;
  former?: PreviewedFiguresFragment;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map(({ name: column, show }) => {
        const shown = show(figures, format);
        const moved = former && typeof shown === 'string' && show(former, format) !== shown;
        return (
          <td key={column} data-label={t(`roadmapEdit.figure.${column}`)} data-moved={moved || undefined}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
}

function Progress({ figures: { progressBp, plannedProgressBp } }: { figures: PreviewedFiguresFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (progressBp === null || progressBp === undefined) return '—';
  return (
    <span className={classes.progress}>
      <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />
      <span>
        {plannedProgressBp == null
          ? format.percent(progressBp)
          : t('figure.doneOfPlanned', {
              done: format.percent(progressBp),
              planned: format.percent(plannedProgressBp),
            })}
      </span>
    </span>
  );
}
