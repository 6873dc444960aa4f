// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a path in a fixed order, or the path itself when it is a file. */
export function filesBelow(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.sort();
}

/**
 * One hash over the names and contents of files, so that a change of any is noticed and a touch is not.
 * @param {string} root
 * @param {readonly string[]} paths files and folders below the root
 * @param {(file: string) => boolean} [counts] which files count; every one by default
 */
export function hashOfSources(root, paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(join(root, path)).filter(counts)) {
      const content = readFileSync(file);
      hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}
