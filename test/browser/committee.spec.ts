import { openDashboard, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';

const FIGURES = `query($asOf: AsOfInput) { programme(code: "EGOV", asOf: $asOf) { rollup {
  projectCount measuredCount progressBp plannedProgressBp health { health count } lifecycle { lifecycle count } } } }`;

interface Rollup {
  readonly projectCount: number;
  readonly measuredCount: number;
  readonly progressBp: number;
  readonly plannedProgressBp: number;
  readonly health: readonly { health: string; count: number }[];
  readonly lifecycle: readonly { lifecycle: string; count: number }[];
}

let dashboard: Dashboard;
let minister: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  minister = await dashboard.visit({ email: 'chair@cigov.example' });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

async function figuresAt(statusOn?: string): Promise<Rollup> {
  const cookie = await dashboard.api.signIn('chair@cigov.example');
  const { data } = await dashboard.api.ask(
    FIGURES,
    { asOf: statusOn ? { statusOn } : undefined },
    { cookie },
  );
  return (data as { programme: { rollup: Rollup } }).programme.rollup;
}

const percent = (bp: number): string => `${Math.floor((bp + 50) / 100)}\u00A0%`;

describe('the committee screen', () => {
  it.each([
    ['at the status date', '/EGOV/committee', undefined],
    ['at session 10', '/EGOV/committee?session=10', '2012-12-17'],
    ['on any other day', '/EGOV/committee?statusOn=2011-12-31', '2011-12-31'],
  ])('shows the API’s figures %s', async (_, path, statusOn) => {
    const { page, go } = minister;
    await go(path);
    const figures = await figuresAt(statusOn);
    const progress = page.getByRole('region', { name: 'Avancement', exact: true });
    const shown = (await progress.textContent()) ?? '';
    expect(shown).toContain(percent(figures.progressBp));
    expect(shown).toContain(`prévu ${percent(figures.plannedProgressBp)}`);
    expect(shown).toContain(`mesuré sur ${figures.measuredCount} des ${figures.projectCount} projets`);
    const health = page.getByRole('region', { name: 'Santé des projets' });
    const counts = await health.getByRole('listitem').locator('b').allTextContents();
    expect(counts.map(Number)).toEqual(figures.health.map(({ count }) => count));
    const tiles = page.getByRole('region', { name: 'Tous les projets' }).getByRole('link', { name: /^EG-/ });
    expect(await tiles.count()).toBe(figures.projectCount);
  });

  it('says that figures of another day are hindsight, and leads back', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee?session=10');
    await page.getByText('Chiffres recalculés à la session 10, le 17 décembre 2012.').waitFor();
    await page.getByRole('button', { name: 'Revenir au 7 juin 2013' }).click();
    await page.getByText('Chiffres recalculés').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  it('walks from session to session', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    await page.getByRole('button', { name: 'Session 10', exact: true }).click();
    await page.getByText('17 décembre 2012').first().waitFor();
    expect(new URL(page.url()).search).toBe('?session=10');
  });

  it('opens a figure to its formula and its parts, and gives the focus back', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    const trigger = page.getByRole('button', { name: 'Expliquer\u00A0: Avancement' });
    await trigger.click();
    const explanation = page.getByRole('dialog', { name: 'D’où vient 61\u00A0%' });
    await explanation.getByText('71 éléments comptés').waitFor();
    expect(await explanation.textContent()).toContain('61,28\u00A0%');
    expect(await explanation.textContent()).toContain('18 écartés');
    await page.keyboard.press('Escape');
    await explanation.waitFor({ state: 'detached' });
    expect(await trigger.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  it('explains each health by the projects that have it', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    await page.getByRole('button', { name: 'Expliquer\u00A0: Conforme', exact: true }).click();
    const explanation = page.getByRole('dialog', { name: 'D’où vient 1' });
    await explanation.getByText('EG-031').waitFor();
    expect(await explanation.getByText('1 élément compté').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('opens a figure of a ministry’s row to the projects it was counted from', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    const row = page.getByRole('row', { name: /^Chef du gouvernement/ });
    const figure = row.getByRole('button', { name: /Expliquer.*Prévu, Chef du gouvernement/ });
    await figure.focus();
    await page.keyboard.press('Enter');
    const explanation = page.getByRole('dialog', { name: 'D’où vient 90\u00A0%' });
    await explanation.getByText('2 éléments comptés').waitFor();
    await explanation.getByRole('link').first().waitFor();
    await page.keyboard.press('Escape');
    await explanation.waitFor({ state: 'detached' });
    expect(await figure.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  it('opens the count of flagships in trouble to which they are', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    await page.getByRole('button', { name: /^7 critiques/ }).click();
    await page.getByRole('dialog').getByText('7 éléments comptés').waitFor();
    await page.keyboard.press('Escape');
  });

  it('lets arrow keys walk the mosaic and says in words what a tile shows', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    const mosaic = page.getByRole('region', { name: 'Tous les projets' });
    const tiles = mosaic.getByRole('link', { name: /^EG-/ });
    await tiles.first().focus();
    await page.keyboard.press('ArrowRight');
    const second = (await tiles.nth(1).getAttribute('aria-label')) ?? '';
    const [code = ''] = second.split(' ');
    await mosaic.getByRole('paragraph').filter({ hasText: code }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/EGOV/projects/${code}`);
  });

  it('groups the mosaic by priority in the address', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    await page.getByText('Par priorité').click();
    await page.getByRole('heading', { name: /^Priorités et mesures/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('group')).toBe('priority');
  });

  it('says between which two dates it compares, and that it does so in hindsight', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    const since = page.getByRole('region', { name: 'Depuis la dernière session' });
    await since.getByText(/De la session\u00A010, le 17 décembre 2012, au 7 juin 2013/).waitFor();
    const shown = (await since.textContent()) ?? '';
    expect(shown).toContain('réalisé +7 points, prévu +16 points. L’écart s’est creusé de 9\u00A0points.');
    expect(shown).toContain('Comparaison avec le recul');
    const drawn = (await since.getByRole('img').first().getAttribute('aria-label')) ?? '';
    expect(drawn).toContain('4 de Conforme à Sous surveillance');
  });

  it('lists what turned, finished and slipped, each line leading to its project', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    const since = page.getByRole('region', { name: 'Depuis la dernière session' });
    const finished = since.locator('section', { hasText: 'Achevés' });
    await finished.getByRole('button', { name: 'et 8 autres' }).click();
    expect(await finished.getByRole('listitem').count()).toBe(11);
    await since.getByRole('link', { name: 'Élargir les membres du CIGOV' }).waitFor();
    await since.locator('li', { hasText: '+172 j' }).getByRole('link').click();
    await page.waitForURL('**/EGOV/projects/EG-067');
  });

  it('compares with nothing at the first session, and says so', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee?session=1');
    await page.getByText(/Aucune session ne précède le 22 février 2010/).waitFor();
  });

  it('draws progress and plan with the figures under them', async () => {
    const { page, go } = minister;
    await go('/EGOV/committee');
    const curve = page.getByRole('region', { name: 'Avancement prévu et réalisé' });
    await curve.getByRole('img', { name: /61.% réalisés, 82.% prévus/ }).waitFor();
    const row = curve.getByRole('row', { name: /^11 · 7 juin 2013/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['61\u00A0%', '82\u00A0%', '−21']);
    expect(await curve.getByRole('row').count()).toBe(12);
  });

  it('complains about nothing', () => {
    expect(minister.complaints).toEqual([]);
  });
});
