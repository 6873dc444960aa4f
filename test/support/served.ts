import pg from 'pg';
import { readTypesPlainly } from '#persistence/plain-types.js';
import { DEMO_PASSWORD } from '#seeds/demo-accounts.js';
import type { TestDatabase } from './database.js';

/** One error as GraphQL answers it. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
    readonly fields?: readonly { readonly field: string; readonly code: string; readonly params?: object }[];
  };
}

/** What an operation answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly AnsweredError[];
}

/** How an operation is asked. */
export interface Asking {
  readonly cookie?: string | null;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server on a clone of the demo database, asked over HTTP. */
export interface Served {
  readonly url: string;
  readonly databaseUrl: string;
  ask(query: string, variables?: object, asking?: Asking): Promise<Answer>;
  /** Signs a demo account in and answers its cookie. */
  signIn(email: string, password?: string): Promise<string>;
  /** Rows of a statement run as the owner of the database, outside the product. */
  rows<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
  /** Ends what the test holds of the database, which stays. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** What is asked of a server that listens at `url` on a database; closing it stops the one and drops the other. */
export function served(url: string, database: TestDatabase, stop: () => Promise<unknown>): Served {
  readTypesPlainly();
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const ask: Served['ask'] = (query, variables, asking) => post(url, { query, variables }, asking);
  return {
    url,
    databaseUrl: database.url,
    ask,
    signIn: async (email, password = DEMO_PASSWORD) => cookieOf(await ask(SIGN_IN, { email, password })),
    rows: async (text, values) => (await pool.query(text, values)).rows,
    leave: () => pool.end(),
    close: async () => {
      await stop();
      await pool.end();
      await database.drop();
    },
  };
}

/** The sign-in operation. */
export const SIGN_IN = `mutation SignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { email }
}`;

/** Sends a body to /graphql as JSON. */
export async function post(url: string, body: unknown, asking: Asking = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(asking.cookie && { cookie: asking.cookie }),
      ...(asking.language && { 'accept-language': asking.language }),
      ...asking.headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { status: response.status, headers: response.headers, text, data, errors };
}

/** The session cookie that an answer sets, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('masar.sid='));
  if (!cookie) throw new Error(`no session cookie in ${answer.text}`);
  return cookie.split(';')[0] ?? '';
}
