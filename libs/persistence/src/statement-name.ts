import { createHash } from 'node:crypto';

const KEPT = 500;
const LONG_LIST = 50;
const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement: its text's hash. Past 500 different texts (filters combine
 * freely) a new one is run unnamed, so that no connection collects plans without end; so is one given a long list,
 * which a plan made for lists of any length would join row by row.
 */
export function statementName(text: string, values: readonly unknown[] = []): string | undefined {
  if (values.some((value) => Array.isArray(value) && value.length >= LONG_LIST)) return undefined;
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= KEPT) return undefined;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
