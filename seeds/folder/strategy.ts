import type { Loading } from './loading.js';
import { loopsIn } from './loops.js';
import { VOCABULARY } from './vocabulary.js';

/** strategy.csv: the tree that projects hang on, parents before children. */
export function readStrategy(loading: Loading): void {
  const rows = loading.file('strategy.csv');
  for (const row of rows) {
    const code = row.required('code');
    if (loading.isNew(row, 'code', code)) loading.nodes.set(code, '');
  }
  const parents = new Map(rows.map((row) => [row.text('code') ?? '', row.text('parent_code') ?? '']));
  for (const code of loopsIn(parents))
    rows.find((row) => row.text('code') === code)?.fault('parent_code', `"${code}" is its own ancestor`);
  const depth = (code: string, met = 0): number =>
    met > parents.size || !parents.get(code) ? met : depth(parents.get(code) ?? '', met + 1);
  const ordered = rows.map((row, index) => ({
    row,
    position: index + 1,
    depth: depth(row.text('code') ?? ''),
  }));
  for (const { row, position } of ordered.sort((a, b) => a.depth - b.depth || a.position - b.position)) {
    const parent = row.text('parent_code');
    const parentId = parent === null ? null : row.resolve('parent_code', parent, loading.nodes);
    const code = row.text('code') ?? '';
    const id = loading.addOwn('strategy_node', {
      parent_id: parentId,
      code,
      level: row.requiredWord('level', VOCABULARY.level),
      name: row.requiredTexts('name'),
      position,
      ...row.origin(),
    });
    loading.nodes.set(code, id);
  }
}
