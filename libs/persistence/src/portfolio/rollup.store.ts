import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { RollupSums } from '#domain/progress/rollup-sums.js';
import type { RollupDimension } from '#domain/progress/rollup.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { OrganisationKind } from '#domain/organisation/organisation.js';
import type { Language } from '#domain/shared/text.js';
import { jsonValue } from '../json-value.js';
import { spoken } from '../spoken.js';
import { join, raw, sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { Visible } from '../visible.js';
import { sourceOf, visibleFigures, type Source } from './figures-of.js';
import { whereFilter, type ProjectFilter } from './project-filter.js';
import { BUDGETED, CELL_KEYS, CELL_SUMS, GROUP_SUMS, rollupSumsOf, type SumsRow } from './rollup-columns.js';

/** One group of a split set: its sums, and what the group is called. */
export interface GroupSums {
  readonly sums: RollupSums;
  /** null: the projects without a value. */
  readonly key: string | null;
  readonly label: string | null;
  /** A body's established abbreviation. */
  readonly shortLabel: string | null;
  readonly kind: OrganisationKind | null;
  readonly parentKey: string | null;
  readonly lastActualOn: LocalDate | null;
  readonly worstSlippageProject: string | null;
}

/** What is asked of one set: its total or its groups, and whether the project that slips worst is to be named. */
export interface RollupAsk {
  readonly filter: ProjectFilter;
  readonly dimensions: readonly (RollupDimension | null)[];
  readonly nameWorst: boolean;
}

type GroupRow = SumsRow & Omit<GroupSums, 'sums'> & { readonly mask: number };

/** The sums of a programme's projects; null among the dimensions stands for the whole set. */
export function rollupStore(tx: ReadTx) {
  return {
    /** The sums of a set and of its groups by several dimensions, from one pass over the figures. */
    async sums(
      visible: Visible<'project.read'>,
      reading: ProgrammeReading,
      ask: RollupAsk,
      language: Language,
    ): Promise<Map<RollupDimension | null, GroupSums[]>> {
      const source = await sourceOf(tx, reading);
      const statement = groupsStatement(source, visible, ask, language);
      const rows = await jsonValue<GroupRow[]>(tx, source.held.value(statement));
      return byDimension(ask.dimensions, rows);
    },
  };
}

/** The column of the figures that each dimension groups by. */
const KEY: Readonly<Record<RollupDimension, string>> = {
  ORGANISATION: 'organisation_id',
  MINISTRY: 'ministry_id',
  PRIORITY: 'priority_id',
  INITIATIVE: 'initiative_id',
  ACTION: 'action_id',
  FLAGSHIP: 'flagship',
  LIFECYCLE: 'lifecycle',
  PHASE: 'phase',
};

function keysOf(dimensions: RollupAsk['dimensions']): string[] {
  return [...new Set(dimensions.flatMap((dimension) => (dimension === null ? [] : [KEY[dimension]])))];
}

/** GROUPING's bits for the set grouped by one key alone (all of them for the whole set): the first key is the highest. */
function maskOf(dimension: RollupDimension | null, keys: readonly string[]): number {
  const all = 2 ** keys.length - 1;
  return dimension === null ? all : all - 2 ** (keys.length - 1 - keys.indexOf(KEY[dimension]));
}

function byDimension(
  dimensions: RollupAsk['dimensions'],
  rows: readonly GroupRow[],
): Map<RollupDimension | null, GroupSums[]> {
  const keys = keysOf(dimensions);
  return new Map(
    dimensions.map((dimension) => {
      const groups = rows.filter(({ mask }) => mask === maskOf(dimension, keys));
      return [dimension, groups.map((row) => ({ ...row, sums: rollupSumsOf(row) }))];
    }),
  );
}

function groupsStatement(
  source: Source,
  visible: Visible<'project.read'>,
  ask: RollupAsk,
  language: Language,
): Sql {
  const keys = keysOf(ask.dimensions);
  const columns = (alias: string, names: readonly string[]): Sql[] =>
    names.map((name) => raw(`${alias}.${name}`));
  const cellKeys = [...new Set([...keys, ...CELL_KEYS])];
  const sets = ask.dimensions.map(
    (dimension) => sql`(${dimension === null ? sql`` : raw(`c.${KEY[dimension]}`)})`,
  );
  const from = sql`${visibleFigures(source, visible)} AND ${whereFilter(ask.filter, source.held, source.reading.id)}`;
  return sql`
    SELECT coalesce(json_agg(named), '[]') FROM (
      WITH cell AS (
        SELECT ${join(columns('f', cellKeys))}, ${BUDGETED} AS budgeted, ${CELL_SUMS} ${from}
        GROUP BY ${join(columns('f', cellKeys))}, ${BUDGETED}
      ), grouped AS (
        SELECT ${keys.length === 0 ? sql`0` : sql`GROUPING(${join(columns('c', keys))})`} AS mask,
          ${join([...columns('c', keys), GROUP_SUMS])}
        FROM cell c GROUP BY GROUPING SETS (${join(sets)})
      ) ${ask.nameWorst ? worstStatement(source, from, ask.filter, keys) : sql``}
      SELECT g.*, ${nameColumns(source, keys, language)},
        ${ask.nameWorst ? worstName(keys) : sql`NULL`} AS "worstSlippageProject"
      FROM grouped g ${nameJoins(source, keys)}
      ORDER BY g.mask, ${nameOrder(keys)}
    ) named`;
}

/** The projects whose slippage is the worst of a group, by the keys of all dimensions. */
function worstStatement(source: Source, from: Sql, filter: ProjectFilter, keys: readonly string[]): Sql {
  const all = 2 ** keys.length - 1;
  const reached = keys.map(
    (
      key,
      index,
    ) => sql`(f.slippage_days, f.${raw(key)}) IN (SELECT g."worstSlippageDays", g.${raw(key)} FROM grouped g
      WHERE g.mask = ${raw(String(all - 2 ** (keys.length - 1 - index)))} AND g."worstSlippageDays" IS NOT NULL)
      OR (f.${raw(key)} IS NULL AND f.slippage_days IN (SELECT g."worstSlippageDays" FROM grouped g
      WHERE g.mask = ${raw(String(all - 2 ** (keys.length - 1 - index)))} AND g.${raw(key)} IS NULL))`,
  );
  const whole = sql`f.slippage_days IN (SELECT g."worstSlippageDays" FROM grouped g WHERE g.mask = ${raw(String(all))})`;
  const grouping = [...keys.map((key) => raw(`f.${key}`)), sql`f.slippage_days`];
  return sql`, slipping AS MATERIALIZED (
    SELECT ${join([...grouping, sql`f.project_id`])} ${from}
      AND f.measured AND f.lifecycle <> 'CANCELLED' AND (${join([...reached, whole], ' OR ')})
  ), worst AS MATERIALIZED (
    SELECT ${join(grouping)}, min(p.code) AS code FROM slipping f
    JOIN ${source.held.from('project')} p ON p.id = f.project_id GROUP BY ${join(grouping)}
  )`;
}

function worstName(keys: readonly string[]): Sql {
  const same = keys.map((key, index) => {
    const bit = raw(String(2 ** (keys.length - 1 - index)));
    return sql`AND (g.mask & ${bit} <> 0 OR w.${raw(key)} IS NOT DISTINCT FROM g.${raw(key)})`;
  });
  return sql`(SELECT min(w.code) FROM worst w WHERE w.slippage_days = g."worstSlippageDays" ${join(same.length === 0 ? [sql``] : same, ' ')})`;
}

const BODIES = ['organisation_id', 'ministry_id'];
const NODES = ['priority_id', 'initiative_id', 'action_id'];
const VALUES = ['flagship', 'lifecycle', 'phase'];

function nameColumns(source: Source, keys: readonly string[], language: Language): Sql {
  const some = (names: readonly string[]): boolean => keys.some((key) => names.includes(key));
  const values = keys.filter((key) => VALUES.includes(key)).map((key) => raw(`upper(g.${key}::text)`));
  const codes = [
    ...(some(BODIES) ? [sql`o.code`] : []),
    ...(some(NODES) ? [sql`n.code`] : []),
    ...values,
    sql`NULL`,
  ];
  const labels = [
    ...(some(BODIES) ? [spoken('o.name', language)] : []),
    ...(some(NODES) ? [spoken('n.name', language)] : []),
    sql`NULL`,
  ];
  const parents = [
    ...(some(BODIES) ? [supervisorCode(source)] : []),
    ...(some(NODES)
      ? [sql`(SELECT up.code FROM ${source.held.from('strategy_node')} up WHERE up.id = n.parent_id)`]
      : []),
    sql`NULL`,
  ];
  return sql`coalesce(${join(codes)}) AS key, coalesce(${join(labels)}) AS label,
    ${some(BODIES) ? sql`o.kind` : sql`NULL`} AS kind,
    ${some(BODIES) ? sql`o.short_name` : sql`NULL`} AS "shortLabel", coalesce(${join(parents)}) AS "parentKey"`;
}

function supervisorCode({ held, reading }: Source): Sql {
  return sql`(SELECT up.code FROM ${held.from('organisation_tutelle')} t
    JOIN ${held.from('organisation')} up ON up.id = t.supervisor_id
    WHERE t.organisation_id = o.id AND daterange(t.from_on, t.until_on) @> ${reading.asOf.statusOn}::date)`;
}

function nameJoins({ held }: Source, keys: readonly string[]): Sql {
  const among = (names: readonly string[]): Sql[] =>
    keys.filter((key) => names.includes(key)).map((key) => raw(`g.${key}`));
  const joins: Sql[] = [sql``];
  if (among(BODIES).length > 0)
    joins.push(sql`LEFT JOIN ${held.from('organisation')} o ON o.id = coalesce(${join(among(BODIES))})`);
  if (among(NODES).length > 0)
    joins.push(sql`LEFT JOIN ${held.from('strategy_node')} n ON n.id = coalesce(${join(among(NODES))})`);
  return join(joins, ' ');
}

function nameOrder(keys: readonly string[]): Sql {
  return keys.some((key) => NODES.includes(key))
    ? sql`n.position NULLS LAST, key NULLS LAST`
    : sql`key NULLS LAST`;
}
