import { posix } from 'node:path';
import type { ReadLimits } from './limits.js';
import { readXml } from './xml.js';
import type { Package } from './zip-package.js';

/** A reference from one part of a package to another, or to something outside it. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** The part it names, from the root of the package; what stands outside as it is written. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part; of the package itself for an empty name. None when the part has none. */
export async function relationshipsOf(
  pack: Package,
  part: string,
  limits: ReadLimits,
): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const file = pack.find(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  return file === undefined ? [] : readRelationships(pack, file, limits);
}

/** The relationships that a `.rels` part lists. */
export async function readRelationships(
  pack: Package,
  file: string,
  limits: ReadLimits,
): Promise<Relationship[]> {
  const folder = posix.dirname(posix.dirname(file));
  const found: Relationship[] = [];
  await readXml(file, pack.chunks(file), limits, {
    open: ({ name, depth, attribute }) => {
      if (name !== 'Relationship' || depth !== 1) return;
      const target = attribute('Target') ?? '';
      const external = attribute('TargetMode')?.toLowerCase() === 'external';
      found.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : partNamed(folder, target),
        external,
      });
    },
  });
  return found;
}

/** The part that a target names: from the root with a leading slash, else from the folder it is written in. */
function partNamed(folder: string, target: string): string {
  const path = unescaped(target);
  return posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(folder, path));
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
