import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfSources } from './source-hash.mjs';

let root: string;
const hash = (): string => hashOfSources(root, ['src', 'one.json'], (file) => !file.endsWith('.md'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'masar-hash-'));
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'a');
  writeFileSync(join(root, 'one.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the hash of sources', () => {
  it.each<[string, () => void]>([
    ['a file changes', () => writeFileSync(join(root, 'src', 'deep', 'a.ts'), 'b')],
    ['a file is added', () => writeFileSync(join(root, 'src', 'b.ts'), '')],
    [
      'a file is renamed',
      () => renameSync(join(root, 'src', 'deep', 'a.ts'), join(root, 'src', 'deep', 'b.ts')),
    ],
    ['a single file changes', () => writeFileSync(join(root, 'one.json'), '[]')],
    ['a file is removed', () => rmSync(join(root, 'one.json'))],
  ])('changes when %s', (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it.each<[string, () => void]>([
    ['a file is only touched', () => utimesSync(join(root, 'one.json'), new Date(0), new Date(0))],
    ['a file that does not count changes', () => writeFileSync(join(root, 'src', 'notes.md'), 'x')],
  ])('stays when %s', (_, change) => {
    const before = hash();
    change();
    expect(hash()).toBe(before);
  });
});
