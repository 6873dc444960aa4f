import { RISK_CATEGORIES, RISK_STATUSES } from '#domain/risk/risk.js';
import { knownIn, orNone, toggleIn, useAddressView, type ChangeAddress } from '../../lib/address-view.js';
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
  return useAddressView(readRiskView);
}

function readRiskView(params: URLSearchParams, change: ChangeAddress): RiskView {
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
}

function filterOf(params: URLSearchParams, cell: RiskCell | null): RiskFilter {
  return {
    status: knownIn(params, 'status', RISK_STATUSES),
    category: knownIn(params, 'category', RISK_CATEGORIES),
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
