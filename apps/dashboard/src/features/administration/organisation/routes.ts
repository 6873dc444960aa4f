import type { RouteObject } from 'react-router';

/** The pages of the organisations' tab. */
export const organisationRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({
      Component: (await import('./organisation-records-page.js')).OrganisationRecordsPage,
    }),
  },
  {
    path: ':code',
    lazy: async () => ({ Component: (await import('./organisation-record-page.js')).OrganisationRecordPage }),
  },
];
