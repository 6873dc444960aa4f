import type { LocalDate } from '../shared/local-date.js';
import type { MilestoneFacts, ProjectFacts } from './facts.js';

/**
 * The facts as they stood at a status date: what is dated after it does not exist, what is undated always does.
 * Forecasts, baselines and lifecycle are those recorded now.
 */
export function cutAt(facts: ProjectFacts, statusOn: LocalDate): ProjectFacts {
  const known = (on: LocalDate | null): boolean => on === null || on <= statusOn;
  return {
    ...facts,
    milestones: facts.milestones?.map((milestone) => cutMilestone(milestone, statusOn)) ?? null,
    risks: facts.risks.filter((risk) => known(risk.raisedOn)),
    updatesSubmittedOn: facts.updatesSubmittedOn.filter(known),
    healthsDeclared: facts.healthsDeclared.filter(({ declaredOn }) => known(declaredOn)),
    decisionsAwaited: facts.decisionsAwaited
      .filter((wait) => known(wait.sinceOn))
      .map((wait) => (known(wait.decidedOn) ? wait : { ...wait, decidedOn: null })),
  };
}

function cutMilestone(milestone: MilestoneFacts, statusOn: LocalDate): MilestoneFacts {
  const { actualEndOn, percents } = milestone;
  const unfinished = actualEndOn !== null && actualEndOn > statusOn;
  const unsaid = percents.some(({ statedOn }) => statedOn !== null && statedOn > statusOn);
  if (!unfinished && !unsaid) return milestone;
  return {
    ...milestone,
    actualEndOn: unfinished ? null : actualEndOn,
    percents: percents.filter(({ statedOn }) => statedOn === null || statedOn <= statusOn),
  };
}
