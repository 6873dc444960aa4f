import type { RouteObject } from 'react-router';

const lazy = async () => ({ Component: (await import('./committee-records-page.js')).CommitteeRecordsPage });

/** The pages of the committees' tab: the ladder, and below it the committee that is open. */
export const committeeRoutes: RouteObject[] = [
  { index: true, lazy },
  { path: ':code', lazy },
];
