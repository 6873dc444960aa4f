import { openDashboard, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

describe('language and theme', () => {
  it('turns the whole page to Arabic, right to left, and is kept with the person', async () => {
    const { page, go, close } = await dashboard.visit({ email: 'auditor@cdc.example' });
    await go('/EGOV/committee');
    await page.getByRole('button', { name: 'العربية' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'اللجنة الوزارية المشتركة للحكومة الإلكترونية' })
      .waitFor();
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      'ar',
      'rtl',
    ]);
    await page.getByRole('region', { name: 'الوزارات' }).getByRole('link', { name: 'الداخلية' }).waitFor();
    const again = await dashboard.api.signIn('auditor@cdc.example');
    const { data } = await dashboard.api.ask('{ viewer { language } }', undefined, { cookie: again });
    expect(data).toEqual({ viewer: { language: 'AR' } });
    await close();
  });

  it('goes dark at one touch and stays so', async () => {
    const { page, go, close } = await dashboard.visit({ email: 'auditor@cdc.example' });
    await go('/EGOV/committee');
    await page.getByRole('button', { name: 'Passer au thème sombre' }).click();
    const scheme = (): Promise<unknown> =>
      page.evaluate('document.documentElement.dataset.mantineColorScheme');
    expect(await scheme()).toBe('dark');
    await page.reload();
    await page.getByRole('button', { name: 'Passer au thème clair' }).waitFor();
    expect(await scheme()).toBe('dark');
    await close();
  });
});
