import type { Loading, ProjectRead } from './loading.js';
import type { SeedRow } from './seed-row.js';
import { VOCABULARY } from './vocabulary.js';

interface Numbered {
  readonly row: SeedRow;
  readonly seq: number;
}

/** milestones.csv: what happens (milestone) and what was promised (its row in roadmap version 1). */
export function readMilestones(loading: Loading): void {
  const byProject = new Map<string, Numbered[]>();
  for (const row of loading.file('milestones.csv')) {
    const code = row.required('project_code');
    const project = row.resolve('project_code', code, loading.projects);
    const seq = row.requiredWhole('seq', 1, 100_000);
    if (loading.isNew(row, 'seq', milestoneKey(code, seq)) && project)
      byProject.set(code, [...(byProject.get(code) ?? []), { row, seq }]);
  }
  const bases = basisByProject(loading);
  for (const [code, rows] of byProject) {
    const project = loading.projects.get(code);
    if (project) readRoadmap(loading, code, project, bases.get(code) ?? {}, rows);
  }
}

/** How other files name a milestone. */
export function milestoneKey(projectCode: string, seq: number | string): string {
  return `${projectCode} ${seq}`;
}

/** A roadmap is sourced where a source tells that it was presented. */
function basisByProject(loading: Loading): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return new Map(
    loading.file('projects.csv').map((row) => {
      const presented = row.text('roadmap_presented') === 'yes' && row.text('roadmap_basis') === 'sourced';
      const basis = presented ? 'SOURCED' : 'RECONSTRUCTED';
      return [row.text('code') ?? '', { basis, source: presented ? row.text('source') : null }];
    }),
  );
}

function readRoadmap(
  loading: Loading,
  code: string,
  project: ProjectRead,
  basis: Readonly<Record<string, unknown>>,
  rows: readonly Numbered[],
): void {
  const versionId = loading.addOwn('roadmap_version', {
    project_id: project.id,
    number: 1,
    state: project.approved ? 'APPROVED' : 'DRAFT',
    ...basis,
  });
  const ordered = [...rows].sort((a, b) => a.seq - b.seq);
  for (const [index, { row, seq }] of ordered.entries()) {
    const milestoneId = readMilestone(loading, project, row, seq);
    loading.milestones.set(milestoneKey(code, seq), { id: milestoneId, projectId: project.id });
    const place = { project_id: project.id, roadmap_version_id: versionId, milestone_id: milestoneId };
    loading.addOwn('planned_milestone', { ...place, position: index + 1, ...promised(row) });
  }
}

function readMilestone(loading: Loading, project: ProjectRead, row: SeedRow, seq: number): string {
  const forecast = row.date('forecast_date');
  const actual = row.date('actual_date');
  const id = loading.addOwn('milestone', {
    project_id: project.id,
    sequence: seq,
    forecast_end_on: forecast.on,
    forecast_end_precision: forecast.precision,
    actual_end_on: actual.on,
    actual_end_precision: actual.precision,
    ...row.origin(),
  });
  const percent = row.whole('percent', 0, 100);
  const statedOn = row.date('percent_on').on;
  if (percent === null && statedOn !== null) row.fault('percent', 'empty, though percent_on gives its day');
  if (percent !== null) {
    const stated = { project_id: project.id, milestone_id: id, percent, stated_on: statedOn };
    loading.addOwn('milestone_percent', stated);
  }
  return id;
}

function promised(row: SeedRow): Readonly<Record<string, unknown>> {
  const start = row.startDate('baseline_start');
  const end = row.date('baseline_date');
  return {
    title: row.requiredTexts('title'),
    phase: row.requiredWord('phase', VOCABULARY.phase),
    weight: row.requiredWhole('weight', 0, 1_000_000),
    earning_rule: row.word('earning_rule', VOCABULARY.earningRule) ?? 'FIXED_0_100',
    baseline_start_on: start.on,
    baseline_start_precision: start.precision,
    baseline_end_on: end.on,
    baseline_end_precision: end.precision,
  };
}
