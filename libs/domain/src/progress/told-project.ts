import type { LocalDate } from '../shared/local-date.js';
import { withoutHiddenRisks } from './explain-health.js';
import { explainProject } from './explain-project.js';
import type { ProjectFigure } from './explanation.js';
import type { ProgrammeRules, ProjectFacts } from './facts.js';
import { tell, type Called, type ToldExplanation } from './told-explanation.js';

/** A project whose figures are told to one reader. */
export interface ToldProject {
  readonly facts: ProjectFacts;
  readonly called: Called;
  readonly risksVisible: boolean;
}

/** One figure of a project opened for one reader: of risks that are not theirs to see, that they count and no more. */
export function tellProject(
  { facts, called, risksVisible }: ToldProject,
  rules: ProgrammeRules,
  statusOn: LocalDate,
  figure: ProjectFigure,
): ToldExplanation {
  const tree = explainProject(facts, rules, statusOn, figure);
  return tell(risksVisible ? tree : withoutHiddenRisks(tree), called);
}
