import { openDashboard, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';

let dashboard: Dashboard;
let admin: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  admin = await dashboard.visit({ email: 'admin@dpgov.example' });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

const healths = async (): Promise<Map<string, string>> => {
  const rows = await dashboard.api.rows<{ code: string; health: string }>(`
    SELECT p.code, f.health FROM project p JOIN project_figures f ON f.project_id = p.id
    JOIN programme g ON g.id = p.programme_id WHERE g.code = 'EGOV'`);
  return new Map(rows.map(({ code, health }) => [code, health]));
};

/** The projects that the page says would turn. */
async function foretold({ page }: Visit): Promise<string[]> {
  const more = page.getByRole('button', { name: /Afficher (encore|la suite)/ });
  const preview = page.getByRole('status').filter({ hasText: /changera(it|ient) d’état/ });
  await page.locator('[aria-busy="false"]').filter({ has: preview }).waitFor();
  for (let left = await more.count(); left > 0; left = await more.count()) {
    await more.click();
    await page.waitForLoadState('networkidle');
  }
  const names = await page
    .getByRole('link', { name: /./ })
    .evaluateAll((links) =>
      links.map((link) => /\/projects\/([^/?]+)/.exec((link as unknown as { href: string }).href)?.[1] ?? ''),
    );
  return names.filter(Boolean).sort();
}

describe('the thresholds of health', () => {
  it(
    'are tried before they are saved: what was foretold turns, and turns back',
    async () => {
      const { page, go } = admin;
      const before = await healths();
      await go('/EGOV/administration/programme/thresholds');
      const group = page.getByRole('group', { name: 'Indice de délais' });
      await group.getByRole('textbox').first().fill('90');
      const told = await foretold(admin);
      expect(told.length).toBeGreaterThan(0);

      await page.getByRole('button', { name: 'Enregistrer les seuils' }).click();
      await page.getByText('tous les chiffres sont recalculés').waitFor();
      const after = await healths();
      const turned = [...before].filter(([code, health]) => after.get(code) !== health).map(([code]) => code);
      expect(told).toEqual(turned.sort());

      await page.getByRole('button', { name: 'Valeurs par défaut' }).click();
      expect(await foretold(admin)).toEqual(told);
      await page.getByRole('button', { name: 'Enregistrer les seuils' }).click();
      await page.getByText('tous les chiffres sont recalculés').waitFor();
      expect(await healths()).toEqual(before);
    },
    PATIENCE_MS,
  );

  it('that cannot stand are named while they are typed, and refused at their field when saved', async () => {
    const { page, go } = await dashboard.visit({ email: 'admin@dpgov.example' });
    await go('/EGOV/administration/programme/thresholds');
    const amber = page.getByRole('group', { name: 'Glissement' }).getByRole('textbox').nth(1);
    await amber.fill('120');
    await page.getByRole('listitem').filter({ hasText: 'avant de devenir critique' }).waitFor();
    await page.getByRole('button', { name: 'Enregistrer les seuils' }).click();
    await page.getByText('Certains champs sont à corriger').waitFor();
    expect(await amber.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a programme', () => {
  it('is made, opens at once and stands among the others', async () => {
    const { page, go } = admin;
    await go('/EGOV/administration/programme/new');
    await page.getByRole('textbox', { name: 'Code' }).fill('plan-2003');
    await page.getByRole('textbox', { name: 'Nom en français' }).fill('Plan 2003-2004');
    await page.getByRole('button', { name: 'Créer un programme' }).click();
    await page.waitForURL('**/PLAN-2003/administration/programme');
    await page.getByRole('link', { name: 'Programme e-Gouvernement (Maroc Numeric 2013)' }).waitFor();
    await go('/PLAN-2003/committee');
    await page.getByText('Plan 2003-2004').first().waitFor();
    await go('/');
    await page.waitForURL('**/EGOV/inbox');
  });
});

describe('the working calendar', () => {
  it('takes a feast as estimated, confirms it and counts the month again', async () => {
    const { page, go } = admin;
    await go('/EGOV/administration/programme/calendar');
    const october = page.getByRole('listitem').filter({ hasText: 'octobre' });
    await october.getByText('23', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Nom en français' }).fill('Aïd al-Adha');
    await page.getByLabel('Premier jour').fill('2013-10-16');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'Aïd al-Adha' });
    await row.getByText('estimée').waitFor();
    await october.getByText('22', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Confirmer' }).click();
    await row.getByText('confirmée').waitFor();
    await row.getByRole('button', { name: 'Retirer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await october.getByText('23', { exact: true }).waitFor();
  });
});

it('is not there for who may not manage programmes', async () => {
  const { page, go } = await dashboard.visit({ email: 'officer@dpgov.example' });
  await go('/EGOV/administration/programme');
  await page.getByText('Rien ne se trouve à cette adresse').waitFor();
  expect(await page.getByRole('button', { name: 'Enregistrer' }).count()).toBe(0);
});
