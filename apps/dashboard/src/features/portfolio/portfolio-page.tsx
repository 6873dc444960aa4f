import { Button, Skeleton } from '@mantine/core';
import { lazy, memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { workbookHref } from '../../lib/export-link.js';
import { useFormat } from '../../lib/format.js';
import {
  PortfolioFrameDocument,
  type ExplainedFigure,
  type PortfolioFrameQuery,
} from '../../lib/graphql/graphql.js';
import { AsOfStepper, HindsightStrip } from '../../ui/as-of-stepper.js';
import cardClasses from '../../ui/card.module.css';
import { FilterPanel } from '../../ui/filter-panel.js';
import { ExplainSet } from '../../ui/explanation.js';
import { Icon } from '../../ui/icon.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Segments } from '../../ui/segments.js';
import { Empty, ErrorStrip, PageSkeleton } from '../../ui/states.js';
import { Chosen } from './chosen.js';
import { FacetPanel } from './facet-panel.js';
import classes from './portfolio-page.module.css';
import { PagedTable, TableColumns } from './paged-table.js';
import { MODES, useView, type View } from './view.js';
import { ViewsMenu } from './views-menu.js';

type Frame = NonNullable<PortfolioFrameQuery['programme']>;

const TimelineView = lazy(async () => ({ default: (await import('./timeline-view.js')).TimelineView }));

/** The portfolio: every project the filter leaves, sorted, counted and exported exactly as shown. */
export function PortfolioPage() {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const view = useView();
  const [{ data, error }, retry] = useQuery({
    query: PortfolioFrameDocument,
    variables: { programme, asOf, filter: view.filter },
  });
  if (error) return <ErrorStrip error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />;
  if (!data) return <PageSkeleton blocks={[56, 720]} />;
  if (!data.programme) return <Empty>{t('notFound.sentence')}</Empty>;
  return <Portfolio frame={data.programme} view={view} />;
}

function Portfolio({ frame, view }: { frame: Frame; view: View }) {
  return (
    <>
      <Head frame={frame} />
      <div className={classes.page}>
        <FilterPanel counted={<Counted frame={frame} view={view} />}>
          <FacetPanel frame={frame} view={view} />
        </FilterPanel>
        <Result frame={frame} view={view} />
      </div>
      <Foot frame={frame} />
    </>
  );
}

/** What a filter leaves as it is. */
const Head = memo(function Head({ frame }: { frame: Frame }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead
        context={frame.name}
        title={t('portfolio.title')}
        aside={<AsOfStepper asOf={frame.asOf} programme={frame.code} sessions={frame.sessions} />}
      />
      <HindsightStrip asOf={frame.asOf} programme={frame.code} />
    </>
  );
});

const Foot = memo(function Foot({ frame }: { frame: Frame }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <PageFoot>
      <span>
        {t('foot.status', {
          date: format.date(frame.asOf.statusOn),
          version: format.number(frame.rulesVersion),
        })}
      </span>
      <span>{t('portfolio.slippageNote')}</span>
    </PageFoot>
  );
});

/** What the counts of the facets are counted on. */
function Counted({ frame, view }: { frame: Frame; view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = frame.chosen.totalCount;
  const value = t('count.projects', { count, value: format.number(count) });
  return (
    <>
      {t('facet.countedOn', { value })}
      <ExplainSet
        name={t('portfolio.filters')}
        value={value}
        programme={frame.code}
        figure="PROJECT_COUNT"
        filter={view.filter}
        note={t('facet.howCounted')}
      />
    </>
  );
}

/** What the result's figures come to, each opening to what it was computed from. */
function ResultFigures({ frame, view }: { frame: Frame; view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rollup, whole } = frame;
  const overdue = rollup.overdueMilestoneCount;
  const measured = typeof rollup.progressBp === 'number' && typeof rollup.plannedProgressBp === 'number';
  const opened = (
    figure: ExplainedFigure,
    name: string,
    value: string,
    of = view.filter,
  ): React.ReactNode => (
    <ExplainSet programme={frame.code} filter={of} {...{ figure, name, value }}>
      {value}
    </ExplainSet>
  );
  return (
    <p data-figure>
      {opened(
        'PROJECT_COUNT',
        t('portfolio.title'),
        t('portfolio.of', { value: format.number(whole.projectCount) }),
        {},
      )}
      {measured && ' · '}
      {measured &&
        opened(
          'PROGRESS',
          t('figure.progress'),
          t('portfolio.figures', {
            done: format.percent(rollup.progressBp ?? 0),
            planned: format.percent(rollup.plannedProgressBp ?? 0),
            measured: format.number(rollup.measuredCount),
          }),
        )}
      {' · '}
      {opened(
        'OVERDUE',
        t('column.overdue'),
        t('portfolio.overdue', { count: overdue, value: format.number(overdue) }),
      )}
    </p>
  );
}

function Result({ frame, view }: { frame: Frame; view: View }) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = frame.chosen.totalCount;
  return (
    <section className={`${cardClasses['card']} ${classes.result}`} aria-labelledby="result">
      <header className={classes.head}>
        <div className={classes.words} role="status">
          <div className={classes.count} data-figure>
            <h2 id="result">{t('count.projects', { count, value: format.number(count) })}</h2>
            <ExplainSet
              name={t('portfolio.title')}
              value={format.number(count)}
              programme={frame.code}
              figure="PROJECT_COUNT"
              filter={view.filter}
            />
          </div>
          <ResultFigures frame={frame} view={view} />
        </div>
        <ViewsMenu />
        {view.mode === 'table' && <TableColumns programme={frame.code} view={view} />}
        <Segments
          label={t('portfolio.mode')}
          value={view.mode}
          options={MODES.map((value) => ({ value, label: t(`portfolio.modes.${value}`) }))}
          onChange={(mode) => view.show('view', mode)}
        />
        <Button
          component="a"
          href={workbookHref(frame.code, format.language, view.params)}
          variant="default"
          leftSection={<Icon name="export" />}
        >
          {t('portfolio.export', { count, value: format.number(count) })}
        </Button>
      </header>
      <Chosen frame={frame} view={view} />
      {count === 0 ? (
        <Empty
          action={
            view.narrowed && (
              <Button variant="default" onClick={view.clear}>
                {t('portfolio.clear')}
              </Button>
            )
          }
        >
          {t('portfolio.none')}
        </Empty>
      ) : view.mode === 'timeline' ? (
        <Suspense fallback={<Skeleton height={560} />}>
          <TimelineView programme={frame.code} view={view} />
        </Suspense>
      ) : (
        <PagedTable programme={frame.code} view={view} />
      )}
    </section>
  );
}
