import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesBelow } from '#launcher/source-hash.mjs';

/** An import as written: what it names, resolved to a file of ours or to `package:name` or `node:name`. */
export interface Import {
  readonly target: string;
  /** Erased by the compiler, so it cannot close a cycle. */
  readonly typeOnly: boolean;
}

/** A source file, named from the root of the repository. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const root = resolve(import.meta.dirname, '..', '..');
const rooms = ['apps/api', 'apps/dashboard', 'libs', 'migrations', 'seeds', 'test'];
const doors: Record<string, string> = {
  '#domain/': 'libs/domain/src/',
  '#persistence/': 'libs/persistence/src/',
  '#workbook/': 'libs/workbook/src/',
  '#api/': 'apps/api/src/',
  '#migrations/': 'migrations/',
  '#seeds/': 'seeds/',
  '#launcher/': 'apps/launcher/',
};

const statement = /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]*?\sfrom\s+)?['"]([^'"]+)['"]/g;
const call = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** The file or package that an import in a file names. */
export function resolveImport(from: string, name: string): string {
  const door = Object.keys(doors).find((prefix) => name.startsWith(prefix));
  if (door) return `${doors[door] ?? ''}${name.slice(door.length)}`.replace(/\.js$/, '');
  if (name.startsWith('.')) return join(from, '..', name).replace(/\.(js|tsx?)$/, '');
  return name.startsWith('node:') ? name : `package:${name}`;
}

/** The imports in a file's text. */
export function importsOf(file: string, text: string): Import[] {
  const code = withoutComments(text);
  const written = [...code.matchAll(statement)].map(([, type, name = '']) => ({
    name,
    typeOnly: Boolean(type),
  }));
  const called = [...code.matchAll(call)].map(([, name = '']) => ({ name, typeOnly: false }));
  return [...written, ...called].map(({ name, typeOnly }) => ({
    target: resolveImport(file, name),
    typeOnly,
  }));
}

/** Every TypeScript source of the repository. */
export function allSources(): Source[] {
  const files = rooms.flatMap((room) => filesBelow(join(root, room))).filter((file) => /\.tsx?$/.test(file));
  return files.map((path) => {
    const file = path.slice(root.length + 1);
    const text = readFileSync(path, 'utf8');
    return { file, text: withoutComments(text), imports: importsOf(file, text) };
  });
}
