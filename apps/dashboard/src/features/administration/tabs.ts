import type { RouteObject } from 'react-router';
import type { Action } from '../../lib/graphql/graphql.js';
import type { Viewer } from '../../lib/session.js';
import { programmeRoutes } from './programme/routes.js';
import { committeeRoutes } from './committee/routes.js';
import { organisationRoutes } from './organisation/routes.js';
import { strategyRoutes } from './strategy/routes.js';

/** A part of the administration: its address, its name in the catalogue, and what its page is for. */
export interface AdministrationTab {
  readonly name: 'people' | 'organisations' | 'strategy' | 'programme' | 'committees' | 'audit';
  /** Without this right, as the API says it of the viewer, the tab is not shown. */
  readonly needs: Action;
  /** Its pages below `administration/<name>`; the first one is the tab's own. */
  readonly routes: RouteObject[];
}

/** The tabs in the order in which they are shown; a new one is plugged in here. */
export const TABS: readonly AdministrationTab[] = [
  {
    name: 'people',
    needs: 'PERSON_READ',
    routes: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./person/people-page.js')).PeoplePage }),
      },
      {
        path: ':id',
        lazy: async () => ({ Component: (await import('./person/person-page.js')).PersonPage }),
      },
    ],
  },
  { name: 'organisations', needs: 'ORGANISATION_MANAGE', routes: organisationRoutes },
  { name: 'strategy', needs: 'STRATEGY_MANAGE', routes: strategyRoutes },
  { name: 'programme', needs: 'PROGRAMME_MANAGE', routes: programmeRoutes },
  { name: 'committees', needs: 'COMMITTEE_MANAGE', routes: committeeRoutes },
  {
    name: 'audit',
    needs: 'AUDIT_READ',
    routes: [
      { index: true, lazy: async () => ({ Component: (await import('./audit/audit-page.js')).AuditPage }) },
    ],
  },
];

/** The tabs that the viewer may open. */
export function openTabs(viewer: Viewer): readonly AdministrationTab[] {
  return TABS.filter(({ needs }) => viewer.viewerCan.includes(needs));
}
