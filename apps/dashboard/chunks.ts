import type { Rolldown } from 'vite';

/**
 * How the scripts are put together: what every page begins with is one, what the committee screen shares with other
 * pages is another. A phone's line waits for each file, so that seventy small ones cost it more than a few large ones.
 */
export function chunkGroups(committee: string): Rolldown.CodeSplittingGroup[] {
  const members = new Set<string>();
  return [
    { name: 'frame', tags: ['$initial'], priority: 2 },
    {
      name(id, modules) {
        if (members.size === 0) collect(committee, modules, members);
        return members.has(id) ? 'common' : null;
      },
      debugName: 'common',
      minShareCount: 2,
      priority: 1,
    },
  ];
}

/** A module of ours and all of ours that it imports; what those take from packages follows them. */
function collect(id: string, modules: Rolldown.ChunkingContext, into: Set<string>): void {
  if (into.has(id) || id.includes('node_modules')) return;
  into.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) collect(imported, modules, into);
}
