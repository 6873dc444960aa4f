import { dayOf, rowsOf, type CsvRow } from './independent-files.js';
import { fraction, halfUp, plus, times, ZERO, type Fraction } from './independent-fraction.js';
import { figuresAgain, type ProjectFiguresAgain } from './independent-project.js';

/** One project with its figures and the groups it is in. */
export interface ProjectAgain extends ProjectFiguresAgain {
  readonly code: string;
  readonly organisation: string;
  readonly ministry: string;
  readonly priority: string;
  readonly status: string;
  readonly flagship: boolean;
  readonly budgetCentimes: number | null;
}

/** What is compared of a set of projects; counts by health list what occurs. */
export interface RollupAgain {
  readonly projectCount: number;
  readonly measuredCount: number;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly overdueMilestoneCount: number;
  readonly worstSlippageDays: number | null;
  readonly health: Readonly<Record<string, number>>;
}

/** A portfolio worked out again from its CSV files: every project, the whole, and the groups that the dashboard shows. */
export interface PortfolioAgain {
  readonly projects: ReadonlyMap<string, ProjectAgain>;
  readonly whole: RollupAgain;
  readonly byOrganisation: ReadonlyMap<string, RollupAgain>;
  readonly byMinistry: ReadonlyMap<string, RollupAgain>;
  readonly byPriority: ReadonlyMap<string, RollupAgain>;
}

/** Works a folder out again at a status date, by domain.md section 4. */
export function portfolioAgain(folder: string, statusOn: string): PortfolioAgain {
  const projects = projectsAgain(folder, dayOf(statusOn));
  const counted = projects.filter(({ status }) => status !== 'cancelled');
  const weight = weightIn(counted);
  const by = (key: (project: ProjectAgain) => string): Map<string, RollupAgain> => {
    // A cancelled project alone still makes its group, with nothing in it but its lifecycle.
    const keys = [...new Set(projects.map(key))];
    return new Map(
      keys.map((value) => [
        value,
        rollupAgain(
          counted.filter((one) => key(one) === value),
          weight,
        ),
      ]),
    );
  };
  return {
    projects: new Map(projects.map((project) => [project.code, project])),
    whole: rollupAgain(counted, weight),
    byOrganisation: by(({ organisation }) => organisation),
    byMinistry: by(({ ministry }) => ministry),
    byPriority: by(({ priority }) => priority),
  };
}

function projectsAgain(folder: string, day: number): ProjectAgain[] {
  const milestones = rowsOf(folder, 'milestones');
  const risks = rowsOf(folder, 'risks');
  const organisations = indexed(rowsOf(folder, 'organisations'));
  const nodes = indexed(rowsOf(folder, 'strategy'));
  return rowsOf(folder, 'projects').map((project) => {
    const code = project['code'] ?? '';
    const own = (rows: readonly CsvRow[]): CsvRow[] => rows.filter((row) => row['project_code'] === code);
    return {
      code,
      organisation: project['organisation_code'] ?? '',
      ministry: ministryOf(organisations, project['organisation_code'] ?? ''),
      priority: priorityOf(nodes, project['initiative_code'] ?? ''),
      status: project['status'] ?? '',
      flagship: project['flagship'] === 'yes',
      budgetCentimes: project['budget_mad'] ? Math.round(Number(project['budget_mad']) * 100) : null,
      ...figuresAgain(project, own(milestones), own(risks), day),
    };
  });
}

function indexed(rows: readonly CsvRow[]): ReadonlyMap<string, CsvRow> {
  return new Map(rows.map((row) => [row['code'] ?? '', row]));
}

/** Up the tutelle to the first ministry, else to the top. */
function ministryOf(organisations: ReadonlyMap<string, CsvRow>, code: string): string {
  const body = organisations.get(code);
  const above = body?.['supervisor_code'];
  return body?.['kind'] === 'ministry' || !above ? code : ministryOf(organisations, above);
}

/** Up the strategy to its priority or measure. */
function priorityOf(nodes: ReadonlyMap<string, CsvRow>, code: string): string {
  const node = nodes.get(code);
  if (!node) return 'NONE';
  return ['priority', 'measure'].includes(node['level'] ?? '')
    ? code
    : priorityOf(nodes, node['parent_code'] ?? '');
}

/** Each project alike; by planned budget once 80 % of the programme's are known, a missing one then weighs their mean. */
function weightIn(projects: readonly ProjectAgain[]): (project: ProjectAgain) => number {
  const budgets = projects.flatMap(({ budgetCentimes }) => budgetCentimes ?? []);
  const total = budgets.reduce((sum, budget) => sum + budget, 0);
  if (budgets.length * 5 < projects.length * 4 || total === 0) return () => 1;
  const mean = halfUp(fraction(total, budgets.length));
  return ({ budgetCentimes }) => budgetCentimes ?? mean;
}

function rollupAgain(
  projects: readonly ProjectAgain[],
  weight: (project: ProjectAgain) => number,
): RollupAgain {
  const measured = projects.filter((project) => project.measured);
  const weighed = measured.filter(({ progressBp }) => progressBp !== null);
  const mean = (figure: (project: ProjectAgain) => number | null): number | null => {
    const weights = weighed.reduce((sum, project) => sum + weight(project), 0);
    if (weights === 0) return null;
    const terms = weighed.map((project): Fraction =>
      times(fraction(weight(project)), fraction(figure(project) ?? 0)),
    );
    return halfUp(times(terms.reduce(plus, ZERO), fraction(1, weights)));
  };
  const slippages = measured.flatMap(({ slippageDays }) => slippageDays ?? []);
  return {
    projectCount: projects.length,
    measuredCount: measured.length,
    progressBp: mean(({ progressBp }) => progressBp),
    plannedProgressBp: mean(({ plannedProgressBp }) => plannedProgressBp),
    overdueMilestoneCount: measured.reduce((sum, project) => sum + project.overdueMilestoneCount, 0),
    worstSlippageDays: slippages.length === 0 ? null : Math.max(...slippages),
    health: counted(projects.map((project) => project.health)),
  };
}

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
