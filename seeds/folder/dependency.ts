import type { Loading, MilestoneRead } from './loading.js';
import { milestoneKey } from './milestone.js';
import type { SeedRow } from './seed-row.js';
import { VOCABULARY } from './vocabulary.js';

/** dependencies.csv: a milestone that waits for another one to finish; it belongs to the project that waits. */
export function readDependencies(loading: Loading): void {
  const waitsFor = new Map<string, Set<string>>();
  for (const row of loading.file('dependencies.csv')) {
    const predecessor = milestoneOf(loading, row, 'predecessor');
    const successor = milestoneOf(loading, row, 'successor');
    const lag = row.whole('lag_working_days', -10_000, 10_000) ?? 0;
    const state = row.requiredWord('status', VOCABULARY.dependencyState);
    if (!predecessor || !successor) continue;
    if (!loading.isNew(row, 'successor_seq', `${predecessor.key} -> ${successor.key}`)) continue;
    if (reaches(waitsFor, predecessor.key, successor.key))
      row.fault('successor_seq', `"${successor.key}" would wait for itself`);
    waitsFor.set(successor.key, (waitsFor.get(successor.key) ?? new Set()).add(predecessor.key));
    loading.addOwn('dependency', {
      project_id: successor.projectId,
      predecessor_project_id: predecessor.projectId,
      predecessor_milestone_id: predecessor.id,
      successor_milestone_id: successor.id,
      lag_working_days: lag,
      state,
      reason: row.texts('reason'),
      ...row.origin(),
    });
  }
}

function milestoneOf(
  loading: Loading,
  row: SeedRow,
  end: 'predecessor' | 'successor',
): (MilestoneRead & { key: string }) | null {
  const code = row.required(`${end}_project`);
  const seq = row.requiredWhole(`${end}_seq`, 1, 100_000);
  if (!row.resolve(`${end}_project`, code, loading.projects)) return null;
  const key = milestoneKey(code, seq);
  const found = loading.milestones.get(key);
  if (!found) row.fault(`${end}_seq`, `${code} has no milestone ${seq}`);
  return found ? { ...found, key } : null;
}

/** Whether `from` is `to` or waits for it, over any number of steps. */
function reaches(waitsFor: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const met = new Set([from]);
  for (const key of met) for (const next of waitsFor.get(key) ?? []) met.add(next);
  return met.has(to);
}
