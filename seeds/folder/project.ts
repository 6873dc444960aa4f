import type { Loading } from './loading.js';
import type { SeedRow } from './seed-row.js';
import { UNDER_WAY, VOCABULARY } from './vocabulary.js';

/** projects.csv: projects with their lead, partners and roadmap version (when they have milestones). */
export function readProjects(loading: Loading): void {
  for (const row of loading.file('projects.csv')) readProject(loading, row);
}

function readProject(loading: Loading, row: SeedRow): void {
  const code = row.required('code');
  const lead = row.resolve('organisation_code', row.required('organisation_code'), loading.organisations);
  const lifecycle = row.requiredWord('status', VOCABULARY.projectStatus) ?? 'PLANNED';
  const presented = row.yes('roadmap_presented');
  const isNew = loading.isNew(row, 'code', code);
  const id = loading.addOwn('project', {
    code,
    title: row.requiredTexts('title'),
    summary: row.texts('summary'),
    lead_organisation_id: lead,
    strategy_node_id: row.resolve('initiative_code', row.required('initiative_code'), loading.nodes),
    flagship: row.yes('flagship'),
    users_served: row.word('target_users', VOCABULARY.targetUsers),
    url: webAddress(row),
    lifecycle,
    ...datesOf(row),
    budget_planned_centimes: row.centimes('budget_mad'),
    roadmap_wave: row.text('roadmap_wave'),
    ...basesOf(row),
  });
  if (isNew) loading.projects.set(code, { id, lifecycle, approved: presented || UNDER_WAY.has(lifecycle) });
  for (const partner of row.codes('partner_codes')) {
    const organisation_id = row.resolve('partner_codes', partner, loading.organisations);
    loading.addOwn('project_partner', { project_id: id, organisation_id });
  }
}

function datesOf(row: SeedRow): Readonly<Record<string, unknown>> {
  const start = row.startDate('start');
  const plannedEnd = row.date('planned_end');
  const opened = row.date('actual_end');
  return {
    start_on: start.on,
    start_precision: start.precision,
    planned_end_on: plannedEnd.on,
    planned_end_precision: plannedEnd.precision,
    opened_on: opened.on,
    opened_precision: opened.precision,
  };
}

function basesOf(row: SeedRow): Readonly<Record<string, unknown>> {
  return {
    flagship_basis: row.word('flagship_basis', VOCABULARY.basis),
    roadmap_basis: row.word('roadmap_basis', VOCABULARY.basis),
    membership_basis: row.word('membership_basis', VOCABULARY.basis),
    reconstructed_fields: row.codes('reconstructed_fields'),
    ...row.origin(),
  };
}

/** Screens make a link of it, so only an address of the web. */
function webAddress(row: SeedRow): string | null {
  const url = row.text('url');
  if (url !== null && !/^https?:\/\/[^\s]+$/i.test(url)) row.fault('url', `"${url}" is not a web address`);
  return url;
}
