import type { Loading } from './loading.js';
import { VOCABULARY } from './vocabulary.js';

/** risks.csv: what may go wrong and, where its kind is issue, already has. */
export function readRisks(loading: Loading): void {
  for (const row of loading.file('risks.csv')) {
    const code = row.required('code');
    loading.isNew(row, 'code', code);
    const raised = row.date('raised_date');
    loading.addOwn('risk', {
      project_id: loading.projectId(row, 'project_code', row.required('project_code')),
      code,
      category: row.requiredWord('category', VOCABULARY.riskCategory),
      title: row.requiredTexts('title'),
      likelihood: row.requiredWhole('probability', 1, 5),
      impact: row.requiredWhole('impact', 1, 5),
      status: row.requiredWord('status', VOCABULARY.riskStatus),
      occurred: row.word('kind', VOCABULARY.riskKind) ?? false,
      raised_on: raised.on,
      raised_precision: raised.precision,
      rating_basis: row.word('rating_basis', VOCABULARY.basis),
      ...row.origin(),
    });
  }
}
