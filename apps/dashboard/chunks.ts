import type { Rolldown } from 'vite';

/**
 * How the scripts are put together: what every page begins with is one, and what `parts` share with other pages is
 * another for each. A phone's line waits for each file, so that seventy small ones cost it more than a few large ones.
 */
export function chunkGroups(parts: Readonly<Record<string, string>>): Rolldown.CodeSplittingGroup[] {
  const entries = Object.entries(parts);
  const shared = entries.map(([name, file], at) => {
    const members = new Set<string>();
    return {
      name(id: string, modules: Rolldown.ChunkingContext) {
        if (members.size === 0) collect(file, modules, members);
        return members.has(id) ? name : null;
      },
      debugName: name,
      minShareCount: 2,
      priority: entries.length - at,
    };
  });
  return [{ name: 'frame', tags: ['$initial'], priority: entries.length + 1 }, ...shared];
}

/** A module of ours and all of ours that it imports; what those take from packages follows them. */
function collect(id: string, modules: Rolldown.ChunkingContext, into: Set<string>): void {
  if (into.has(id) || id.includes('node_modules')) return;
  into.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) collect(imported, modules, into);
}
