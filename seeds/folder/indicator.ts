import { EGDI_NAME, SUB_INDICES } from '../reference/indices.js';
import type { Loading } from './loading.js';
import type { SeedRow } from './seed-row.js';

/** indicators.csv: one index by year, and under it those whose columns stand beside it. */
export function readIndicators(loading: Loading): void {
  const indicators = new Map<string, string>();
  for (const row of loading.file('indicators.csv')) {
    const code = row.required('indicator');
    const year = row.requiredWhole('year', 1900, 2200);
    loading.isNew(row, 'year', `${code} ${year}`);
    const parentId = indicators.get(code) ?? addIndicator(loading, code);
    indicators.set(code, parentId);
    addValue(loading, row, parentId, year, { value: 'egdi_value', rank: 'rank_global' });
    for (const { prefix, name } of SUB_INDICES) {
      const columns = { value: `${prefix}_value`, rank: `${prefix}_rank` };
      if (row.text(columns.value) === null && row.text(columns.rank) === null) continue;
      const key = `${code}-${prefix.toUpperCase()}`;
      const child = { code: key, name, parent_id: parentId };
      const id = indicators.get(key) ?? loading.addOwn('indicator', child);
      indicators.set(key, id);
      addValue(loading, row, id, year, columns);
    }
  }
}

function addIndicator(loading: Loading, code: string): string {
  const name = code === 'EGDI' ? EGDI_NAME : { fr: code };
  return loading.addOwn('indicator', { code, name, parent_id: null });
}

function addValue(
  loading: Loading,
  row: SeedRow,
  indicator_id: string,
  year: number,
  columns: { readonly value: string; readonly rank: string },
): void {
  loading.addOwn('indicator_value', {
    indicator_id,
    year,
    value: row.decimal(columns.value),
    rank: row.whole(columns.rank, 1, 1_000),
    countries: row.whole('countries', 1, 1_000),
    data_collected: row.text('data_collected'),
    ...row.origin(),
  });
}
