import type { MilestoneFacts, ProgrammeRules, ProjectFacts } from '../progress/facts.js';
import type { ProjectFigures } from '../progress/figures.js';
import { projectFigures } from '../progress/project-figures.js';
import { latest, type LocalDate } from '../shared/local-date.js';
import type { PlannedMilestone } from './draft.js';

/** What happened to a milestone, whichever version promises it. */
export type Happened = Pick<MilestoneFacts, 'forecastEndOn' | 'actualEndOn' | 'percents'>;

/** A project's facts with the figures they give. */
export interface Previewed {
  readonly facts: ProjectFacts;
  readonly figures: ProjectFigures;
}

/** A project as it is, and as it would be. */
export interface RoadmapPreview {
  readonly now: Previewed;
  readonly then: Previewed;
}

const NOTHING_YET: Happened = { forecastEndOn: null, actualEndOn: null, percents: [] };

/** What the approval of a draft would do to a project's figures at a status date; nothing else changes with it. */
export function previewRoadmap(
  facts: ProjectFacts,
  draft: readonly PlannedMilestone[],
  happened: ReadonlyMap<string, Happened>,
  rules: ProgrammeRules,
  statusOn: LocalDate,
): RoadmapPreview {
  const previewed = (of: ProjectFacts): Previewed => ({
    facts: of,
    figures: projectFigures(of, rules, statusOn),
  });
  return { now: previewed(facts), then: previewed(factsWithRoadmap(facts, draft, happened)) };
}

/** A project's facts with a draft in the place of its approved roadmap; the first baseline stays what it was, if there is one. */
export function factsWithRoadmap(
  facts: ProjectFacts,
  draft: readonly PlannedMilestone[],
  happened: ReadonlyMap<string, Happened>,
): ProjectFacts {
  const hadBaseline = facts.milestones !== null || facts.firstBaselineEndOn !== null;
  return {
    ...facts,
    milestones: draft.map((milestone, index) => milestoneFacts(milestone, index, happened)),
    firstBaselineEndOn: hadBaseline
      ? facts.firstBaselineEndOn
      : latest(draft.map(({ baselineEndOn }) => baselineEndOn)),
  };
}

/** What stands for the id of a milestone that the project does not have yet, by its place in the draft. */
export function newMilestoneId(index: number): string {
  return `new-${index}`;
}

function milestoneFacts(
  { milestoneId, phase, weight, earningRule, baselineStartOn, baselineEndOn }: PlannedMilestone,
  index: number,
  happened: ReadonlyMap<string, Happened>,
): MilestoneFacts {
  const { forecastEndOn, actualEndOn, percents } = happened.get(milestoneId ?? '') ?? NOTHING_YET;
  return {
    ...{ milestoneId: milestoneId ?? newMilestoneId(index), position: index + 1, phase, weight, earningRule },
    ...{ baselineStartOn, baselineEndOn, forecastEndOn, actualEndOn, percents },
  };
}
