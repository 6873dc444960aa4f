import { gzipSync } from 'node:zlib';
import { openDashboard, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

/** What a minister's browser may load of compressed script before the committee screen stands. */
const MOST_BYTES = 250_000;

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

it('the first load of the committee screen brings less than 250 kB of compressed script', async () => {
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
  const bytes = loaded.reduce((sum, [, size]) => sum + size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(bytes).toBeGreaterThan(MOST_BYTES / 4);
  await close();
});
