import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The packages that the reader loads, with what they load. */
const PACKAGES = ['yauzl', 'pend', 'saxes', 'xmlchars'];

/** The compiled reader: beside this file, or where the build puts it when this file is run from its source. */
export function readerEntry(): string {
  const name = 'isolated-reader.js';
  const beside = join(import.meta.dirname, name);
  return existsSync(beside)
    ? beside
    : join(import.meta.dirname, '../../../../dist/libs/workbook/src/read', name);
}

/**
 * What the reader's process may do, as flags of Node's: read its own code, and nothing else. Where this Node knows no way
 * to forbid the network, there is no code in the process that asks for it.
 */
export function readerFlags(heapMegabytes: number): string[] {
  const { allowedNodeEnvironmentFlags } = process;
  return [
    allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
    ...readable().map((folder) => `--allow-fs-read=${join(folder, '*')}`),
    // Looking where links lead would ask for folders that the process may not read.
    '--preserve-symlinks',
    '--preserve-symlinks-main',
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${heapMegabytes}`,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ];
}

/** Where the process stands and what it knows of its surroundings: nothing. */
export function readerSurroundings(): { cwd: string; env: NodeJS.ProcessEnv; windowsHide: boolean } {
  // Windows starts no program without the first of its folders.
  const env = process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {};
  return { cwd: tmpdir(), env, windowsHide: true };
}

function readable(): string[] {
  const code = readerEntry();
  const installed = PACKAGES.flatMap((name) =>
    (createRequire(code).resolve.paths(name) ?? []).map((path) => join(path, name)),
  );
  return [dirname(code), ...installed.filter((folder) => existsSync(folder))];
}
