import { NativeSelect, Skeleton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { PortfolioTimelineDocument } from '../../lib/graphql/graphql.js';
import { PortfolioTimeline } from '../../ui/portfolio-timeline.js';
import { RoadmapLegend } from '../../ui/roadmap-legend.js';
import { Segments } from '../../ui/segments.js';
import { ErrorStrip } from '../../ui/states.js';
import classes from './portfolio-page.module.css';
import { SORT_WORDS } from './sort-words.js';
import { DependenciesToggle, useTimelineLinks } from './timeline-dependencies.js';
import { timelineProjects, timelineSections, type AnsweredTimeline } from './timeline-projects.js';
import { GROUPINGS, SORTS, ZOOMS, type View } from './view.js';

/** The portfolio on its days: the same filter and order as the table, on one canvas. */
export function TimelineView({ programme, view }: { programme: string; view: View }) {
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: PortfolioTimelineDocument,
    variables: { programme, asOf, filter: view.filter, sort: view.sort },
  });
  const timeline = data?.programme?.timeline;
  if (error) return <ErrorStrip error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />;
  return (
    <>
      <Controls view={view} />
      {timeline ? (
        <div className={classes.drawing} aria-busy={fetching}>
          <Drawing timeline={timeline} programme={programme} view={view} />
        </div>
      ) : (
        <Skeleton height={560} />
      )}
    </>
  );
}

function Controls({ view }: { view: View }) {
  const { t } = useTranslation();
  return (
    <div className={classes.controls}>
      <Segments
        label={t('timeline.zoom')}
        value={view.zoom}
        options={ZOOMS.map((value) => ({ value, label: t(`timeline.zooms.${value}`) }))}
        onChange={(zoom) => view.show('zoom', zoom)}
      />
      <Segments
        label={t('timeline.grouping')}
        value={view.grouping}
        options={GROUPINGS.map((value) => ({ value, label: t(`timeline.groupings.${value}`) }))}
        onChange={(grouping) => view.show('group', grouping)}
      />
      <NativeSelect
        size="xs"
        aria-label={t('timeline.order')}
        value={view.sort.field}
        data={SORTS.map((value) => ({
          value,
          label: t('timeline.orderedBy', { column: t(SORT_WORDS[value]) }),
        }))}
        onChange={({ currentTarget }) =>
          SORTS.filter((field) => field === currentTarget.value).forEach((field) => view.sortBy(field))
        }
      />
      <RoadmapLegend overdue />
    </div>
  );
}

function Drawing({
  timeline,
  programme,
  view,
}: {
  timeline: AnsweredTimeline;
  programme: string;
  view: View;
}) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const [chosen, setChosen] = useState<string | null>(null);
  const [linked, setLinked] = useState(false);
  const projects = useMemo(() => timelineProjects(timeline), [timeline]);
  const sections = useMemo(() => timelineSections(timeline, view.grouping, t), [timeline, view.grouping, t]);
  const code = chosen ?? projects[sections[0]?.places[0] ?? 0]?.code ?? null;
  const links = useTimelineLinks(programme, linked ? code : null);
  return (
    <PortfolioTimeline
      label={t('timeline.label')}
      projects={projects}
      sections={sections}
      statusOn={timeline.statusOn}
      zoom={view.zoom}
      onZoom={(zoom) => view.show('zoom', zoom)}
      hrefOf={(project) => `/${programme}/projects/${project}${search}`}
      onChoose={setChosen}
      links={links ?? NO_LINKS}
      beside={<DependenciesToggle on={linked} links={links} onChange={setLinked} />}
    />
  );
}

const NO_LINKS: never[] = [];
