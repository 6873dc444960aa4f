import { broken, openDashboard, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';

const RISKS = `query($filter: RiskFilter) { programme(code: "EGOV") { risks(filter: $filter, first: 500) {
  totalCount nodes { code projectCode likelihood impact } matrix { likelihood impact count } } } }`;

interface Risks {
  readonly totalCount: number;
  readonly nodes: readonly { code: string; projectCode: string; likelihood: number; impact: number }[];
  readonly matrix: readonly { likelihood: number; impact: number; count: number }[];
}

let dashboard: Dashboard;
let officer: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  officer = await dashboard.visit({ email: 'officer@dpgov.example' });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

/** Closes what an earlier try of the journey left open. */
async function closeLeftOver(): Promise<void> {
  const cookie = await dashboard.api.signIn('lead.mjl@spgov.example');
  const left = await dashboard.api.rows<{ id: string; version: number }>(
    `SELECT id, version FROM risk WHERE title->>'fr' LIKE 'Défaillance du titulaire%' AND status <> 'CLOSED'`,
  );
  const close = 'mutation($input: EditRiskInput!) { editRisk(input: $input) { id } }';
  for (const risk of left)
    await dashboard.api.ask(close, { input: { ...risk, status: 'CLOSED' } }, { cookie });
}

async function risksOf(email: string, filter: object = {}): Promise<Risks> {
  const cookie = await dashboard.api.signIn(email);
  const { data } = await dashboard.api.ask(RISKS, { filter }, { cookie });
  return (data as { programme: { risks: Risks } }).programme.risks;
}

describe('the risks', () => {
  it('lead from a cell of the matrix to a risk and on to its project', async () => {
    const { page, go } = officer;
    await go('/EGOV/risks');
    const { nodes } = await risksOf('officer@dpgov.example', { likelihood: 5, impact: 5 });
    const [risk] = nodes;
    await page.getByRole('button', { name: /^Probabilité 5, impact 5, exposition 25/ }).click();
    await page.waitForURL('**likelihood=5&impact=5');
    await page.getByRole('rowheader', { name: /^RK-/ }).nth(nodes.length).waitFor({ state: 'detached' });
    expect(nodes).toHaveLength(1);
    const row = page.getByRole('row').filter({ hasText: risk?.code ?? '' });
    await row.getByRole('link', { name: new RegExp(risk?.projectCode ?? '') }).click();
    await page.waitForURL(`**/EGOV/projects/${risk?.projectCode}`);
  });

  it('stand in the matrix as often as they are in the list', async () => {
    const { totalCount, nodes, matrix } = await risksOf('auditor@cdc.example');
    expect(matrix.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
    for (const { likelihood, impact, count } of matrix) {
      const inCell = nodes.filter((risk) => risk.likelihood === likelihood && risk.impact === impact);
      expect(inCell).toHaveLength(count);
    }
  });

  it('are narrowed by ministry, category and status, and the address keeps the choice', async () => {
    const { page, go } = officer;
    await go('/EGOV/risks');
    await page.getByRole('checkbox', { name: /^Juridique/ }).check();
    await page.waitForURL('**category=LEGAL');
    await page.getByRole('checkbox', { name: /^Industrie/ }).check();
    await page.waitForURL('**ministry=MICNT');
    const { totalCount } = await risksOf('officer@dpgov.example', {
      category: ['LEGAL'],
      ministries: ['MICNT'],
    });
    await page.reload();
    const word = totalCount === 1 ? 'risque' : 'risques';
    await page.getByRole('heading', { name: `${totalCount} ${word}`, exact: true }).waitFor();
    expect(await page.getByRole('rowheader', { name: /^RK-/ }).count()).toBe(totalCount);
  });

  it('are only those of the reader: a lead sees its own, a committee member is told why there is none', async () => {
    const lead = await dashboard.visit({ email: 'lead.mi@spgov.example' });
    const own = await risksOf('lead.mi@spgov.example');
    const all = await risksOf('officer@dpgov.example');
    expect(own.totalCount).toBeLessThan(all.totalCount);
    await lead.go('/EGOV/risks');
    expect(await lead.page.getByRole('rowheader', { name: /^RK-/ }).count()).toBe(own.totalCount);
    await lead.close();
    const member = await dashboard.visit({ email: 'member@cigov.example' });
    await member.go('/EGOV/risks');
    await member.page.getByRole('heading', { name: 'Aucun risque ouvert à votre rôle' }).waitFor();
    expect(await member.page.getByRole('table').count()).toBe(0);
    await member.close();
  });

  it(
    'recorded, edited and closed by the lead of a project move its health with them',
    async () => {
      await closeLeftOver();
      const { page, go, close, complaints } = await dashboard.visit({ email: 'lead.mjl@spgov.example' });
      await go('/EGOV/projects/EG-031');
      const health = page.getByRole('region', { name: /^État de santé/ });
      const risks = page.getByRole('region', { name: /^Risques/ });
      await health.getByText('Conforme').first().waitFor();
      const title = `Défaillance du titulaire ${Date.now()}`;

      await risks.getByRole('button', { name: 'Ajouter un risque' }).click();
      const added = page.getByRole('form', { name: 'Ajouter un risque' });
      await added.getByLabel('Catégorie').selectOption('SUPPLIER');
      await added.getByLabel('Probabilité (1 à 5)').fill('4');
      await added.getByLabel('Impact (1 à 5)').fill('4');
      await added.getByText(/exposition 16 · .* à partir de 15$/).waitFor();
      await added.getByLabel('Relevé le').fill('20/05/2013');
      await added.getByLabel('Intitulé en français').fill(title);
      expect(await broken(page)).toEqual([]);
      await added.getByRole('button', { name: 'Enregistrer' }).click();
      await health.getByText('Sous surveillance').first().waitFor();
      await health.getByText(`risque ouvert d’exposition 16 («\u00A0${title}\u00A0»)`).waitFor();

      const line = risks.getByRole('listitem').filter({ hasText: title });
      await line.getByRole('button', { name: /^Modifier/ }).click();
      const edited = page.getByRole('form', { name: 'Modifier le risque' });
      await edited.getByLabel('Impact (1 à 5)').fill('3');
      await edited.getByLabel('Suivi par').fill('Direction des études');
      await edited.getByRole('button', { name: 'Enregistrer' }).click();
      await line.getByText(/exposition 12 · ouvert · .* · suivi par Direction des études$/).waitFor();
      await health.getByText('Conforme').first().waitFor();

      await line.getByRole('button', { name: /^Modifier/ }).click();
      await edited.getByLabel('État').selectOption('CLOSED');
      await edited.getByRole('button', { name: 'Enregistrer' }).click();
      await line.getByText(/exposition 12 · clos · /).waitFor();
      await page.getByRole('region', { name: 'Historique' }).getByText('état\u00A0: ouvert → clos').waitFor();
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE_MS,
  );

  it('are those known at the session looked at', async () => {
    const { page, go } = officer;
    await go('/EGOV/risks?session=10');
    await page.getByText('Chiffres recalculés à la session 10').waitFor();
    const shown = await page.getByRole('rowheader', { name: /^RK-/ }).count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan((await risksOf('officer@dpgov.example')).totalCount);
  });

  it('complain about nothing', () => {
    expect(officer.complaints).toEqual([]);
  });
});
