import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** `plannedEndOn` as the column `planned_end_on`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Names columns and keys as the migrations do: `planned_end_on`, `project_strategy_node_fk`, `project_pkey`. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, given ?? property].join('_'));
  }

  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${this.getTableName(table)}_${columns.map((column) => column.replace(/_id$/, '')).join('_')}_fk`;
  }
}
