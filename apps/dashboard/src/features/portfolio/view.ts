import { HEALTHS } from '#domain/progress/figures.js';
import { PHASE_GROUPS } from '#domain/progress/rollup-sums.js';
import { LIFECYCLES, USERS_SERVED } from '#domain/project/project.js';
import { knownIn, orNone, toggleIn, useAddressView, type ChangeAddress } from '../../lib/address-view.js';
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

/** The two presentations of the same projects. */
export const MODES = ['table', 'timeline'] as const;
export type Mode = (typeof MODES)[number];
/** How closely a timeline is looked at. */
export const ZOOMS = ['year', 'quarter', 'month'] as const;
/** What a timeline's rows stand under. */
export const GROUPINGS = ['none', 'ministry', 'strategy'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a portfolio shows, as its address says it, and how to change it. */
export interface View {
  readonly params: URLSearchParams;
  readonly filter: ProjectFilter;
  readonly sort: ProjectSort;
  readonly text: string;
  readonly mode: Mode;
  readonly zoom: (typeof ZOOMS)[number];
  readonly grouping: Grouping;
  /** Whether anything narrows the portfolio. */
  readonly narrowed: boolean;
  readonly chosen: (facet: FacetName) => readonly string[];
  readonly flagged: (flag: FlagName) => boolean;
  readonly toggle: (facet: FacetName, value: string) => void;
  readonly flip: (flag: FlagName) => void;
  readonly search: (text: string) => void;
  /** The way that shows the most telling rows first unless it is said. */
  readonly sortBy: (field: ProjectSortField, descending?: boolean) => void;
  /** The columns of the table that are chosen; null: its own choice. */
  readonly columns: readonly string[] | null;
  readonly showColumns: (columns: readonly string[] | null) => void;
  /** Chooses a presentation, a zoom or a grouping. */
  readonly show: (what: 'view' | 'zoom' | 'group', value: string) => void;
  readonly clear: () => void;
}

/** Reads the view from the address and writes every change back to it. */
export function useView(): View {
  return useAddressView(readView);
}

function readView(params: URLSearchParams, change: ChangeAddress): View {
  const sort = sortOf(params);
  return {
    params,
    filter: filterOf(params),
    sort,
    text: params.get('q') ?? '',
    mode: known(MODES, params.get('view')),
    zoom: known(ZOOMS, params.get('zoom')),
    grouping: known(GROUPINGS, params.get('group')),
    narrowed: [...FACETS, ...FLAGS].some(({ name }) => params.has(name)) || params.has('q'),
    chosen: (facet) => params.getAll(facet),
    flagged: (flag) => params.get(flag) === '1',
    toggle: (facet, value) => change((after) => toggleIn(after, facet, value)),
    flip: (flag) => change((after) => (after.has(flag) ? after.delete(flag) : after.set(flag, '1'))),
    search: (text) => change((after) => (text ? after.set('q', text) : after.delete('q'))),
    sortBy: (field, descending = LARGEST_FIRST.has(field)) =>
      change((after) => {
        after.set('sort', field);
        after.set('dir', descending ? 'DESC' : 'ASC');
      }),
    columns: params.get('columns')?.split('.') ?? null,
    showColumns: (columns) =>
      change((after) => (columns ? after.set('columns', columns.join('.')) : after.delete('columns'))),
    show: (what, value) => change((after) => after.set(what, value)),
    clear: () =>
      change((after) => [...FACETS, ...FLAGS, { name: 'q' }].forEach(({ name }) => after.delete(name))),
  };
}

/** What is first sorted from the largest down. */
export const LARGEST_FIRST: ReadonlySet<string> = new Set<ProjectSortField>([
  'SLIPPAGE',
  'OVERDUE',
  'PROGRESS',
]);

function sortOf(params: URLSearchParams): ProjectSort {
  const field = SORTS.find((known) => known === params.get('sort')) ?? 'HEALTH';
  return { field, direction: params.get('dir') === 'DESC' ? 'DESC' : 'ASC' };
}

function filterOf(params: URLSearchParams): ProjectFilter {
  const texts = (name: FacetName): string[] | undefined => orNone(params.getAll(name));
  const flag = (name: FlagName): true | undefined => (params.get(name) === '1' ? true : undefined);
  return {
    text: params.get('q') ?? undefined,
    ministries: texts('ministry'),
    organisations: texts('organisation'),
    strategy: texts('strategy'),
    health: knownIn(params, 'health', HEALTHS),
    phase: knownIn(params, 'phase', PHASE_GROUPS),
    lifecycle: knownIn(params, 'lifecycle', LIFECYCLES),
    usersServed: knownIn(params, 'users', USERS_SERVED),
    flagship: flag('flagship'),
    overdue: flag('overdue'),
    withoutRoadmap: flag('noRoadmap'),
  };
}

/** One of some values; the first when it is none of them. */
function known<Value extends string>(values: readonly [Value, ...Value[]], value: string | null): Value {
  return values.find((each) => each === value) ?? values[0];
}
