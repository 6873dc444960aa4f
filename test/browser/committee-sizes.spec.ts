import { openDashboard, overflow, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

async function opened(language: 'fr' | 'ar', width: number): Promise<Visit> {
  const reader = await dashboard.visit({ email: 'chair@cigov.example', language, width });
  await reader.go('/EGOV/committee');
  await reader.page.locator('details').waitFor();
  return reader;
}

describe.each(['fr', 'ar'] as const)('the committee screen in %s', (language) => {
  it.each([
    ['a projector', 1920],
    ['a tablet', 768],
    ['a phone', 390],
  ])('fits %s', async (_, width) => {
    const reader = await opened(language, width);
    expect(await overflow(reader.page)).toBe(0);
    await reader.close();
  });

  it('prints on two pages', async () => {
    const reader = await opened(language, 1440);
    const paper = await reader.page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages).toHaveLength(2);
    await reader.close();
  });
});
