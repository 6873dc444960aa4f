import { openDashboard, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';

let dashboard: Dashboard;
let officer: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  officer = await dashboard.visit({ email: 'officer@dpgov.example' });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

async function countOf(filter: object): Promise<number> {
  const cookie = await dashboard.api.signIn('officer@dpgov.example');
  const { data } = await dashboard.api.ask(
    'query($filter: ProjectFilter) { programme(code: "EGOV") { projects(filter: $filter) { totalCount } } }',
    { filter },
    { cookie },
  );
  return (data as { programme: { projects: { totalCount: number } } }).programme.projects.totalCount;
}

describe('the portfolio', () => {
  it('narrows by facets, and the address opens the same view for someone else', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio');
    await page.getByRole('checkbox', { name: /^Critique/ }).check();
    await page.waitForURL('**/portfolio?health=RED');
    await page.getByRole('checkbox', { name: /^Échéance dépassée/ }).check();
    await page.waitForURL('**overdue=1');
    const expected = await countOf({ health: ['RED'], overdue: true });
    await page.getByRole('heading', { name: `${expected} projets` }).waitFor();
    const other = await dashboard.visit({ email: 'member@cigov.example' });
    await other.go(new URL(page.url()).pathname + new URL(page.url()).search);
    await other.page.getByRole('heading', { name: `${expected} projets` }).waitFor();
    expect(await other.page.getByRole('rowheader').count()).toBe(expected);
    await other.close();
  });

  it('exports exactly what is shown', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio?health=RED&health=AMBER&ministry=MI&statusOn=2012-12-17');
    const link = page.getByRole('link', { name: /^Exporter/ });
    const href = new URL((await link.getAttribute('href')) ?? '', 'http://localhost');
    expect(href.pathname).toBe('/export/portfolio.xlsx');
    expect([...href.searchParams].map(([name, value]) => `${name}=${value}`)).toEqual([
      'programme=EGOV',
      'lang=fr',
      'health=RED',
      'health=AMBER',
      'ministry=MI',
      'statusOn=2012-12-17',
    ]);
  });

  it('finds a project without its accents', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio');
    await page.getByRole('searchbox', { name: 'Rechercher un projet' }).fill('etat civil');
    await page
      .getByRole('rowheader', { name: /état civil/i })
      .first()
      .waitFor();
    await page.waitForURL('**q=etat+civil');
    const found = await countOf({ text: 'etat civil' });
    await page.getByRole('heading', { name: `${found} projets` }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(found);
  });

  it.each([
    ['fr', 'modernisation ETAT civil'],
    ['ar', 'الاحداث الالكتروني'],
    ['ar', 'منظومه مسار'],
  ] as const)('finds in %s what is typed without its signs: %s', async (language, typed) => {
    const found = await countOf({ text: typed });
    expect(found).toBeGreaterThan(0);
    const reader = await dashboard.visit({ email: 'auditor@cdc.example', language });
    await reader.go(`/EGOV/portfolio?q=${encodeURIComponent(typed)}`);
    expect(await reader.page.getByRole('rowheader').count()).toBe(found);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('offers ready views, and the link of the one in sight', async () => {
    const { page, go } = officer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await go('/EGOV/portfolio?session=10');
    await page.getByRole('button', { name: 'Vues' }).click();
    await page.getByRole('menuitem', { name: 'Projets critiques' }).click();
    await page.waitForURL('**health=RED&sort=SLIPPAGE&dir=DESC&session=10');
    await page.getByRole('button', { name: 'Vues' }).click();
    await page.getByRole('menuitem', { name: 'Copier le lien de cette vue' }).click();
    await page.getByText('Lien copié').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
  });

  it('opens a figure of a row to what it was computed from', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio?q=EG-003');
    await page.getByRole('button', { name: /Expliquer\s: Glissement/ }).click();
    await page.getByRole('heading', { name: /^D’où vient .*677/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Expliquer\s: Santé/ }).click();
    await page.getByRole('heading', { name: 'D’où vient Critique' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is sorted by the server, one way and then the other', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio');
    await page.getByRole('button', { name: 'Glissement', exact: true }).click();
    await page.waitForURL('**sort=SLIPPAGE&dir=DESC');
    await page.getByRole('row').nth(1).getByText('EG-067').waitFor();
    await page.getByRole('button', { name: 'Glissement', exact: true }).click();
    await page.waitForURL('**dir=ASC');
    await page.getByRole('row').nth(1).getByText('EG-067').waitFor({ state: 'detached' });
  });

  it('says when nothing meets the criteria, and undoes them', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio?q=zzzz');
    await page.getByText('Aucun projet ne répond à ces critères.').waitFor();
    await page.getByRole('button', { name: 'Tout effacer' }).last().click();
    await page.getByRole('heading', { name: '89 projets' }).waitFor();
    await page.getByRole('rowheader').nth(88).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(89);
  });

  it('complains about nothing', () => {
    expect(officer.complaints).toEqual([]);
  });
});
