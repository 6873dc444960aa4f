import { addDays, fromDayNumber, dayNumber, localDate, type LocalDate } from '#domain/shared/local-date.js';
import type { LocalizedText } from '#domain/shared/text.js';
import type { Loading, MilestoneRead } from '../folder/loading.js';
import type { Pattern, ProjectPattern } from './pattern.js';
import type { Random } from './random.js';
import { timetable } from './timetable.js';

const ORIGIN = { basis: 'RECONSTRUCTED', source: 'masar seed --synthetic', note: null } as const;
const FIRST_START = dayNumber(localDate('2009-01-01'));
const START_SPREAD_DAYS = 1_400;
const DAY = 'DAY';

/** What the generator of a portfolio works with. */
export interface Workshop {
  readonly loading: Loading;
  readonly pattern: Pattern;
  readonly random: Random;
  readonly statusOn: LocalDate;
  /** Milestones of projects made just before, which later ones may wait for. */
  readonly recent: MilestoneRead[];
}

const REMEMBERED = 500;

/** Makes the rows of one synthetic project with all that hangs on it, and answers its id. */
export function makeProject(workshop: Workshop, number: number): string {
  const { loading, pattern, random } = workshop;
  const like = random.pick(pattern.projects);
  const startOn = fromDayNumber(FIRST_START + random.between(0, START_SPREAD_DAYS));
  const code = `SY-${String(number).padStart(5, '0')}`;
  const id = loading.addOwn('project', projectRow(workshop, like, code, number, startOn));
  for (const organisation_id of like.partnerIds)
    loading.addOwn('project_partner', { project_id: id, organisation_id });
  const milestones = makeRoadmap(workshop, like, id, startOn);
  if (random.chance(36)) makeDependency(workshop, id, milestones);
  workshop.recent.push(...milestones.map((milestoneId) => ({ id: milestoneId, projectId: id })));
  workshop.recent.splice(0, Math.max(0, workshop.recent.length - REMEMBERED));
  if (random.chance(40)) makeRisk(workshop, id, `${code}-R`);
  if (random.chance(30)) makeDeployment(workshop, id);
  return id;
}

function projectRow(
  { random }: Workshop,
  like: ProjectPattern,
  code: string,
  number: number,
  startOn: LocalDate,
): Readonly<Record<string, unknown>> {
  const planned = random.chance(90) ? random.between(1_000_000, 200_000_000) * 100 : null;
  return {
    code,
    title: numbered(like.title, number),
    summary: like.summary,
    lead_organisation_id: like.leadId,
    strategy_node_id: like.nodeId,
    flagship: like.flagship,
    users_served: like.usersServed,
    lifecycle: like.lifecycle,
    start_on: startOn,
    start_precision: DAY,
    budget_planned_centimes: planned,
    budget_committed_centimes: planned && Math.floor((planned * random.between(0, 100)) / 100),
    reconstructed_fields: ['all'],
    ...ORIGIN,
  };
}

function numbered(title: LocalizedText, number: number): LocalizedText {
  const words = { fr: 'lot', ar: 'الحصة', en: 'lot' } as const;
  const entries = Object.entries(title) as [keyof typeof words, string][];
  return Object.fromEntries(entries.map(([lang, text]) => [lang, `${text}, ${words[lang]} ${number}`]));
}

function makeRoadmap(
  { loading, random, statusOn }: Workshop,
  like: ProjectPattern,
  project_id: string,
  startOn: LocalDate,
): string[] {
  const state = like.approved ? 'APPROVED' : 'DRAFT';
  const version = loading.addOwn('roadmap_version', { project_id, number: 1, state, basis: 'RECONSTRUCTED' });
  const dates = timetable(random, like.lifecycle, startOn, like.stages.length, statusOn);
  return like.stages.map((stage, index) => {
    const on = dates[index];
    const id = loading.addOwn('milestone', {
      project_id,
      sequence: index + 1,
      forecast_end_on: on?.forecastEndOn,
      forecast_end_precision: DAY,
      actual_end_on: on?.actualEndOn,
      actual_end_precision: on?.actualEndOn && DAY,
      ...ORIGIN,
    });
    loading.addOwn('planned_milestone', {
      project_id,
      roadmap_version_id: version,
      milestone_id: id,
      position: index + 1,
      title: stage.title,
      phase: stage.phase,
      weight: stage.weight,
      earning_rule: like.earningRule,
      baseline_start_on: on?.baselineStartOn,
      baseline_start_precision: DAY,
      baseline_end_on: on?.baselineEndOn,
      baseline_end_precision: DAY,
    });
    if (like.earningRule === 'PERCENT' && on?.percent)
      loading.addOwn('milestone_percent', { project_id, milestone_id: id, ...on.percent });
    return id;
  });
}

function makeDependency(
  { loading, random, recent }: Workshop,
  project_id: string,
  own: readonly string[],
): void {
  if (recent.length === 0 || own.length === 0) return;
  const before = random.pick(recent);
  loading.addOwn('dependency', {
    project_id,
    predecessor_project_id: before.projectId,
    predecessor_milestone_id: before.id,
    successor_milestone_id: random.pick(own),
    lag_working_days: random.pick([0, 0, 0, 5, 10, 20]),
    state: random.chance(90) ? 'ACCEPTED' : 'PROPOSED',
    reason: {},
    ...ORIGIN,
  });
}

function makeRisk({ loading, random, pattern, statusOn }: Workshop, project_id: string, code: string): void {
  const { title, category } = random.pick(pattern.risks);
  loading.addOwn('risk', {
    project_id,
    code,
    category,
    title,
    likelihood: random.between(1, 5),
    impact: random.between(1, 5),
    status: random.pick(['OPEN', 'OPEN', 'OPEN', 'MITIGATING', 'CLOSED']),
    occurred: random.chance(30),
    raised_on: addDays(statusOn, -random.between(0, 900)),
    raised_precision: DAY,
    rating_basis: 'RECONSTRUCTED',
    ...ORIGIN,
  });
}

function makeDeployment({ loading, random, pattern, statusOn }: Workshop, project_id: string): void {
  const target = random.between(10, 5_000);
  loading.addOwn('deployment', {
    project_id,
    unit: random.pick(pattern.units),
    counted_on: addDays(statusOn, -random.between(0, 400)),
    counted_precision: DAY,
    deployed: random.between(0, target),
    target,
    target_on: addDays(statusOn, random.between(0, 400)),
    target_precision: DAY,
    ...ORIGIN,
  });
}
