import { recorded, type Within } from './recorded.js';
import { empty, join, raw, sql, type Sql } from './sql.js';

/** Tables that belong to no programme, so that their history cannot be narrowed to one. */
const SHARED = new Set(['organisation', 'organisation_tutelle', 'person']);

/** Tables that hang on a programme alone, so that their history cannot be narrowed to some projects. */
const PROGRAMME_WIDE = new Set(['programme', 'strategy_node', 'prerequisite', 'committee_session']);

/**
 * The business tables as one statement reads them: as they are now, or each as it was held at an instant, read once
 * from history and then joined like a table.
 */
export class HeldTables {
  private readonly past = new Map<string, Sql>();

  constructor(
    readonly at: string | null,
    private readonly within: Within,
  ) {}

  /** The FROM item of a table. */
  from(table: string): Sql {
    if (this.at === null) return raw(table);
    const name = `held_${table}`;
    if (!this.past.has(name)) {
      const read = recorded(table, this.at, this.narrowing(table));
      this.past.set(name, sql`${raw(name)} AS MATERIALIZED (SELECT * FROM ${read} past_${raw(table)})`);
    }
    return raw(name);
  }

  private narrowing(table: string): Within | undefined {
    if (SHARED.has(table)) return undefined;
    return 'projectIds' in this.within && PROGRAMME_WIDE.has(table) ? undefined : this.within;
  }

  /** An expression over these tables, complete with what `from` needs; made last. */
  value(select: Sql): Sql {
    const past = [...this.past.values()];
    return sql`(${past.length === 0 ? empty : sql`WITH ${join(past)}`} ${select})`;
  }
}
