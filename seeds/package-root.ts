import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A path below the repository's root, from the sources and from dist alike: data files are not built. */
export function fromPackageRoot(...parts: readonly string[]): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('package.json was not found above the seeds');
    folder = dirname(folder);
  }
  return join(folder, ...parts);
}
