import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import type { CommitteeProjectFragment, ProjectFilter } from '../../lib/graphql/graphql.js';
import { groupBy } from '../../lib/list.js';
import { briefName } from '../../lib/organisation-name.js';
import { useReasons } from '../../lib/reasons.js';
import { Card } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { ExplainSet } from '../../ui/explanation.js';
import { HealthLegend } from '../../ui/health-bar.js';
import { Mosaic, type MosaicGroup, type MosaicSection, type MosaicTile } from '../../ui/mosaic.js';
import { Segments } from '../../ui/segments.js';
import classes from './committee-page.module.css';
import type { CommitteeProgramme } from './committee-page.js';
import { RedFlagships } from './red-flagships.js';

type Grouping = 'ministry' | 'priority';
type Group = CommitteeProgramme['bodies'][number] | CommitteeProgramme['priorities'][number];

/** Every project of the programme as one tile; past the page's size, the counts of each group instead. */
export function ProjectsMosaic({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const grouping: Grouping = params.get('group') === 'priority' ? 'priority' : 'ministry';
  const sections = useSections(programme, grouping);
  const choose = (chosen: Grouping): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (chosen === 'priority') after.set('group', chosen);
        else after.delete('group');
        return after;
      },
      { preventScrollReset: true },
    );
  return (
    <Card
      title={t('committee.allProjects')}
      aside={
        <Segments
          label={t('committee.grouping')}
          value={grouping}
          options={[
            { value: 'ministry', label: t('committee.byMinistry') },
            { value: 'priority', label: t('committee.byPriority') },
          ]}
          onChange={choose}
        />
      }
    >
      <div className={classes.mosaicLegend}>
        <HealthLegend>
          <li>
            <span className={classes.flagshipLegend} aria-hidden="true" />
            {t('health.flagship')}
          </li>
        </HealthLegend>
      </div>
      <Mosaic key={grouping} sections={sections} />
      <RedFlagships programme={programme} />
    </Card>
  );
}

function useSections(programme: CommitteeProgramme, grouping: Grouping): MosaicSection[] {
  const { t } = useTranslation();
  const format = useFormat();
  const toTile = useTiles(programme.code);
  const { nodes, totalCount } = programme.projects;
  const whole = nodes.length === totalCount;
  const byBody = groupBy(nodes, ({ organisation }) => organisation.code);
  const byPriority = groupBy(nodes, ({ strategyPath }) => topNode(strategyPath));
  const groupsOf = (
    groups: readonly Group[],
    projects: Map<string, CommitteeProjectFragment[]>,
    filterOf: (key: string) => ProjectFilter,
  ): MosaicGroup[] =>
    groups
      .filter(({ rollup }) => rollup.projectCount > 0)
      .toSorted((a, b) => b.rollup.projectCount - a.rollup.projectCount)
      .map(({ key, label, rollup, ...group }) => ({
        key,
        name: briefName(label, 'shortLabel' in group ? group.shortLabel : null),
        fullName: label,
        tiles: whole ? (projects.get(key) ?? []).map(toTile) : [],
        counts: rollup.health,
        counted: <CountOf programme={programme.code} filter={filterOf(key)} name={label} rollup={rollup} />,
      }));
  const sectionOf = (
    kind: 'ORGANISATION' | 'NODE',
    title: string,
    groups: MosaicGroup[],
    all: readonly Group[],
  ): MosaicSection[] => {
    const count = all.reduce((sum, { rollup }) => sum + rollup.projectCount, 0);
    if (groups.length === 0) return [];
    const projects = t('count.projects', { count, value: format.number(count) });
    const counts = `${format.number(groups.length)} · ${projects}`;
    const explain = (
      <ExplainCount
        name={title}
        value={counts}
        programme={programme.code}
        figure={kind === 'NODE' ? 'NODE_COUNT' : 'ORGANISATION_COUNT'}
        parts={all
          .filter(({ rollup }) => rollup.projectCount > 0)
          .map(({ key, label, rollup }) => ({ kind, key, label, value: rollup.projectCount }))}
        statusOn={programme.asOf.statusOn}
      />
    );
    return [{ title: `${title} · ${counts}`, explain, groups }];
  };
  const bodies = (title: string, all: readonly Group[]): MosaicSection[] =>
    sectionOf(
      'ORGANISATION',
      title,
      groupsOf(all, byBody, (key) => ({ organisations: [key] })),
      all,
    );
  if (grouping === 'priority') {
    const { priorities } = programme;
    const groups = groupsOf(priorities, byPriority, (key) => ({ strategy: [key] }));
    return sectionOf('NODE', t('committee.priorities'), groups, priorities);
  }
  return [
    ...bodies(
      t('committee.ministries'),
      programme.bodies.filter(({ kind }) => kind === 'MINISTRY'),
    ),
    ...bodies(
      t('committee.publicBodies'),
      programme.bodies.filter(({ kind }) => kind !== 'MINISTRY'),
    ),
  ];
}

/** How many projects stand in a group, as the way to which they are. */
function CountOf({
  programme,
  name,
  filter,
  rollup,
}: {
  programme: string;
  name: string;
  filter: ProjectFilter;
  rollup: Group['rollup'];
}) {
  const format = useFormat();
  const value = format.number(rollup.projectCount);
  return (
    <ExplainSet figure="PROJECT_COUNT" {...{ programme, name, filter, value }}>
      {value}
    </ExplainSet>
  );
}

function useTiles(programme: string): (project: CommitteeProjectFragment) => MosaicTile {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const reasonsOf = useReasons();
  return ({ code, title, health, flagship, healthReasons, progressBp, plannedProgressBp }) => {
    const figures =
      typeof progressBp === 'number' && typeof plannedProgressBp === 'number'
        ? t('mosaic.figures', {
            done: format.percent(progressBp),
            planned: format.percent(plannedProgressBp),
          })
        : '';
    const reason = [figures, reasonsOf(healthReasons)].filter(Boolean).join(t('list.semicolon'));
    return { code, title, health, flagship, reason, href: `/${programme}/projects/${code}${search}` };
  };
}

/** The priority or measure a project hangs on, whatever the level of its own node. */
function topNode(path: CommitteeProjectFragment['strategyPath']): string {
  return path.find(({ level }) => level === 'PRIORITY' || level === 'MEASURE')?.code ?? 'NONE';
}
