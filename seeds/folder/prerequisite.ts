import type { PrerequisiteStage } from '#domain/prerequisite/prerequisite.js';
import type { Loading } from './loading.js';
import type { SeedRow, StatedDate } from './seed-row.js';
import { readPrecision } from './stated-precision.js';
import { VOCABULARY } from './vocabulary.js';

/** laws.csv: legal texts as prerequisites of projects and strategy nodes. */
export function readPrerequisites(loading: Loading): void {
  for (const row of loading.file('laws.csv')) {
    const code = row.required('code');
    loading.isNew(row, 'code', code);
    const stage = row.requiredWord('status_mid_2013', VOCABULARY.lawStatus) ?? 'DRAFT';
    const date = row.date('date');
    readPrecision(row, 'date_precision', date);
    const id = loading.addOwn('prerequisite', {
      code,
      kind: 'LEGAL_TEXT',
      form: row.text('kind'),
      number: row.text('number'),
      title: row.requiredTexts('title'),
      stage,
      reconstructed_fields: row.codes('reconstructed_fields'),
      ...row.origin(),
    });
    for (const reached of stagesOf(stage, date))
      loading.addOwn('prerequisite_stage', { prerequisite_id: id, ...reached });
    readLinks(loading, row, id);
  }
}

interface StageReached {
  readonly stage: PrerequisiteStage;
  readonly reached_on: StatedDate['on'];
  readonly reached_precision: StatedDate['precision'];
}

/**
 * The date of a law is the day of the text itself: of a draft, the draft's; else the day it came into force, also when
 * it was replaced since or was only announced by the status date.
 */
function stagesOf(stage: PrerequisiteStage, date: StatedDate): StageReached[] {
  const dated = { reached_on: date.on, reached_precision: date.precision };
  if (stage === 'DRAFT' || stage === 'IN_FORCE') return [{ stage, ...dated }];
  const undated = { stage, reached_on: null, reached_precision: null };
  return date.on === null ? [undated] : [undated, { stage: 'IN_FORCE', ...dated }];
}

function readLinks(loading: Loading, row: SeedRow, prerequisite_id: string): void {
  for (const code of row.codes('project_codes')) {
    const project_id = loading.projectId(row, 'project_codes', code);
    loading.addOwn('prerequisite_project', { prerequisite_id, project_id });
  }
  for (const code of row.codes('strategy_codes')) {
    const strategy_node_id = row.resolve('strategy_codes', code, loading.nodes);
    loading.addOwn('prerequisite_node', { prerequisite_id, strategy_node_id });
  }
}
