import type { SearchHitFieldsFragment, SearchKind } from '../../lib/graphql/graphql.js';

/** Where a hit is read: its own page, or that of the project or session it belongs to. */
export function placeOf(programme: string, kind: SearchKind, hit: SearchHitFieldsFragment): string {
  const project = `/${programme}/projects/${hit.projectCode ?? hit.code}`;
  switch (kind) {
    case 'PROJECT':
    case 'MILESTONE':
    case 'RISK':
      return project;
    case 'ORGANISATION':
      return `/${programme}/organisations/${hit.code}`;
    case 'DECISION':
      return `/${programme}/sessions/${hit.code}`;
    case 'PREREQUISITE':
      return `/${programme}/prerequisites`;
  }
}

/** The page of everything that a text finds. */
export function searchPath(programme: string, text: string): string {
  return `/${programme}/search?q=${encodeURIComponent(text)}`;
}
