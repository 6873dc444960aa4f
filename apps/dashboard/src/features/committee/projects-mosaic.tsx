import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import type { CommitteeProjectFragment } from '../../lib/graphql/graphql.js';
import { groupBy } from '../../lib/list.js';
import { briefName } from '../../lib/organisation-name.js';
import { useReasons } from '../../lib/reasons.js';
import { Card } from '../../ui/card.js';
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
      }));
  const sectionOf = (title: string, groups: MosaicGroup[], all: readonly Group[]): MosaicSection[] => {
    const count = all.reduce((sum, { rollup }) => sum + rollup.projectCount, 0);
    if (groups.length === 0) return [];
    const projects = t('count.projects', { count, value: format.number(count) });
    return [{ title: `${title} · ${format.number(groups.length)} · ${projects}`, groups }];
  };
  if (grouping === 'priority') {
    return sectionOf(
      t('committee.priorities'),
      groupsOf(programme.priorities, byPriority),
      programme.priorities,
    );
  }
  const ministries = programme.bodies.filter(({ kind }) => kind === 'MINISTRY');
  const others = programme.bodies.filter(({ kind }) => kind !== 'MINISTRY');
  return [
    ...sectionOf(t('committee.ministries'), groupsOf(ministries, byBody), ministries),
    ...sectionOf(t('committee.publicBodies'), groupsOf(others, byBody), others),
  ];
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
