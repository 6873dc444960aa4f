import { DataSource } from 'typeorm';
import { connectionOptions, MAINTENANCE } from '#persistence/connection.js';
import { Db } from '#persistence/db.js';
import { verifyFigures, type FiguresDifference } from '#persistence/progress/verify-figures.js';
import type { TestApi } from './api.js';

/** The fields that an operation was refused for, each as `field CODE`; the code of the whole when it names none. */
export async function refusedFields(
  api: TestApi,
  cookie: string,
  query: string,
  input: object,
): Promise<string[]> {
  const { errors } = await api.ask(query, { input }, { cookie });
  const refused = errors[0]?.extensions;
  return refused?.fields?.map(({ field, code }) => `${field} ${code}`) ?? (refused ? [refused.code] : []);
}

/** Where the figures kept in a database differ from what its facts give. */
export async function wrongFigures(url: string): Promise<readonly FiguresDifference[]> {
  const source = await new DataSource(connectionOptions(url, MAINTENANCE)).initialize();
  try {
    const figures = { kind: 'system', name: 'figures' } as const;
    return (await new Db(source).read(figures, verifyFigures)).differences;
  } finally {
    await source.destroy();
  }
}

/** What the audit trail says was done to a subject, the oldest first. */
export async function auditOf(
  api: TestApi,
  subjectId: string,
): Promise<{ action: string; change: string }[]> {
  return api.rows(
    `SELECT action, detail->>'change' AS change FROM audit_entry WHERE subject_id = $1 ORDER BY at`,
    [subjectId],
  );
}
