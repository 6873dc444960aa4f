import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { HEALTHS } from '#domain/progress/figures.js';
import { PHASE_GROUPS } from '#domain/progress/rollup-sums.js';
import { LIFECYCLES, USERS_SERVED } from '#domain/project/project.js';
import type { ProjectFilter, ProjectSort, ProjectSortField } from '../../lib/graphql/graphql.js';

/** The facets with several values: the name in the address and the one in the API. */
export const FACETS = [
  { name: 'health', field: 'health' },
  { name: 'ministry', field: 'ministries' },
  { name: 'organisation', field: 'organisations' },
  { name: 'phase', field: 'phase' },
  { name: 'strategy', field: 'strategy' },
  { name: 'lifecycle', field: 'lifecycle' },
  { name: 'users', field: 'usersServed' },
] as const;

/** The yes-or-no facets: `flagship=1` in the address. */
export const FLAGS = [
  { name: 'flagship', field: 'flagship' },
  { name: 'overdue', field: 'overdue' },
  { name: 'noRoadmap', field: 'withoutRoadmap' },
] as const;

export type FacetName = (typeof FACETS)[number]['name'];
export type FlagName = (typeof FLAGS)[number]['name'];

/** The columns a table can be sorted by. */
export const SORTS = [
  'CODE',
  'TITLE',
  'HEALTH',
  'PROGRESS',
  'GAP',
  'SLIPPAGE',
  'OVERDUE',
  'EXPECTED_END',
] as const satisfies readonly ProjectSortField[];

/** What a portfolio shows, as its address says it, and how to change it. */
export interface View {
  readonly params: URLSearchParams;
  readonly filter: ProjectFilter;
  readonly sort: ProjectSort;
  readonly text: string;
  /** Whether anything narrows the portfolio. */
  readonly narrowed: boolean;
  readonly chosen: (facet: FacetName) => readonly string[];
  readonly flagged: (flag: FlagName) => boolean;
  readonly toggle: (facet: FacetName, value: string) => void;
  readonly flip: (flag: FlagName) => void;
  readonly search: (text: string) => void;
  readonly sortBy: (field: ProjectSortField) => void;
  readonly clear: () => void;
}

/** Reads the view from the address and writes every change back to it. */
export function useView(): View {
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
    const sort = sortOf(params);
    return {
      params,
      filter: filterOf(params),
      sort,
      text: params.get('q') ?? '',
      narrowed: [...FACETS, ...FLAGS].some(({ name }) => params.has(name)) || params.has('q'),
      chosen: (facet) => params.getAll(facet),
      flagged: (flag) => params.get(flag) === '1',
      toggle: (facet, value) => change((after) => toggleIn(after, facet, value)),
      flip: (flag) => change((after) => (after.has(flag) ? after.delete(flag) : after.set(flag, '1'))),
      search: (text) => change((after) => (text ? after.set('q', text) : after.delete('q'))),
      sortBy: (field) =>
        change((after) => {
          const turn = sort.field === field ? sort.direction === 'ASC' : FIRST_DESCENDING.has(field);
          after.set('sort', field);
          after.set('dir', turn ? 'DESC' : 'ASC');
        }),
      clear: () =>
        change((after) => [...FACETS, ...FLAGS, { name: 'q' }].forEach(({ name }) => after.delete(name))),
    };
  }, [params, setParams]);
}

const FIRST_DESCENDING: ReadonlySet<ProjectSortField> = new Set(['SLIPPAGE', 'OVERDUE', 'PROGRESS']);

function sortOf(params: URLSearchParams): ProjectSort {
  const field = SORTS.find((known) => known === params.get('sort')) ?? 'HEALTH';
  return { field, direction: params.get('dir') === 'DESC' ? 'DESC' : 'ASC' };
}

function filterOf(params: URLSearchParams): ProjectFilter {
  const texts = (name: FacetName): string[] | undefined => orNone(params.getAll(name));
  const known = <Value extends string>(name: FacetName, values: readonly Value[]): Value[] | undefined =>
    orNone(values.filter((value) => params.getAll(name).includes(value)));
  const flag = (name: FlagName): true | undefined => (params.get(name) === '1' ? true : undefined);
  return {
    text: params.get('q') ?? undefined,
    ministries: texts('ministry'),
    organisations: texts('organisation'),
    strategy: texts('strategy'),
    health: known('health', HEALTHS),
    phase: known('phase', PHASE_GROUPS),
    lifecycle: known('lifecycle', LIFECYCLES),
    usersServed: known('users', USERS_SERVED),
    flagship: flag('flagship'),
    overdue: flag('overdue'),
    withoutRoadmap: flag('noRoadmap'),
  };
}

function orNone<Value>(values: readonly Value[]): Value[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

function toggleIn(params: URLSearchParams, name: string, value: string): void {
  const kept = params.getAll(name).filter((entry) => entry !== value);
  const had = params.getAll(name).includes(value);
  params.delete(name);
  for (const entry of had ? kept : [...kept, value]) params.append(name, entry);
}
