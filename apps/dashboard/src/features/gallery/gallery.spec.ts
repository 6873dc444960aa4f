import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '..', '..');
const UI = join(SOURCE, 'ui');

const imported = (folder: string, file: string): string[] =>
  [
    ...readFileSync(join(folder, file), 'utf8').matchAll(
      /(?:from |import\()'(?:\.\.\/\.\.\/ui|\.)\/([\w-]+)\.js'/g,
    ),
  ].map(([, name = '']) => name);

/** The parts that some parts are made of, themselves among them. */
function madeOf(names: readonly string[], parts: ReadonlySet<string>): Set<string> {
  const found = new Set(names.filter((name) => parts.has(name)));
  for (const name of found)
    imported(UI, `${name}.tsx`)
      .filter((part) => parts.has(part))
      .forEach((part) => found.add(part));
  return found;
}

/** What cannot be shown beside others: the frame of a whole page, and an order of drawing that has nothing of its own. */
const FRAMES = new Set(['entry-page', 'in-turn']);

it('the gallery shows every part of ui, alone or as a piece of another', () => {
  const parts = new Set(
    readdirSync(UI)
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => file.slice(0, -4)),
  );
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.tsx'));
  const shown = madeOf(
    files.flatMap((file) => imported(import.meta.dirname, file)),
    parts,
  );
  expect([...parts].filter((part) => !shown.has(part) && !FRAMES.has(part))).toEqual([]);
});
