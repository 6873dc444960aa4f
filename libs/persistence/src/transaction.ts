import type { PoolClient, QueryResultRow } from 'pg';
import type { Actor, Subject } from '#domain/access/actor.js';
import type { Action } from '#domain/access/policy.js';
import { can, whyNot } from '#domain/access/policy.js';
import { DomainError } from '#domain/shared/errors.js';
import { ask } from './ask.js';
import { APP_ROLE, FIGURES_ROLE } from './roles.js';
import { visible, type Visible } from './visible.js';
import { statementName } from './statement-name.js';
import type { Sql } from './sql.js';
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
  /** What the actor may see of the rows that `action` reads; list, count and relation queries demand it. */
  visible<A extends Action>(action: A): Visible<A>;
  /** Throws NOT_FOUND when the subject is not the actor's to see, FORBIDDEN when the action is not the actor's. */
  require(action: Action, subject: Subject): void;
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
