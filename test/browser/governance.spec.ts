import { openDashboard, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';

let dashboard: Dashboard;
let minister: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  minister = await dashboard.visit({ email: 'chair@cigov.example' });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

describe('what a minister looks up', () => {
  it('a session, and from it the figures of its day', async () => {
    const { page, go } = minister;
    await go('/EGOV/sessions');
    await page.getByRole('row', { name: /^Session 2 .*Non confirmée/ }).waitFor();
    await page.getByRole('link', { name: 'Session 10', exact: true }).click();
    await page.getByText('Élargir les membres du CIGOV').waitFor();
    await page.getByRole('link', { name: 'Voir les chiffres à cette date' }).click();
    await page.waitForURL('**/EGOV/committee?session=10');
    await page.getByText('Chiffres recalculés à la session 10').waitFor();
  });

  it('a session that was not yet held is not known at an earlier one', async () => {
    const { page, go } = minister;
    await go('/EGOV/sessions?session=10');
    await page.getByRole('link', { name: 'Session 10', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Session 11', exact: true }).count()).toBe(0);
  });

  it('a decision, by a word without its accents', async () => {
    const { page, go } = minister;
    await go('/EGOV/decisions');
    await page.getByRole('searchbox', { name: 'Rechercher dans les décisions' }).fill('elargir');
    await page.getByText('1 décision', { exact: true }).waitFor();
    expect(await page.getByRole('rowheader').allTextContents()).toEqual([
      expect.stringContaining('Élargir les membres du CIGOV'),
    ]);
    await page.getByRole('searchbox').fill('zzzz');
    await page.getByText('Aucune décision ne contient ces mots.').waitFor();
  });

  it('the rank of the country, as known on the status date', async () => {
    const { page, go } = minister;
    await go('/EGOV/indicators');
    await page.getByText('120e').first().waitFor();
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(['2012', '2010', '2008', '2005']);
  });

  it('a law, and the projects that depend on it', async () => {
    const { page, go } = minister;
    await go('/EGOV/prerequisites?stage=ANNOUNCED');
    await page.getByRole('button', { name: 'Loi 88-17' }).click();
    await page.getByRole('link', { name: /EG-003/ }).click();
    await page.waitForURL('**/EGOV/projects/EG-003');
  });

  it('a ministry, and the same projects in the portfolio', async () => {
    const { page, go } = minister;
    await go('/EGOV/organisations');
    await page.getByRole('link', { name: 'Intérieur', exact: true }).click();
    const projects = page.getByRole('region', { name: /^Projets/ });
    await projects.getByRole('rowheader').first().waitFor();
    const shown = await projects.getByRole('rowheader').count();
    await projects.getByRole('link', { name: 'Ouvrir dans le portefeuille' }).click();
    await page.waitForURL('**/EGOV/portfolio?ministry=MI');
    await page.getByRole('heading', { name: `${shown} projets` }).waitFor();
    expect(shown).toBeGreaterThan(0);
  });

  it('the strategy, unfolded to its actions, and one initiative', async () => {
    const { page, go } = minister;
    await go('/EGOV/strategy');
    const before = await page.getByRole('rowheader').count();
    await page.getByRole('button', { name: 'Tout déplier' }).click();
    expect(await page.getByRole('rowheader').count()).toBe(before + 53);
    await page.getByRole('link', { name: 'Réaliser les projets et services e-gouvernement' }).click();
    await page.waitForURL('**/EGOV/strategy/I05');
    await page.getByRole('region', { name: /^Projets/ }).waitFor();
  });

  it('a figure of an initiative, and what it was computed from', async () => {
    const { page, go } = minister;
    await go('/EGOV/strategy');
    const figure = page.getByRole('button', { name: /Expliquer.*Réel, / }).first();
    await figure.click();
    const explanation = page.getByRole('dialog');
    await explanation.getByText(/éléments? comptés?/).waitFor();
    await page.keyboard.press('Escape');
  });

  it('what the data rest on, project by project', async () => {
    const { page, go } = minister;
    await go('/EGOV/basis');
    await page.getByRole('row', { name: /^Projets .*\b77, Expliquer.*\b12, Expliquer/ }).waitFor();
    expect(await page.getByRole('rowheader', { name: /^EG-/ }).count()).toBe(89);
  });

  it('without a complaint from the browser', () => {
    expect(minister.complaints).toEqual([]);
  });
});
