import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages as ar } from './ar/index.js';
import { messages as en } from './en/index.js';
import { messages as fr } from './fr/index.js';

const CATALOGUES = { fr, ar, en };
const PLURALS = {
  fr: ['one', 'other'],
  en: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
};
const PLURAL = /_(zero|one|two|few|many|other)$/;
const SOURCE = join(import.meta.dirname, '..', '..');

interface Tree {
  readonly [key: string]: string | Tree;
}

function flat(tree: Tree, stem = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${stem}${key}`, value] as const] : [...flat(value, `${stem}${key}.`)],
  );
  return new Map(entries);
}

function stems(tree: object): Set<string> {
  return new Set([...flat(tree as Tree).keys()].map((key) => key.replace(PLURAL, '')));
}

function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
}

/** Every string of the sources that could be a key, and the fixed beginning of every one that is put together. */
function keysUsed(): { whole: Set<string>; begun: Set<string> } {
  const whole = new Set<string>();
  const begun = new Set<string>();
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /messages|graphql|\.spec\./.test(file)) continue;
    const text = readFileSync(join(SOURCE, file), 'utf8');
    for (const [, key = ''] of text.matchAll(/['"]([a-zA-Z]+(?:\.\w+)+)['"]/g)) whole.add(key);
    for (const [, key = ''] of text.matchAll(/`([a-zA-Z]+(?:\.\w+)*\.)\$\{/g)) begun.add(key);
    if (text.includes('`${stem['))
      for (const list of ['health.', 'phase.', 'lifecycle.', 'usersServed.']) begun.add(list);
  }
  return { whole, begun };
}

describe('the catalogues', () => {
  it('say the same things in every language', () => {
    const model = [...stems(fr)].sort();
    expect([...stems(ar)].sort()).toEqual(model);
    expect([...stems(en)].sort()).toEqual(model);
  });

  it.each(['fr', 'ar', 'en'] as const)('have exactly the plural forms of %s', (language) => {
    const keys = new Set(flat(CATALOGUES[language] as Tree).keys());
    const counted = [...keys].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''));
    const expected = counted.flatMap((key) => PLURALS[language].map((form) => `${key}_${form}`));
    expect([...keys].filter((key) => PLURAL.test(key)).sort()).toEqual(expected.sort());
  });

  it('fill in nothing that the French text does not', () => {
    const model = flat(fr as Tree);
    const known = (key: string): string[] => [
      ...blanks(model.get(key) ?? ''),
      ...['one', 'other'].flatMap((form) => blanks(model.get(`${key.replace(PLURAL, '')}_${form}`) ?? '')),
    ];
    const extra = [ar, en].flatMap((catalogue) =>
      [...flat(catalogue as Tree)].filter(([key, text]) =>
        blanks(text).some((name) => !known(key).includes(name)),
      ),
    );
    expect(extra).toEqual([]);
  });

  it('hold nothing that no screen says', () => {
    const { whole, begun } = keysUsed();
    const unused = [...stems(fr)].filter(
      (key) => !whole.has(key) && ![...begun].some((stem) => key.startsWith(stem)),
    );
    expect(unused).toEqual([]);
  });

  it('punctuate French with no-break spaces', () => {
    const loose = [...flat(fr as Tree)].filter(([, text]) => / [:;?!»]|« /.test(text));
    expect(loose).toEqual([]);
  });
});
