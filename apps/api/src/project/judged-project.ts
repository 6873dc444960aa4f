import type { Actor, Subject } from '#domain/access/actor.js';
import { scopeOf, type Action } from '#domain/access/policy.js';
import { covers } from '#domain/access/scope.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { HealthReason } from '#domain/progress/figures.js';
import { RESTRICTED_REASONS, withoutHidden } from '#domain/progress/health.js';
import { milestoneFigures } from '#domain/progress/milestone-standing.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { ProjectRows } from '#persistence/project/project.store.js';
import type { Selection } from '#persistence/selection.js';
import type { Project } from './project.types.js';

type Row = Record<string, unknown>;

/** Everything that can be done to a project, in the order of the policy table. */
const PROJECT_ACTIONS = [
  'project.read',
  'roadmap.read-draft',
  'risk.read',
  'budget.read',
  'history.read',
  'milestone.edit',
  'roadmap.edit',
  'roadmap.present',
  'roadmap.approve',
  'project.propose-change',
  'project.edit',
  'project.transfer',
  'project.suspend',
  'project.cancel',
  'project.close',
  'contract.edit',
  'deployment.edit',
  'risk.edit',
] as const satisfies readonly Action[];
const MILESTONE_ACTIONS = ['milestone.edit'] as const satisfies readonly Action[];

/** Projects as their fields are named, judged from the facts their statement gave; the rows become the answer. */
export function judged(
  { rows, nodes }: ProjectRows,
  reading: ProgrammeReading,
  actor: Actor,
  selection: Selection,
): Project[] {
  const steps = stepsFor(nodes, reading, actor, selection);
  for (const row of rows as readonly Row[]) {
    row['reading'] = reading;
    row['asOf'] = reading.asOf;
    for (const step of steps) step(row);
  }
  return rows as unknown as Project[];
}

type Step = (row: Row) => void;

/** The steps that the fields asked for need, and no others. */
function stepsFor(
  nodes: ProjectRows['nodes'],
  reading: ProgrammeReading,
  actor: Actor,
  selection: Selection,
): Step[] {
  const { statusOn } = reading.asOf;
  const may = rights(actor, reading);
  const steps: Readonly<Record<string, () => Step>> = {
    spi: () => (row) => (row['spi'] = ratio(row['progressBp'], row['plannedProgressBp'])),
    spiTime: () => (row) => (row['spiTime'] = ratio(row['spiTimeEarnedDays'], row['spiTimeElapsedDays'])),
    healthReasons: () => (row) => (row['healthReasons'] = toldReasons(row)),
    strategyNode: () => (row) => (row['strategyNode'] = nodes?.[String(row['strategyNodeId'])]),
    strategyPath: () => (row) => (row['strategyPath'] = pathTo(nodes, row['strategyNodeId'])),
    viewerCan: () => (row) => (row['viewerCan'] = may(row, PROJECT_ACTIONS)),
    milestones: () => judgeMilestones(statusOn, may, selection['milestones'] ?? {}),
    roadmaps: () =>
      judgeRoadmaps(judgeMilestones(statusOn, may, selection['roadmaps']?.['milestones'] ?? {})),
    dependencies: () => judgeDependencies(statusOn),
  };
  return Object.keys(selection).flatMap((field) => steps[field]?.() ?? []);
}

type Rights = (row: Row, actions: readonly Action[]) => Action[];

/** What the caller may do to a project; the scopes are worked out once per answer. */
function rights(actor: Actor, { id: programmeId }: ProgrammeReading): Rights {
  const scopes = new Map<Action, ReturnType<typeof scopeOf>>();
  const scope = (action: Action): ReturnType<typeof scopeOf> => {
    const known = scopes.get(action) ?? scopeOf(actor, action);
    scopes.set(action, known);
    return known;
  };
  return (row, actions) => {
    const subject: Subject = {
      kind: 'project',
      id: row['id'] as string,
      programmeId,
      projectId: row['id'] as string,
      leadOrganisationId: row['leadOrganisationId'] as string,
      partnerOrganisationIds: row['partnerIds'] as string[],
    };
    return actions.filter((action) => covers(scope(action), subject));
  };
}

function ratio(of: unknown, over: unknown): number | null {
  return typeof of === 'number' && typeof over === 'number' && over !== 0 ? of / over : null;
}

function toldReasons(row: Row): object[] {
  const names = (row['reasonLabels'] ?? {}) as Record<string, unknown>;
  return (row['reasons'] as HealthReason[]).map((reason) => {
    if (row['risksVisible'] !== true && RESTRICTED_REASONS.includes(reason.code))
      return withoutHidden(reason);
    const { milestoneId, riskId } = reason;
    return {
      ...reason,
      milestone: milestoneId === undefined ? null : (names[milestoneId] ?? null),
      risk: riskId === undefined ? null : (names[riskId] ?? null),
    };
  });
}

function pathTo(nodes: ProjectRows['nodes'], id: unknown): object[] {
  const path: object[] = [];
  for (let node = nodes?.[String(id)]; node; node = nodes?.[String(node['parentId'])]) path.unshift(node);
  return path;
}

function judgeMilestones(statusOn: LocalDate, may: Rights, selection: Selection): Step {
  const acting = 'viewerCan' in selection;
  return (row) => {
    const viewerCan = acting ? may(row, MILESTONE_ACTIONS) : undefined;
    for (const milestone of row['milestones'] as Row[]) {
      Object.assign(milestone, figuresOf(milestone, statusOn));
      if (viewerCan) milestone['viewerCan'] = viewerCan;
    }
  };
}

function judgeRoadmaps(judge: Step): Step {
  return (row) => {
    const { id, leadOrganisationId, partnerIds } = row;
    for (const version of row['roadmaps'] as Row[])
      if (version['milestones'])
        judge({ id, leadOrganisationId, partnerIds, milestones: version['milestones'] });
  };
}

function judgeDependencies(statusOn: LocalDate): Step {
  return (row) => {
    for (const dependency of row['dependencies'] as Row[])
      for (const end of [dependency['milestone'], dependency['other']] as (Row | undefined)[])
        if (end) Object.assign(end, figuresOf(end, statusOn));
  };
}

function figuresOf(row: Row, statusOn: LocalDate): object | null {
  if (!('actualEndOn' in row && 'baselineEndOn' in row && 'forecastEndOn' in row)) return null;
  return milestoneFigures(row as unknown as Parameters<typeof milestoneFigures>[0], statusOn);
}
