import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lists whose keys are put together from a stem that is itself chosen from a table. */
export const CHOSEN_STEMS = ['health.', 'phase.', 'lifecycle.', 'usersServed.'] as const;

/** The keys that sources ask the catalogues for. */
export interface KeysUsed {
  /** Every string that could be a key. */
  readonly whole: ReadonlySet<string>;
  /** What `t('…')` is called with, word for word. */
  readonly called: ReadonlySet<string>;
  /** The fixed beginning of every key that is put together. */
  readonly begun: ReadonlySet<string>;
}

/** Reads the keys from the text of sources. */
export function keysIn(texts: readonly string[]): KeysUsed {
  const whole = new Set<string>();
  const called = new Set<string>();
  const begun = new Set<string>(CHOSEN_STEMS);
  for (const text of texts) {
    for (const [, key = ''] of text.matchAll(/['"]([a-zA-Z]+(?:\.\w+)+)['"]/g)) whole.add(key);
    for (const [, key = ''] of text.matchAll(/(?<![$\w])t\(\s*'([^']+)'/g)) called.add(key);
    for (const [, stem = ''] of text.matchAll(/'([a-zA-Z]+(?:\.\w+)*\.)'/g)) begun.add(stem);
    for (const [, key = ''] of text.matchAll(/`([a-zA-Z]+(?:\.\w+)*\.\w*)\$\{/g)) begun.add(key);
  }
  return { whole, called, begun };
}

/** The dashboard's sources, without its catalogues, generated documents and tests. */
export function dashboardSources(): string[] {
  const folder = join(import.meta.dirname, '..', '..', 'apps', 'dashboard', 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/lib\/(messages|graphql)\/|\.spec\./.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** Keys that no source asks for. */
export function unusedKeys(stems: readonly string[], { whole, begun }: KeysUsed): string[] {
  return stems.filter((key) => !whole.has(key) && ![...begun].some((stem) => key.startsWith(stem)));
}
