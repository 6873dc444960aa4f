import { createHash } from 'node:crypto';

const KEPT = 500;
const names = new Map<string, string>();

/**
 * The name under which a connection prepares a statement: its text's hash. Past 500 different texts (filters combine
 * freely) a new one is run unnamed, so that no connection collects plans without end.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= KEPT) return undefined;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
