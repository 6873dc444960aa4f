import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { broken, openDashboard, overflow, PATIENCE_MS, type Dashboard } from './support/dashboard.js';
import { PICTURES, takePicture } from './support/guide-pictures.js';

const FOLDER = resolve(import.meta.dirname, '..', '..', 'docs', 'guide');
const IMAGES = join(FOLDER, 'images');
const KEPT = process.env['GUIDE_PICTURES'] === '1';
const HEAVIEST = 150_000;
const PAGES = ['README', 'ministre', 'dpgov', 'spgov'] as const;
const OFFICER = 'officer@dpgov.example';

const addressOf = (page: string): string => (page === 'README' ? '/guide' : `/guide/${page}`);
const shownOf = (page: string): string =>
  readFileSync(join(FOLDER, `${page}.md`), 'utf8').split('<!-- end of the guide -->')[0] ?? '';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

describe('the pictures of the guide', () => {
  it.each(PICTURES.map((picture) => [picture.name, picture] as const))(
    '%s is of a screen that opens',
    async (name, picture) => {
      const { image, complaints } = await takePicture(dashboard, picture);
      if (KEPT) writeFileSync(join(IMAGES, `${name}.png`), image);
      expect(complaints).toEqual([]);
    },
  );

  it('are those that the pages name, each once, and none is heavy', () => {
    const named = PAGES.flatMap((page) =>
      [...shownOf(page).matchAll(/!\[[^\]]+\]\(images\/([^)]+)\)/g)].map(([, name = '']) => name),
    ).sort();
    expect(named).toEqual(PICTURES.map(({ name }) => `${name}.png`).sort());
    expect(readdirSync(IMAGES).sort()).toEqual(named);
    expect(named.filter((name) => statSync(join(IMAGES, name)).size >= HEAVIEST)).toEqual([]);
  });
});

describe('the guide', () => {
  it('is a step away from every page, in the same window', async () => {
    const { page, go, close } = await dashboard.visit({ email: OFFICER });
    await go('/EGOV/risks');
    await page.getByRole('link', { name: 'Guide', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Guide de Masar' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/guide');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Risques' }).waitFor();
    await close();
  });

  it.each(PAGES)('shows %s with all its pictures, and every link leads somewhere', async (name) => {
    const { page, go, close, complaints } = await dashboard.visit({ email: OFFICER });
    await go(addressOf(name));
    const article = page.getByRole('article');
    await article.waitFor();
    const pictures = await article.getByRole('img').all();
    expect(pictures).toHaveLength(shownOf(name).match(/!\[/g)?.length ?? 0);
    for (const picture of pictures) {
      await picture.scrollIntoViewIfNeeded();
      const width = await picture.evaluate((image) => image.decode().then(() => image.naturalWidth));
      expect(width).toBeGreaterThan(0);
    }
    for (const address of await addressesIn(page)) {
      await go(address);
      await page.getByRole('article').waitFor();
      const hash = new URL(page.url()).hash;
      if (hash) expect(await page.locator(hash).count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('says at an address without a page that there is none', async () => {
    const { page, go, close } = await dashboard.visit({ email: OFFICER });
    await go('/guide/inconnu');
    await page.getByRole('heading', { level: 1, name: 'Page introuvable' }).waitFor();
    await close();
  });

  it.each([
    ['ar', 'light', 'هذا الدليل محرَّر باللغة الفرنسية.'],
    ['en', 'dark', 'This guide is written in French.'],
  ] as const)('stays French in %s, and says so', async (language, theme, sentence) => {
    const { page, go, close } = await dashboard.visit({ email: OFFICER, language, theme });
    await go('/guide/ministre');
    await page.getByText(sentence).waitFor();
    const article = page.getByRole('article');
    expect([await article.getAttribute('lang'), await article.getAttribute('dir')]).toEqual(['fr', 'ltr']);
    expect(await broken(page)).toEqual([]);
    await close();
  });

  it.each(PAGES)('breaks no rule of accessibility on %s, and fits a narrow phone', async (name) => {
    const { page, go, close } = await dashboard.visit({ email: OFFICER, width: 320 });
    await go(addressOf(name));
    await page.getByRole('article').waitFor();
    expect(await broken(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await close();
  });

  it('is written with the spaces and apostrophes of French', () => {
    const loose = PAGES.flatMap((page) => shownOf(page).match(/.{0,20}(?: [:;?!»%]|« |').{0,10}/g) ?? []);
    expect(loose).toEqual([]);
  });
});

/** The addresses that an article links to, each once, pictures apart. */
async function addressesIn(page: Page): Promise<string[]> {
  const links = await page.getByRole('article').locator('a:not(:has(img))').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return [...new Set(addresses.map((address) => address ?? ''))];
}
