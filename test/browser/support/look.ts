import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { broken, openDashboard, overflow, PATIENCE_MS, type Dashboard, type Visit } from './dashboard.js';
import { PAGES, type ShownPage } from './pages.js';
import { unexplained } from './unexplained.js';

type Language = 'fr' | 'ar' | 'en';

const OFFICER = 'officer@dpgov.example';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 568 };

/** Pictures are for people who look at the screens: SCREEN_PICTURES=1 takes them. */
const TAKEN = process.env['SCREEN_PICTURES'] === '1';
const pictures = resolve(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');

/**
 * The themes in which each language is judged. Colours do not depend on the language, nor words on the theme, so one theme each
 * sees all of both; EVERY_LOOK=1 judges each in each. English shares letters and direction with French: what its words can break
 * is the width, on the pages it is read on.
 */
const THEMES: Readonly<Record<Language, readonly ('light' | 'dark')[]>> =
  process.env['EVERY_LOOK'] === '1'
    ? { fr: ['light', 'dark'], ar: ['light', 'dark'], en: ['light', 'dark'] }
    : { fr: ['light'], ar: ['dark'], en: [] };
const READ_IN_ENGLISH = /^\/(sign-in|EGOV\/(committee|portfolio|projects\/EG-00[13]|inbox|risks))\b/;
const pagesIn = (language: Language): readonly ShownPage[] =>
  language !== 'en' ? PAGES : PAGES.filter(({ path }) => READ_IN_ENGLISH.test(path));

/** Pages on which nothing is measured, or whose figures are examples; desks and the administration count the rows they list. */
const WITHOUT_FIGURES = /^\/(gallery|EGOV\/(search|inbox|quality|administration|nothing)\b)/;

/**
 * Tests of every page in one language: no rule of accessibility broken, no figure that does not open to its explanation
 * (in French: where it does, it does so in every language), no complaint of the browser, nothing wider than 320 pixels.
 */
export function everyPageIn(language: Language): void {
  let dashboard: Dashboard;
  const visits = new Map<string | null, Visit>();
  const visitOf = async (by: string | null): Promise<Visit> => {
    const known = visits.get(by) ?? (await dashboard.visit({ language, email: by ?? undefined }));
    visits.set(by, known);
    return known;
  };
  beforeAll(async () => {
    dashboard = await openDashboard();
  }, PATIENCE_MS);
  afterAll(() => dashboard.close());

  describe(`in ${language}`, () => {
    it.each(pagesIn(language).map((page) => [page.name, page] as const))(
      '%s',
      async (_, shown) => {
        const { page, complaints, go } = await visitOf(shown.by === undefined ? OFFICER : shown.by);
        const before = complaints.length;
        await page.setViewportSize(DESK);
        await go(shown.path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        if (language === 'fr' && !WITHOUT_FIGURES.test(shown.path))
          expect(await unexplained(page)).toEqual([]);
        await shown.open?.(page);
        expect(await brokenInThemes(page, language)).toEqual([]);
        await pictured(page, language, shown);
        await page.setViewportSize(NARROWEST);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(complaints.slice(before)).toEqual([]);
      },
      PATIENCE_MS,
    );
  });
}

async function brokenInThemes(page: Page, language: Language): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of THEMES[language]) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await broken(page)).map((rule) => `${colorScheme}: ${rule}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function pictured(page: Page, language: Language, { name }: ShownPage): Promise<void> {
  if (!TAKEN) return;
  for (const colorScheme of ['dark', 'light'] as const) {
    const folder = join(pictures, `${language}-${colorScheme}`);
    mkdirSync(folder, { recursive: true });
    await page.emulateMedia({ colorScheme });
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      const path = join(folder, `${name.replaceAll(' ', '-')}-${size.width}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
}
