import { createBrowserRouter, type RouteObject } from 'react-router';
import { TABS } from '../features/administration/tabs.js';
import { loadWorkMessages } from '../lib/i18n.js';
import { Layout, PageLoading } from './layout.js';
import { NotFound } from './not-found.js';
import { PageError } from './page-error.js';
import { signInPath } from './sign-in-path.js';
import { ToStartPage } from './start-page.js';

/** Every address of the dashboard; each page is loaded when it is first opened. */
const ROUTES: RouteObject[] = [
  {
    path: '/sign-in',
    ErrorBoundary: PageError,
    HydrateFallback: PageLoading,
    lazy: async () => ({ Component: (await import('../features/sign-in/sign-in-page.js')).SignInPage }),
  },
  {
    path: '/invitation/:token',
    ErrorBoundary: PageError,
    HydrateFallback: PageLoading,
    lazy: async () => ({
      Component: (await import('../features/account/set-password-page.js')).SetPasswordPage,
    }),
  },
  {
    path: '/password/:token',
    ErrorBoundary: PageError,
    HydrateFallback: PageLoading,
    lazy: async () => ({
      Component: (await import('../features/account/set-password-page.js')).SetPasswordPage,
    }),
  },
  {
    path: '/password',
    ErrorBoundary: PageError,
    HydrateFallback: PageLoading,
    lazy: async () => ({ Component: (await import('../features/account/forgotten-page.js')).ForgottenPage }),
  },
  {
    path: '/',
    Component: Layout,
    ErrorBoundary: PageError,
    HydrateFallback: PageLoading,
    children: [
      { index: true, Component: ToStartPage },
      {
        path: 'account',
        lazy: async () => ({ Component: (await import('../features/account/account-page.js')).AccountPage }),
      },
      {
        path: 'gallery',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/gallery/gallery-page.js')).GalleryPage,
        })),
      },
      { path: ':programme', Component: ToStartPage },
      {
        path: ':programme/committee',
        lazy: async () => ({
          Component: (await import('../features/committee/committee-page.js')).CommitteePage,
        }),
      },
      {
        path: ':programme/portfolio',
        lazy: async () => ({
          Component: (await import('../features/portfolio/portfolio-page.js')).PortfolioPage,
        }),
      },
      {
        path: ':programme/projects/:code',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/project/project-page.js')).ProjectPage,
        })),
      },
      {
        path: ':programme/projects/:code/roadmap',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/roadmap/roadmap-page.js')).RoadmapPage,
        })),
      },
      {
        path: ':programme/inbox',
        lazy: withWorkWords(async () => ({
          Component: (await import('./inbox-desk.js')).InboxDesk,
        })),
      },
      {
        path: ':programme/quality',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/quality/quality-page.js')).QualityPage,
        })),
      },
      {
        path: ':programme/updates',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/update/updates-page.js')).UpdatesPage,
        })),
      },
      {
        path: ':programme/updates/:id',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/update/update-page.js')).UpdatePage,
        })),
      },
      {
        path: ':programme/projects/:code/record',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/project/record/record-page.js')).RecordPage,
        })),
      },
      {
        path: ':programme/projects/:code/deployments',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/deployment/deployments-page.js')).DeploymentsPage,
        })),
      },
      {
        path: ':programme/briefs',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/brief/briefs-page.js')).BriefsPage,
        })),
      },
      {
        path: ':programme/briefs/new',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/brief/new-brief-page.js')).NewBriefPage,
        })),
      },
      {
        path: ':programme/briefs/:id',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/brief/brief-page.js')).BriefPage,
        })),
      },
      {
        path: ':programme/risks',
        lazy: async () => ({ Component: (await import('../features/risk/risk-page.js')).RiskPage }),
      },
      {
        path: ':programme/sessions',
        lazy: async () => ({
          Component: (await import('../features/session/sessions-page.js')).SessionsPage,
        }),
      },
      {
        path: ':programme/sessions/:session',
        lazy: async () => ({ Component: (await import('../features/session/session-page.js')).SessionPage }),
      },
      {
        path: ':programme/decisions',
        lazy: async () => ({
          Component: (await import('../features/session/decisions-page.js')).DecisionsPage,
        }),
      },
      {
        path: ':programme/indicators',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/indicator/indicator-page.js')).IndicatorPage,
        })),
      },
      {
        path: ':programme/indicators/:code',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/indicator/indicator-record-page.js')).IndicatorRecordPage,
        })),
      },
      {
        path: ':programme/prerequisites',
        lazy: async () => ({
          Component: (await import('../features/prerequisite/prerequisite-page.js')).PrerequisitePage,
        }),
      },
      {
        path: ':programme/organisations',
        lazy: async () => ({
          Component: (await import('../features/organisation/organisations-page.js')).OrganisationsPage,
        }),
      },
      {
        path: ':programme/organisations/:code',
        lazy: withWorkWords(async () => ({
          Component: (await import('./organisation-desk.js')).OrganisationDesk,
        })),
      },
      {
        path: ':programme/workbooks',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/exchange/register-page.js')).RegisterPage,
        })),
      },
      {
        path: ':programme/workbooks/:id',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/exchange/upload-page.js')).UploadPage,
        })),
      },
      {
        path: ':programme/strategy',
        lazy: async () => ({
          Component: (await import('../features/strategy/strategy-page.js')).StrategyPage,
        }),
      },
      {
        path: ':programme/strategy/:code',
        lazy: async () => ({
          Component: (await import('../features/strategy/strategy-node-page.js')).StrategyNodePage,
        }),
      },
      {
        path: ':programme/search',
        lazy: async () => ({ Component: (await import('../features/search/search-page.js')).SearchPage }),
      },
      {
        path: ':programme/basis',
        lazy: async () => ({ Component: (await import('../features/basis/basis-page.js')).BasisPage }),
      },
      {
        path: ':programme/administration',
        lazy: withWorkWords(async () => ({
          Component: (await import('../features/administration/administration-page.js')).AdministrationPage,
        })),
        children: [
          {
            index: true,
            lazy: async () => ({
              Component: (await import('../features/administration/to-first-tab.js')).ToFirstTab,
            }),
          },
          ...TABS.map(({ name, routes }) => ({ path: name, children: routes })),
          { path: '*', Component: NotFound },
        ],
      },
      {
        path: 'guide/:page?',
        lazy: async () => ({ Component: (await import('../features/guide/guide-page.js')).GuidePage }),
      },
      { path: '*', Component: NotFound },
    ],
  },
];

type Router = ReturnType<typeof createBrowserRouter>;
let made: Router | null = null;

/** The router of the dashboard; it is made, and begins to load a page, when it is first asked for. */
export function router(): Router {
  made ??= createBrowserRouter(ROUTES);
  return made;
}

/** Sends a reader whose session is over to sign in, and afterwards back to where they were. */
export function toSignIn(): void {
  const path = signInPath(router().state.location);
  if (path) void router().navigate(path);
}

/** A page of work comes with its words. */
function withWorkWords<Page>(load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    const [page] = await Promise.all([load(), loadWorkMessages()]);
    return page;
  };
}
