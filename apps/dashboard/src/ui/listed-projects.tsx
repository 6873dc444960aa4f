import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../lib/as-of.js';
import { useFormat } from '../lib/format.js';
import type { ListedProjectFragment } from '../lib/graphql/graphql.js';
import type { MorePages } from '../lib/more-pages.js';
import { shortName } from '../lib/organisation-name.js';
import { useReasons } from '../lib/reasons.js';
import { BulletBar } from './bullet-bar.js';
import { Late } from './card.js';
import { FlagshipMark } from './chip.js';
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
  readonly name: string;
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
          groups: groups.map(({ key, name, projects }) => ({
            key,
            name: shortName(name),
            fullName: name,
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

/** The projects of a set as a table, the gravest first. */
export function ProjectRows({
  projects,
  programme,
}: {
  projects: readonly ListedProjectFragment[];
  programme: string;
}) {
  const { t } = useTranslation();
  return (
    <table className={tableClasses['table']} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t('column.project')}</th>
          <th scope="col">{t('column.body')}</th>
          <th scope="col">{t('column.progress')}</th>
          <th scope="col" data-number>
            {t('column.doneOfPlanned')}
          </th>
          <th scope="col" data-number>
            {t('column.overdue')}
          </th>
          <th scope="col" data-number>
            {t('column.slippage')}
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <Row key={project.code} project={project} programme={programme} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ project, programme }: { project: ListedProjectFragment; programme: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { code, title, titleLang, health, flagship, organisation, progressBp, plannedProgressBp } = project;
  const measured = typeof progressBp === 'number' && typeof plannedProgressBp === 'number';
  const { slippageDays } = project;
  const slippage = typeof slippageDays === 'number' ? format.signedDays(slippageDays) : '—';
  return (
    <tr>
      <th scope="row">
        <span className={classes.name}>
          <Health value={health} />
          <span className={tableClasses['code']}>{format.code(code)}</span>
          <Link to={`/${programme}/projects/${code}${search}`} lang={titleLang}>
            {title}
          </Link>
          {flagship && <FlagshipMark label={t('health.flagship')} />}
        </span>
      </th>
      <td data-label={t('column.body')} className={tableClasses['code']} title={organisation.name}>
        {format.code(organisation.code)}
      </td>
      <td data-bar>{measured && <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />}</td>
      <td data-number data-label={t('column.doneOfPlanned')}>
        {measured
          ? t('figure.of', { part: format.percent(progressBp), whole: format.percent(plannedProgressBp) })
          : '—'}
      </td>
      <td data-number data-label={t('column.overdue')}>
        {measured ? format.number(project.overdueMilestoneCount) : '—'}
      </td>
      <td data-number data-label={t('column.slippage')}>
        {(slippageDays ?? 0) > LATE_DAYS ? <Late>{slippage}</Late> : slippage}
      </td>
    </tr>
  );
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
