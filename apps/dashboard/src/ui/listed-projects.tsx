import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../lib/as-of.js';
import { useFormat } from '../lib/format.js';
import type { ExplainedFigure, ListedProjectFragment } from '../lib/graphql/graphql.js';
import type { MorePages } from '../lib/more-pages.js';
import { briefName } from '../lib/organisation-name.js';
import { useReasons } from '../lib/reasons.js';
import type { TableView } from '../lib/table-view.js';
import { BulletBar } from './bullet-bar.js';
import { Late } from './card.js';
import { FlagshipMark } from './chip.js';
import type { DataColumn } from './data-table-column.js';
import { DataTable } from './data-table.js';
import { ExplainProject } from './explanation.js';
import { Health } from './health.js';
import classes from './listed-projects.module.css';
import { Mosaic, type MosaicTile } from './mosaic.js';
import { ErrorStrip } from './states.js';
import tableClasses from './table.module.css';

/** A slippage past the usual red limit is printed as late. */
const LATE_DAYS = 90;

/** Projects that stand together, and what they have in common. */
export interface ProjectGroup {
  readonly key: string;
  readonly body: ListedProjectFragment['organisation'] | undefined;
  readonly projects: readonly ListedProjectFragment[];
}

/** The projects of a set as tiles, with the sentence of the one in hand. */
export function ProjectTiles({
  groups,
  programme,
  title,
}: {
  groups: readonly ProjectGroup[];
  programme: string;
  title: string;
}) {
  const toTile = useTiles(programme);
  return (
    <Mosaic
      sections={[
        {
          title,
          groups: groups.map(({ key, body, projects }) => ({
            key,
            name: briefName(body?.name ?? key, body?.shortName),
            fullName: body?.name ?? key,
            tiles: projects.map(toTile),
          })),
        },
      ]}
    />
  );
}

function useTiles(programme: string): (project: ListedProjectFragment) => MosaicTile {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const reasonsOf = useReasons();
  return ({ code, title, health, flagship, healthReasons, progressBp, plannedProgressBp }) => {
    const figures =
      typeof progressBp === 'number' &&
      typeof plannedProgressBp === 'number' &&
      t('mosaic.figures', { done: format.percent(progressBp), planned: format.percent(plannedProgressBp) });
    const reason = [figures, reasonsOf(healthReasons)].filter(Boolean).join(t('list.semicolon'));
    return { code, title, health, flagship, reason, href: `/${programme}/projects/${code}${search}` };
  };
}

/** The projects of a set as a table, the gravest first; sorted otherwise once all of them are here. */
export function ProjectRows({
  pages,
  programme,
  view,
}: {
  pages: MorePages<ListedProjectFragment>;
  programme: string;
  view: TableView;
}) {
  return (
    <DataTable
      columns={useProjectColumns(programme)}
      rows={pages.rows}
      keyOf={({ code }) => code}
      totalCount={pages.totalCount}
      sort={pages.more ? null : view.sort}
      onSort={pages.more ? undefined : view.onSort}
    />
  );
}

function useProjectColumns(programme: string): DataColumn<ListedProjectFragment>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const opened = (
    { code }: ListedProjectFragment,
    figure: ExplainedFigure,
    name: string,
    value: string,
    shown: React.ReactNode = value,
  ): React.ReactNode => (
    <ExplainProject {...{ programme, code, figure, name, value }}>{shown}</ExplainProject>
  );
  return [
    {
      id: 'project',
      name: t('column.project'),
      kind: 'name',
      cell: (project) => <ProjectName project={project} programme={programme} />,
      value: ({ code }) => code,
    },
    {
      id: 'body',
      name: t('column.body'),
      cell: ({ organisation }) => (
        <span className={tableClasses['code']}>{format.code(organisation.code)}</span>
      ),
      value: ({ organisation }) => organisation.code,
      hint: ({ organisation }) => organisation.name,
    },
    {
      id: 'progress',
      name: t('column.progress'),
      kind: 'bar',
      cell: (project) =>
        isMeasured(project) && (
          <BulletBar progressBp={project.progressBp} plannedBp={project.plannedProgressBp} />
        ),
    },
    {
      id: 'done',
      name: t('column.doneOfPlanned'),
      kind: 'number',
      largestFirst: true,
      cell: (project) =>
        isMeasured(project)
          ? opened(
              project,
              'PROGRESS',
              t('column.done'),
              t('figure.of', {
                part: format.percent(project.progressBp),
                whole: format.percent(project.plannedProgressBp),
              }),
            )
          : '—',
      value: ({ progressBp }) => progressBp,
    },
    {
      id: 'overdue',
      name: t('column.overdue'),
      kind: 'number',
      largestFirst: true,
      cell: (project) =>
        isMeasured(project)
          ? opened(project, 'OVERDUE', t('column.overdue'), format.number(project.overdueMilestoneCount))
          : '—',
      value: (project) => (isMeasured(project) ? project.overdueMilestoneCount : null),
    },
    {
      id: 'slippage',
      name: t('column.slippage'),
      kind: 'number',
      largestFirst: true,
      cell: (project) =>
        typeof project.slippageDays === 'number'
          ? opened(
              project,
              'SLIPPAGE',
              t('column.slippage'),
              format.signedDays(project.slippageDays),
              <Slippage days={project.slippageDays} />,
            )
          : '—',
      value: ({ slippageDays }) => slippageDays,
    },
  ];
}

interface Measured {
  readonly progressBp: number;
  readonly plannedProgressBp: number;
}

function isMeasured(project: ListedProjectFragment): project is ListedProjectFragment & Measured {
  return typeof project.progressBp === 'number' && typeof project.plannedProgressBp === 'number';
}

function ProjectName({ project, programme }: { project: ListedProjectFragment; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { code, title, titleLang, health, flagship } = project;
  return (
    <span className={classes.name}>
      <Health value={health} />
      <span className={tableClasses['code']}>{format.code(code)}</span>
      <Link to={`/${programme}/projects/${code}${search}`} lang={titleLang}>
        {title}
      </Link>
      {flagship && <FlagshipMark label={t('health.flagship')} />}
    </span>
  );
}

/** How far the last end of a project moved, in red past the usual limit. */
export function Slippage({ days }: { days: number | null | undefined }) {
  const format = useFormat();
  if (typeof days !== 'number') return '—';
  const text = format.signedDays(days);
  return days > LATE_DAYS ? <Late>{text}</Late> : text;
}

/** Says how much of a list is in sight, and brings the rest. */
export function ListFoot({ pages }: { pages: MorePages<unknown> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, totalCount, more, loading, error, loadMore } = pages;
  const rest = totalCount - rows.length;
  return (
    <footer className={classes.foot}>
      {error && <ErrorStrip error={error} onRetry={loadMore} />}
      <p role="status">
        {t('portfolio.shown', {
          shown: format.number(rows.length),
          count: totalCount,
          value: format.number(totalCount),
        })}
      </p>
      {more && (
        <Button variant="default" loading={loading} onClick={loadMore}>
          {t('portfolio.loadMore', { count: rest, value: format.number(rest) })}
        </Button>
      )}
    </footer>
  );
}
