import type { TFunction } from 'i18next';
import { unpackMilestones } from '#domain/roadmap/packed-milestones.js';
import type { PortfolioTimelineQuery } from '../../lib/graphql/graphql.js';
import { briefName } from '../../lib/organisation-name.js';
import type { HealthValue } from '../../ui/health.js';
import type { TimelineProject, TimelineSection } from '../../ui/portfolio-timeline.js';
import type { Grouping } from './view.js';

/** What a timeline was answered with. */
export type AnsweredTimeline = NonNullable<PortfolioTimelineQuery['programme']>['timeline'];

/** The projects of a timeline, put together again from their columns. */
export function timelineProjects({
  projects,
  organisations,
  milestones,
}: AnsweredTimeline): TimelineProject[] {
  const drawn = unpackMilestones(milestones);
  return projects.code.map((code, place) => ({
    code,
    title: projects.title[place] ?? code,
    titleLang: projects.titleLang[place] ?? '',
    health: projects.health[place] as HealthValue,
    flagship: projects.flagship[place] === 1,
    draft: projects.draft[place] === 1,
    progressBp: projects.progressBp[place] ?? null,
    plannedProgressBp: projects.plannedProgressBp[place] ?? null,
    overdueMilestoneCount: projects.overdueMilestoneCount[place] ?? 0,
    slippageDays: projects.slippageDays[place] ?? null,
    startDay: projects.startDay[place] ?? null,
    body: organisations[projects.organisation[place] ?? 0] ?? { code: '', label: '' },
    milestones: drawn[place] ?? [],
  }));
}

/** What a section stands for; a node of the strategy has no abbreviation. */
interface Section {
  readonly code: string;
  readonly label: string;
  readonly shortLabel?: string | null;
}

/** The sections of a timeline: all in one, or by ministry or top node, those that hang on none last. */
export function timelineSections(
  timeline: AnsweredTimeline,
  grouping: Grouping,
  t: TFunction,
): TimelineSection[] {
  const { projects, ministries, priorities } = timeline;
  if (grouping === 'none')
    return [{ key: 'all', label: null, places: projects.code.map((_, place) => place) }];
  const [names, column]: [readonly Section[], readonly (number | null)[]] =
    grouping === 'ministry' ? [ministries, projects.ministry] : [priorities, projects.priority];
  const places = new Map<number | null, number[]>();
  column.forEach((name, place) => {
    const among = places.get(name) ?? [];
    among.push(place);
    places.set(name, among);
  });
  const sections = names.map(({ code, label, shortLabel }: Section, index) => ({
    key: code,
    label: briefName(label, shortLabel),
    places: places.get(index) ?? [],
  }));
  return [
    ...sections,
    { key: 'NONE', label: t('timeline.ungrouped'), places: places.get(null) ?? [] },
  ].filter((section) => section.places.length > 0);
}
