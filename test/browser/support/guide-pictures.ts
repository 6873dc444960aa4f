import type { Locator, Page } from '@playwright/test';
import { filledIn, rowsIn, type Typed } from '../../support/office-workbook.js';
import type { Dashboard } from './dashboard.js';

/** A picture of the guide: whose screen it is, how one comes to it, and which part of it is shown. */
export interface Picture {
  readonly name: string;
  readonly email: string;
  readonly path: string;
  /** What must be on the page before the picture is taken. */
  readonly shows: (page: Page) => Locator;
  readonly first?: (page: Page) => Promise<void>;
  /** The part that is shown; else the window. */
  readonly part?: (page: Page) => Locator;
}

const CHAIR = 'chair@cigov.example';
const OFFICER = 'officer@dpgov.example';
const LEAD = 'lead.mi@spgov.example';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const region = (name: string | RegExp) => (page: Page) => page.getByRole('region', { name });
const decision = region('Décision sur ce classeur');
const title = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name });

/** Sends in the ministry's workbook of today with other forecasts of its first unfinished milestones. */
async function sendWorkbook(page: Page): Promise<void> {
  const out = await page.request.get('/export/organisation.xlsx?programme=EGOV&organisation=MI&lang=fr');
  const file = await out.body();
  const open = (await rowsIn(file, 'milestone')).filter(({ actualEndOn, id }) => id && !actualEndOn);
  const typed = open.slice(0, 3).map(({ id }, at): Typed => ({
    ...{ table: 'milestone', id: String(id), field: 'forecastEndOn' },
    value: new Date(Date.UTC(2014, 5 + at, 30)),
  }));
  const buffer = await filledIn(file, typed);
  await page.setInputFiles('input[type=file]', { name: 'classeur de juin.xlsx', mimeType: XLSX, buffer });
  await decision(page).waitFor();
}

/** Every picture of the guide, named as its file. */
export const PICTURES: readonly Picture[] = [
  {
    name: 'comite',
    email: CHAIR,
    path: '/EGOV/committee',
    shows: (page) => page.getByRole('region', { name: 'Tous les projets' }).getByRole('link').first(),
  },
  {
    name: 'explication',
    email: CHAIR,
    path: '/EGOV/committee',
    first: (page) => page.getByRole('button', { name: 'Expliquer\u00A0: Avancement' }).click(),
    shows: (page) => page.getByRole('dialog').getByText('71 éléments comptés'),
    part: (page) => page.getByRole('dialog'),
  },
  {
    name: 'depuis-la-derniere-session',
    email: CHAIR,
    path: '/EGOV/committee',
    shows: (page) => page.getByText('Décisions de la session'),
    part: region('Depuis la dernière session'),
  },
  { name: 'projet', email: CHAIR, path: '/EGOV/projects/EG-003', shows: title(/CREOL/) },
  {
    name: 'portefeuille',
    email: OFFICER,
    path: '/EGOV/portfolio?health=RED',
    shows: (page) => page.getByRole('heading', { name: '37 projets' }),
  },
  {
    name: 'recherche',
    email: OFFICER,
    path: '/EGOV/indicators',
    first: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.insertText('etat civil');
    },
    shows: (page) => page.getByRole('option').locator('mark', { hasText: 'état' }).first(),
  },
  {
    name: 'risques',
    email: OFFICER,
    path: '/EGOV/risks',
    shows: (page) => page.getByRole('rowheader', { name: /^RK-/ }).first(),
  },
  {
    name: 'ministere',
    email: LEAD,
    path: '/EGOV/organisations/MI',
    shows: (page) => page.getByRole('link', { name: /EG-001/ }).first(),
  },
  {
    name: 'feuille-de-route',
    email: LEAD,
    path: '/EGOV/projects/EG-001',
    shows: title(/état civil/),
    part: region('Feuille de route'),
  },
  {
    name: 'classeur',
    email: LEAD,
    path: '/EGOV/organisations/MI',
    first: sendWorkbook,
    shows: decision,
    part: region(/EG-001/),
  },
  {
    name: 'classeurs',
    email: OFFICER,
    path: '/EGOV/organisations/MI',
    first: async (page) => {
      await sendWorkbook(page);
      await page.goto('/EGOV/workbooks');
    },
    shows: (page) => page.getByRole('region', { name: /^Organismes/ }).getByText(/^1 sur/),
  },
  {
    name: 'risques-spgov',
    email: LEAD,
    path: '/EGOV/risks',
    shows: (page) => page.getByRole('rowheader', { name: /^RK-/ }).first(),
  },
];

/** A picture as it was taken, and what the browser complained about meanwhile. */
export interface Taken {
  readonly image: Buffer;
  readonly complaints: readonly string[];
}

/** Opens the screen of a picture as its reader, at a fixed size, and takes it. */
export async function takePicture(dashboard: Dashboard, picture: Picture): Promise<Taken> {
  const { page, go, close, complaints } = await dashboard.visit({ email: picture.email });
  // A part may be taller than the window of a screen: the page's head would be drawn across it.
  await page.setViewportSize({ width: 1280, height: picture.part ? 1400 : 740 });
  await go(picture.path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await picture.first?.(page);
  await picture.shows(page).waitFor();
  await page.evaluate('document.fonts.ready');
  const image = await (picture.part?.(page) ?? page).screenshot();
  await close();
  return { image, complaints };
}
