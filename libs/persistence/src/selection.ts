import { join, raw, sql, type Sql } from './sql.js';

/** The fields a reader asked for, by their names in the API, each with the fields asked for under it. */
export interface Selection {
  readonly [field: string]: Selection;
}

/** SQL expressions by the field they answer; one that brings further tables is made only when it is asked for. */
export type Columns = Readonly<Record<string, Sql | (() => Sql)>>;

/** Whether any of some fields was asked for. */
export function asks(selection: Selection, ...fields: readonly string[]): boolean {
  return fields.some((field) => Object.hasOwn(selection, field));
}

/** A JSON object of the columns asked for. */
export function jsonObject(columns: Columns, selection: Selection): Sql {
  const chosen = chosenOf(columns, selection);
  return sql`json_build_object(${join(
    chosen.length === 0
      ? [sql``]
      : chosen.map(([field, expression]) => sql`${raw(`'${field}'`)}, ${expression}`),
  )})`;
}

/** The columns asked for, as the select list of a statement whose rows become JSON objects. */
export function selectList(columns: Columns, selection: Selection): Sql {
  const chosen = chosenOf(columns, selection);
  return join(chosen.map(([field, expression]) => sql`${expression} AS ${raw(`"${field}"`)}`));
}

function chosenOf(columns: Columns, selection: Selection): [string, Sql][] {
  return Object.entries(columns)
    .filter(([field]) => Object.hasOwn(selection, field))
    .map(([field, column]) => [field, typeof column === 'function' ? column() : column]);
}
