import { cutAt } from '../progress/cut.js';
import type { ProgrammeRules, ProjectFacts } from '../progress/facts.js';
import type { Health, HealthReason } from '../progress/figures.js';
import { figuresOfCut } from '../progress/project-figures.js';
import type { LocalDate } from '../shared/local-date.js';

/** A project that other rules would give another health, with the reasons by each. */
export interface HealthTurn {
  readonly projectId: string;
  readonly from: Health;
  readonly to: Health;
  readonly reasonsBefore: readonly HealthReason[];
  readonly reasonsAfter: readonly HealthReason[];
}

/** The projects that other rules would turn at a status date; CANCELLED ones, which no screen counts, left out. */
export function healthTurns(
  facts: Iterable<ProjectFacts>,
  rules: { readonly before: ProgrammeRules; readonly after: ProgrammeRules },
  statusOn: LocalDate,
): HealthTurn[] {
  const turns: HealthTurn[] = [];
  for (const project of facts) {
    if (project.lifecycle === 'CANCELLED') continue;
    const cut = cutAt(project, statusOn);
    const before = figuresOfCut(cut, rules.before, statusOn);
    const after = figuresOfCut(cut, rules.after, statusOn);
    if (before.health === after.health) continue;
    const { projectId } = project;
    const [from, to] = [before.health, after.health];
    turns.push({ projectId, from, to, reasonsBefore: before.reasons, reasonsAfter: after.reasons });
  }
  return turns;
}
