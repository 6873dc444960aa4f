import type { PoolClient, QueryResultRow } from 'pg';
import type { Actor, Subject } from '#domain/access/actor.js';
import type { Action } from '#domain/access/policy.js';
import { can, whyNot } from '#domain/access/policy.js';
import { DomainError } from '#domain/shared/errors.js';
import { ask } from './ask.js';
import { APP_ROLE, FIGURES_ROLE } from './roles.js';
import { visible, type Visible } from './visible.js';
import { statementName } from './statement-name.js';
import { sql, type Sql } from './sql.js';
import { translateDatabaseError } from './pg-errors.js';

/** One snapshot of the database as one actor may see it. */
export interface ReadTx {
  readonly actor: Actor;
  /** Rows of one statement; prepared once per connection under a name made from its text. */
  rows<T extends QueryResultRow>(statement: Sql): Promise<T[]>;
  /** The only row of a statement, or null. */
  row<T extends QueryResultRow>(statement: Sql): Promise<T | null>;
  /** Rows of one statement run by the role that sees every fact: for figures, which are one for all readers. */
  rowsOfAllFacts<T extends QueryResultRow>(statement: Sql): Promise<T[]>;
  /**
   * The same for a query, in one statement less: the query itself gives the role back. Its rows come in no order.
   */
  queryAllFacts<T extends QueryResultRow>(query: Sql): Promise<T[]>;
  /** What the actor may see of the rows that `action` reads; list, count and relation queries demand it. */
  visible<A extends Action>(action: A): Visible<A>;
  /** Throws NOT_FOUND when the subject is not the actor's to see, FORBIDDEN when the action is not the actor's. */
  require(action: Action, subject: Subject): void;
}

/** What a query of all facts answers beside its rows. */
interface Given {
  readonly given_role: string;
  readonly given_row: true | null;
}

/** The shared part of reading and writing: statements on one connection, in order. */
export class Transaction implements ReadTx {
  private ended = false;
  private role = APP_ROLE;

  constructor(
    protected readonly client: PoolClient,
    readonly actor: Actor,
  ) {}

  /** Refuses every further statement: the connection is about to serve somebody else. */
  end(): void {
    this.ended = true;
  }

  rows<T extends QueryResultRow>(statement: Sql): Promise<T[]> {
    this.become(APP_ROLE);
    return this.answer(statement);
  }

  private async answer<T extends QueryResultRow>(statement: Sql): Promise<T[]> {
    if (this.ended) throw new Error('a statement came after its transaction had ended');
    const text = statement.text;
    try {
      const result = await ask<T>(this.client, {
        name: statementName(text, statement.values),
        text,
        values: statement.values,
      });
      return result.rows;
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async row<T extends QueryResultRow>(statement: Sql): Promise<T | null> {
    return (await this.rows<T>(statement))[0] ?? null;
  }

  rowsOfAllFacts<T extends QueryResultRow>(statement: Sql): Promise<T[]> {
    this.become(FIGURES_ROLE);
    return this.answer<T>(statement);
  }

  async queryAllFacts<T extends QueryResultRow>(query: Sql): Promise<T[]> {
    this.become(FIGURES_ROLE);
    // The rights of a statement are settled before it runs, so giving the role back within it takes none away.
    const answer = this.answer<T & Given>(sql`
      SELECT given.role AS given_role, known.* FROM (SELECT set_config('role', ${APP_ROLE}, true) AS role) given
      LEFT JOIN (SELECT TRUE AS given_row, asked.* FROM (${query}) asked) known ON TRUE`);
    this.role = APP_ROLE;
    const rows = await answer;
    if (rows[0]?.given_role !== APP_ROLE) {
      this.end();
      throw new Error('a query of all facts did not give its role back');
    }
    return rows.flatMap(({ given_role: _, given_row: isRow, ...row }) =>
      isRow ? [row as unknown as T] : [],
    );
  }

  /** Makes what is asked from here on run under a role; statements run in the order in which they are asked. */
  protected become(role: string): void {
    if (this.ended || role === this.role) return;
    this.role = role;
    // A refusal aborts the transaction, and the statement queued behind it reports that.
    ask(this.client, `SET LOCAL ROLE ${role}`).catch(() => undefined);
  }

  visible<A extends Action>(action: A): Visible<A> {
    return visible(this.actor, action);
  }

  require(action: Action, subject: Subject): void {
    if (!can(this.actor, action, subject)) {
      throw new DomainError(whyNot(this.actor, action, subject) ?? 'FORBIDDEN', { action });
    }
  }
}
