import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { RISK_CATEGORIES, RISK_STATUSES } from '#domain/risk/risk.js';
import type { RiskFilter } from '../../lib/graphql/graphql.js';
import type { RiskCell } from '../../ui/risk-grid.js';

/** The facets of risks: the name in the address and the one in the API. */
export const RISK_FACETS = [
  { name: 'status', field: 'status' },
  { name: 'category', field: 'category' },
  { name: 'ministry', field: 'ministries' },
] as const;

export type RiskFacetName = (typeof RISK_FACETS)[number]['name'];

/** A lead body narrows as well when a link from its page asks for it; it is no facet of its own. */
const NAMES = [...RISK_FACETS.map(({ name }) => name), 'organisation', 'likelihood', 'impact'] as const;

/** Which risks are shown, as the address says it, and how to change it. */
export interface RiskView {
  readonly filter: RiskFilter;
  readonly cell: RiskCell | null;
  /** Whether anything narrows the risks. */
  readonly narrowed: boolean;
  /** Lead bodies, by code. */
  readonly organisations: readonly string[];
  readonly chosen: (facet: RiskFacetName) => readonly string[];
  readonly toggle: (facet: RiskFacetName | 'organisation', value: string) => void;
  /** Keeps one cell of the matrix, or lets go of it when it was the one. */
  readonly chooseCell: (cell: RiskCell) => void;
  readonly clear: () => void;
}

/** Reads the view from the address and writes every change back to it. */
export function useRiskView(): RiskView {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const change = (edit: (after: URLSearchParams) => void): void =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          edit(after);
          return after;
        },
        // At once, so that a box that was ticked stays ticked.
        { preventScrollReset: true, flushSync: true },
      );
    const cell = cellOf(params);
    return {
      cell,
      filter: filterOf(params, cell),
      narrowed: NAMES.some((name) => params.has(name)),
      organisations: params.getAll('organisation'),
      chosen: (facet) => params.getAll(facet),
      toggle: (facet, value) => change((after) => toggleIn(after, facet, value)),
      chooseCell: ({ likelihood, impact }) =>
        change((after) => {
          const same = cell?.likelihood === likelihood && cell.impact === impact;
          after.delete('likelihood');
          after.delete('impact');
          if (same) return;
          after.set('likelihood', String(likelihood));
          after.set('impact', String(impact));
        }),
      clear: () => change((after) => NAMES.forEach((name) => after.delete(name))),
    };
  }, [params, setParams]);
}

function filterOf(params: URLSearchParams, cell: RiskCell | null): RiskFilter {
  const known = <Value extends string>(name: RiskFacetName, values: readonly Value[]): Value[] | undefined =>
    orNone(values.filter((value) => params.getAll(name).includes(value)));
  return {
    status: known('status', RISK_STATUSES),
    category: known('category', RISK_CATEGORIES),
    ministries: orNone(params.getAll('ministry')),
    organisations: orNone(params.getAll('organisation')),
    likelihood: cell?.likelihood,
    impact: cell?.impact,
  };
}

function cellOf(params: URLSearchParams): RiskCell | null {
  const [likelihood, impact] = ['likelihood', 'impact'].map((name) => params.get(name) ?? '');
  const level = /^[1-5]$/;
  if (!level.test(likelihood ?? '') || !level.test(impact ?? '')) return null;
  return { likelihood: Number(likelihood), impact: Number(impact) };
}

function orNone<Value>(values: readonly Value[]): Value[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

function toggleIn(params: URLSearchParams, name: string, value: string): void {
  const all = params.getAll(name);
  params.delete(name);
  const after = all.includes(value) ? all.filter((entry) => entry !== value) : [...all, value];
  for (const entry of after) params.append(name, entry);
}
