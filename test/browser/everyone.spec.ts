import { broken, openDashboard, overflow, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

const PAGES = [
  ['the committee screen', '/EGOV/committee'],
  ['the committee at session 10', '/EGOV/committee?session=10&group=priority'],
  ['the portfolio', '/EGOV/portfolio?health=RED'],
  ['a project sheet', '/EGOV/projects/EG-003'],
  ['a project without an approved roadmap', '/EGOV/projects/EG-064'],
  ['an address that leads nowhere', '/EGOV/nothing/here'],
] as const;

const LOOKS = [
  ['fr', 'light'],
  ['fr', 'dark'],
  ['ar', 'light'],
  ['ar', 'dark'],
] as const;

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

describe.each(LOOKS)('in %s, %s', (language, theme) => {
  it.each(PAGES)(
    '%s breaks no rule of accessibility',
    async (_, path) => {
      const { page, go, complaints, close } = await dashboard.visit({
        email: 'officer@dpgov.example',
        language,
        theme,
      });
      await go(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await broken(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
    60_000,
  );

  it('the sign-in page breaks no rule of accessibility', async () => {
    const { page, go, complaints, close } = await dashboard.visit({ language, theme });
    await go('/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await broken(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('an explanation breaks no rule of accessibility', async () => {
    const { page, go, close } = await dashboard.visit({ email: 'officer@dpgov.example', language, theme });
    await go('/EGOV/projects/EG-002');
    await page
      .getByRole('button', { name: /^(Expliquer|شرح)/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('table').waitFor();
    expect(await broken(page)).toEqual([]);
    await close();
  });
});

describe.each(['fr', 'ar'] as const)('320 pixels wide, in %s', (language) => {
  it.each([...PAGES, ['the sign-in page', '/sign-in'] as const])(
    '%s does not scroll sideways',
    async (_, path) => {
      const reader = path === '/sign-in' ? {} : { email: 'officer@dpgov.example' };
      const { page, go, close } = await dashboard.visit({ ...reader, language, width: 320 });
      await go(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await close();
    },
  );
});
