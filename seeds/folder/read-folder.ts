import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '#domain/shared/local-date.js';
import { readCommittees } from './committee.js';
import { readTable } from './csv-table.js';
import { readDependencies } from './dependency.js';
import { readDeployments } from './deployment.js';
import { readIndicators } from './indicator.js';
import { Loading } from './loading.js';
import { readMilestones } from './milestone.js';
import { readOrganisations } from './organisation.js';
import { readPrerequisites } from './prerequisite.js';
import { readProjects } from './project.js';
import { readRisks } from './risk.js';
import { Faults } from './row-fault.js';
import type { SeedRow } from './seed-row.js';
import { readSessions } from './session.js';
import { readStrategy } from './strategy.js';

/** The files of a folder with the columns none of their rows can do without; the first two must be there. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'strategy.csv': ['code', 'level', 'parent_code'],
  'projects.csv': ['code', 'organisation_code', 'initiative_code', 'status'],
  'organisations.csv': ['code', 'kind'],
  'milestones.csv': [
    'project_code',
    'seq',
    'phase',
    'baseline_date',
    'forecast_date',
    'actual_date',
    'weight',
  ],
  'dependencies.csv': [
    'predecessor_project',
    'predecessor_seq',
    'successor_project',
    'successor_seq',
    'status',
  ],
  'laws.csv': ['code', 'status_mid_2013'],
  'deployments.csv': ['project_code', 'strategy_code', 'date', 'deployed', 'target'],
  'risks.csv': ['code', 'project_code', 'category', 'probability', 'impact', 'status'],
  'sessions.csv': ['session_code', 'committee', 'number', 'date'],
  'session_items.csv': ['session_code', 'item_type', 'seq', 'text_fr'],
  'indicators.csv': ['indicator', 'year'],
};
const REQUIRED = ['strategy.csv', 'projects.csv'];

/** The rows of every file of a folder; what is wrong with a file's form is noted with the faults. */
export interface FolderFiles {
  readonly files: ReadonlyMap<string, readonly SeedRow[]>;
  readonly faults: Faults;
}

/** Reads the files of a folder. */
export function readFiles(folder: string): FolderFiles {
  const faults = new Faults();
  for (const file of REQUIRED) {
    const reason = `there is no such file in ${folder}`;
    if (!existsSync(join(folder, file))) faults.add({ file, line: 1, column: '(all)', reason });
  }
  const files = Object.entries(FILES).map(
    ([file, required]) => [file, readTable(folder, file, required, faults)] as const,
  );
  return { files: new Map(files), faults };
}

/**
 * What a folder's rows become, resolved against each other and against the organisations that exist already (id by
 * code). Throws ROW_NOT_RESOLVED with every fault found.
 */
export function resolveRows(
  { files, faults }: FolderFiles,
  statusOn: LocalDate,
  existing: ReadonlyMap<string, string>,
): Loading {
  const loading = new Loading(files, statusOn, existing);
  readOrganisations(loading);
  readStrategy(loading);
  readCommittees(loading);
  readProjects(loading);
  readMilestones(loading);
  readDependencies(loading);
  readPrerequisites(loading);
  readDeployments(loading);
  readRisks(loading);
  readSessions(loading);
  readIndicators(loading);
  faults.refuseAny();
  return loading;
}
