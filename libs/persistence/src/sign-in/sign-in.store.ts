import pg from 'pg';
import type { RoleGrant } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { APP_ROLE } from '../roles.js';

const CONNECTIONS = 4;

/** A person as the session cookie leads to them. */
export interface SessionPersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly version: number;
  readonly grants: readonly RoleGrant[];
}

/** What signing in compares a password with. */
export interface AccountRow {
  readonly id: string;
  readonly password_hash: string | null;
  readonly disabled: boolean;
}

/** Earlier failures under one key: an account's or an address's. */
export interface AttemptRow {
  readonly key: string;
  readonly failures: number;
  readonly seconds_since: number;
}

/**
 * Sessions and sign-in attempts: a named exception to the door `Db`, because before a session is known there is no actor
 * to read as. It writes `sign_in_session` and `sign_in_attempt` and reads the person behind them, nothing else.
 */
export class SignInStore {
  /** The store's own few connections; connect-pg-simple keeps the sessions through them. */
  readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 5_000,
      application_name: 'masar sign-in',
      options: `-c timezone=UTC -c jit=off -c role=${APP_ROLE}`,
    });
    // A connection that the server closed while idle is replaced at its next use.
    this.pool.on('error', () => undefined);
  }

  /** From a session's id to the person and the grants in force today, in one statement; null when either is gone. */
  async personOf(sid: string): Promise<SessionPersonRow | null> {
    const { rows } = await this.pool.query<SessionPersonRow>({
      name: 'masar-person-of-session',
      text: PERSON_OF_SESSION,
      values: [sid],
    });
    return rows[0] ?? null;
  }

  /** The account of an address in lower case. */
  async account(email: string): Promise<AccountRow | null> {
    const { rows } = await this.pool.query<AccountRow>(
      'SELECT id, password_hash, disabled_at IS NOT NULL AS disabled FROM person WHERE email = $1',
      [email],
    );
    return rows[0] ?? null;
  }

  /**
   * Counts one more attempt under every key when `allowed` says so of the attempts before it, and then only; attempts
   * under the same key wait for each other. Answers what `allowed` answered.
   */
  async attempt<T>(
    keys: readonly string[],
    allowed: (rows: readonly AttemptRow[]) => { count: boolean; answer: T },
  ): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(MAKE_KEYS, [[...keys].sort()]);
      const { rows } = await client.query<AttemptRow>(LOCK_KEYS, [keys]);
      const { count, answer } = allowed(rows);
      if (count) await client.query(COUNT_ATTEMPT, [keys]);
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** After a success: the account's failures are forgotten, and the address has one fewer. */
  async succeeded(account: string, address: string): Promise<void> {
    await this.pool.query(
      `WITH gone AS (DELETE FROM sign_in_attempt WHERE key = $1)
       UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0) WHERE key = $2`,
      [account, address],
    );
  }

  /** Removes attempts older than so many seconds. */
  async forgetAttempts(afterSeconds: number): Promise<void> {
    await this.pool.query(`DELETE FROM sign_in_attempt WHERE last_at < now() - make_interval(secs => $1)`, [
      afterSeconds,
    ]);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** A grant holds from its first day to the day before its last, by Morocco's calendar. */
const PERSON_OF_SESSION = `
  SELECT p.id, p.name, p.email, p.language, p.theme, p.version, coalesce(held.grants, '[]') AS grants
  FROM sign_in_session s
  JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('role', g.role, 'organisationId', g.organisation_id,
      'committeeId', g.committee_id, 'programmeId', g.programme_id) ORDER BY g.id) AS grants
    FROM access_grant g
    WHERE g.person_id = p.id
      AND daterange(g.from_on, g.until_on) @> (now() AT TIME ZONE 'Africa/Casablanca')::date
  ) held
  WHERE s.sid = $1 AND s.expire > now()`;

const MAKE_KEYS = `
  INSERT INTO sign_in_attempt (key, failures, last_at) SELECT unnest($1::text[]), 0, now()
  ON CONFLICT (key) DO NOTHING`;

const LOCK_KEYS = `
  SELECT key, failures, extract(epoch FROM clock_timestamp() - last_at)::float8 AS seconds_since
  FROM sign_in_attempt WHERE key = ANY($1::text[]) ORDER BY key FOR UPDATE`;

const COUNT_ATTEMPT = `
  UPDATE sign_in_attempt SET last_at = clock_timestamp(),
    failures = CASE WHEN last_at < now() - interval '1 hour' THEN 1 ELSE failures + 1 END
  WHERE key = ANY($1::text[])`;
