import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openDashboard, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

/** What a minister's browser may load of compressed script before the committee screen stands. */
const MOST_BYTES = 250_000;
/** Each is a way to the server and back on a phone's line. */
const MOST_SCRIPTS = 12;

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

/** Notes the operations that a page asks the API for. */
function operationsOf(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    names.push((JSON.parse(request.postData() ?? '{}') as { operationName: string }).operationName);
  });
  return names;
}

it('the first load of the committee screen brings less than 250 kB of compressed script, in few files', async () => {
  const { page, go, close } = await dashboard.visit({ email: 'chair@cigov.example' });
  const scripts: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const { pathname } = new URL(response.url());
    scripts.push(response.body().then((body) => [pathname, gzipSync(body).length]));
  });
  await go('/EGOV/committee');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const loaded = await Promise.all(scripts);
  expect(loaded.some(([path]) => path.includes('committee-page'))).toBe(true);
  expect(loaded.length).toBeLessThanOrEqual(MOST_SCRIPTS);
  const bytes = loaded.reduce((sum, [, size]) => sum + size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(bytes).toBeGreaterThan(MOST_BYTES / 4);
  await close();
});

it.each([
  ['committee', ['Session', 'Committee'], ['fr', 'light', 'ltr']],
  ['portfolio', ['Session', 'PortfolioFrame', 'PortfolioPage'], ['ar', 'dark', 'rtl']],
] as const)(
  'the %s is drawn in its blocks, and asked for, before its script is there',
  async (name, asked, [language, theme, direction]) => {
    const reader = { email: 'chair@cigov.example', language, theme };
    const { page, complaints, close } = await dashboard.visit(reader);
    const operations = operationsOf(page);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\/assets\/frame-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/EGOV/${name}`, { waitUntil: 'commit' });
    const picture = page.locator('#first');
    await picture.locator('svg').waitFor();
    expect(await page.locator('#root > *').count()).toBe(0);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(theme);
    expect(operations.toSorted()).toEqual(asked.toSorted());
    for (const file of [`/${name}-page-`, `/${language}-`])
      expect(await page.locator(`link[rel="modulepreload"][href*="${file}"]`).count()).toBe(1);

    letGo();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await picture.isVisible()).toBe(false);
    expect(operations.filter((operation) => asked.some((known) => known === operation))).toHaveLength(
      asked.length,
    );
    expect(complaints).toEqual([]);
    await close();
  },
);

it('who signs in after the page was opened is not answered with what was asked before', async () => {
  const { page, go, close } = await dashboard.visit();
  await go('/EGOV/committee');
  await page.getByLabel('Adresse électronique').fill('member@cigov.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('masar-demo');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Comité' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await close();
});
