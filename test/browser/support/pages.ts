import type { Page } from '@playwright/test';

/** A page of the dashboard as every reader's tests open it: one line here, and it is looked at from all sides. */
export interface ShownPage {
  readonly name: string;
  readonly path: string;
  /** A demo account; the officer unless said otherwise, null for nobody. */
  readonly by?: string | null;
  /** What is opened on the page before it is looked at. */
  readonly open?: (page: Page) => Promise<void>;
}

const ADMINISTRATION = [
  ['people', 'people'],
  ['organisations kept', 'organisations'],
  ['organisation kept', 'organisations/OMPIC'],
  ['strategy kept', 'strategy'],
  ['strategy node kept', 'strategy/I05'],
  ['programme kept', 'programme'],
  ['thresholds', 'programme/thresholds'],
  ['calendar', 'programme/calendar'],
  ['new programme', 'programme/new'],
  ['committees kept', 'committees'],
  ['committee kept', 'committees/CIGOV'],
  ['audit trail', 'audit'],
] as const;

/** Every page there is, each with the states of it that look different. */
export const PAGES: readonly ShownPage[] = [
  { name: 'sign-in', path: '/sign-in', by: null },
  { name: 'forgotten password', path: '/password', by: null },
  { name: 'link that is over', path: '/invitation/over', by: null },
  { name: 'account', path: '/account' },
  { name: 'committee', path: '/EGOV/committee', by: 'chair@cigov.example' },
  { name: 'committee at session 10', path: '/EGOV/committee?session=10&group=priority' },
  { name: 'portfolio', path: '/EGOV/portfolio?health=RED' },
  { name: 'portfolio without a match', path: '/EGOV/portfolio?health=RED&q=xyzzy' },
  { name: 'timeline', path: '/EGOV/portfolio?view=timeline&group=ministry', open: waitForTimeline },
  { name: 'project', path: '/EGOV/projects/EG-003' },
  { name: 'project without a roadmap', path: '/EGOV/projects/EG-064' },
  { name: 'project explained', path: '/EGOV/projects/EG-002', open: openExplanation },
  { name: 'roadmap', path: '/EGOV/projects/EG-001/roadmap', by: 'lead.mi@spgov.example' },
  { name: 'roadmap’s milestones', path: '/EGOV/projects/EG-001/roadmap?view=actuals' },
  { name: 'roadmap’s versions', path: '/EGOV/projects/EG-001/roadmap?view=versions' },
  { name: 'project record', path: '/EGOV/projects/EG-002/record' },
  { name: 'project’s deployments', path: '/EGOV/projects/EG-002/deployments' },
  { name: 'briefs', path: '/EGOV/briefs' },
  { name: 'new brief', path: '/EGOV/briefs/new' },
  { name: 'indicator kept', path: '/EGOV/indicators/EGDI' },
  { name: 'inbox', path: '/EGOV/inbox' },
  { name: 'data quality', path: '/EGOV/quality' },
  { name: 'updates before the first month', path: '/EGOV/updates' },
  { name: 'risks', path: '/EGOV/risks' },
  { name: 'risks at session 10', path: '/EGOV/risks?session=10&category=LEGAL' },
  { name: 'sessions', path: '/EGOV/sessions' },
  { name: 'session', path: '/EGOV/sessions/CIGOV-11' },
  { name: 'decisions', path: '/EGOV/decisions' },
  { name: 'indicators', path: '/EGOV/indicators' },
  { name: 'prerequisites', path: '/EGOV/prerequisites' },
  { name: 'prerequisite opened', path: '/EGOV/prerequisites', open: openFirstText },
  { name: 'organisations', path: '/EGOV/organisations' },
  { name: 'ministry', path: '/EGOV/organisations/MICNT' },
  { name: 'body without a project', path: '/EGOV/organisations/ADN' },
  { name: 'workbooks', path: '/EGOV/workbooks' },
  { name: 'strategy', path: '/EGOV/strategy' },
  { name: 'strategy node', path: '/EGOV/strategy/I05' },
  { name: 'basis', path: '/EGOV/basis' },
  { name: 'search', path: '/EGOV/search?q=etat%20civil' },
  { name: 'search without a hit', path: '/EGOV/search?q=xyzzy' },
  ...ADMINISTRATION.map(([name, path]) => ({
    name,
    path: `/EGOV/administration/${path}`,
    by: 'admin@dpgov.example',
  })),
  { name: 'person', path: '/EGOV/administration/people', by: 'admin@dpgov.example', open: openFirstPerson },
  { name: 'guide', path: '/guide' },
  { name: 'guide of the minister', path: '/guide/ministre' },
  { name: 'gallery', path: '/gallery' },
  { name: 'address that leads nowhere', path: '/EGOV/nothing/here' },
];

async function openExplanation(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Expliquer|شرح|Explain)/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('table').waitFor();
}

async function openFirstText(page: Page): Promise<void> {
  await page.getByRole('rowheader').getByRole('button').first().click();
  await page.getByRole('link', { name: /EG-072/ }).waitFor();
}

async function openFirstPerson(page: Page): Promise<void> {
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/people\/.+/);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function waitForTimeline(page: Page): Promise<void> {
  await page.locator('canvas').first().waitFor();
}
