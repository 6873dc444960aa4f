import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { broken, openDashboard, overflow, PATIENCE_MS, type Dashboard, type Visit } from './dashboard.js';
import { PAGES, type ShownPage } from './pages.js';

/** How a page is looked at. */
export interface Look {
  readonly language: 'fr' | 'ar' | 'en';
  readonly theme: 'light' | 'dark';
}

const OFFICER = 'officer@dpgov.example';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 568 };

/** Pictures are for people who look at the screens: SCREEN_PICTURES=1 takes them. */
const TAKEN = process.env['SCREEN_PICTURES'] === '1';
const pictures = resolve(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');

/** Tests of every page in one look: no rule of accessibility broken, no complaint, nothing wider than 320 pixels. */
export function everyPageIn(look: Look): void {
  let dashboard: Dashboard;
  const visits = new Map<string | null, Visit>();
  const visitOf = async (by: string | null): Promise<Visit> => {
    const known = visits.get(by) ?? (await dashboard.visit({ ...look, email: by ?? undefined }));
    visits.set(by, known);
    return known;
  };
  beforeAll(async () => {
    dashboard = await openDashboard();
  }, PATIENCE_MS);
  afterAll(() => dashboard.close());

  describe(`in ${look.language}, ${look.theme}`, () => {
    it.each(PAGES.map((page) => [page.name, page] as const))(
      '%s',
      async (_, shown) => {
        const visit = await visitOf(shown.by === undefined ? OFFICER : shown.by);
        const before = visit.complaints.length;
        await visit.page.setViewportSize(DESK);
        await visit.go(shown.path);
        await visit.page.getByRole('heading', { level: 1 }).waitFor();
        await shown.open?.(visit.page);
        expect(await broken(visit.page)).toEqual([]);
        await picture(visit, look, shown, DESK);
        await visit.page.setViewportSize(NARROWEST);
        expect(await overflow(visit.page)).toBeLessThanOrEqual(0);
        await picture(visit, look, shown, PHONE);
        expect(visit.complaints.slice(before)).toEqual([]);
      },
      PATIENCE_MS,
    );
  });
}

async function picture(
  { page }: Visit,
  { language, theme }: Look,
  { name }: ShownPage,
  size: typeof DESK,
): Promise<void> {
  if (!TAKEN) return;
  const folder = join(pictures, `${language}-${theme}`);
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize(size);
  await page.screenshot({
    path: join(folder, `${name.replaceAll(' ', '-')}-${size.width}.png`),
    fullPage: true,
  });
}
