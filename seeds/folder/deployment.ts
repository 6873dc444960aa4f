import type { Loading } from './loading.js';
import { readPrecision } from './stated-precision.js';

/** deployments.csv: counts towards a target, of a project or of a strategy node. */
export function readDeployments(loading: Loading): void {
  for (const row of loading.file('deployments.csv')) {
    const project = row.text('project_code');
    const node = row.text('strategy_code');
    if ((project === null) === (node === null))
      row.fault('project_code', 'either project_code or strategy_code names what was deployed');
    const counted = row.date('date');
    const target = row.date('target_date');
    readPrecision(row, 'date_precision', counted);
    loading.addOwn('deployment', {
      project_id: project === null ? null : loading.projectId(row, 'project_code', project),
      strategy_node_id: node === null ? null : row.resolve('strategy_code', node, loading.nodes),
      unit: row.requiredTexts('unit'),
      counted_on: counted.on,
      counted_precision: counted.precision,
      deployed: row.whole('deployed', 0, 1e12),
      target: row.whole('target', 0, 1e12),
      target_on: target.on,
      target_precision: target.precision,
      ...row.origin(),
    });
  }
}
