import { record as fr } from '../../apps/dashboard/src/lib/messages/fr/record.js';
import { draft } from '../../apps/dashboard/src/lib/messages/fr/draft.js';
import { broken, openDashboard, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

const words = fr.brief;

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

it(
  'a brief is written, refused while it lacks something, returned, submitted again and becomes a project',
  async () => {
    const code = `EG-9${String(Math.floor(Math.random() * 90) + 10)}`;
    const lead = await dashboard.visit({ email: 'lead.mi@spgov.example' });
    const { page } = lead;
    await lead.go('/EGOV/briefs/new');
    await page.getByLabel(words.field.code).fill(code);
    await page.getByLabel(`${words.field.title} en français`).fill('Carte nationale d’identité en ligne');
    await page.getByRole('button', { name: words.create }).click();
    await page.getByRole('heading', { level: 1, name: /Carte nationale/ }).waitFor();
    await page.getByRole('button', { name: words.move.SUBMIT }).click();
    await page.getByText('Certains champs sont à corriger').waitFor();

    await page
      .getByLabel(`${words.field.summary} en français`)
      .fill('Demande et suivi de la carte en ligne.');
    await page.getByLabel(words.field.usersServed).selectOption('CITIZEN');
    await page.getByLabel(words.field.strategyNodeCode).selectOption('I05');
    await page.getByLabel(words.field.startOn, { exact: true }).fill('01/09/2013');
    await page.getByLabel(words.field.plannedEndOn, { exact: true }).fill('31/12/2014');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(draft.draft.state.SAVED, { exact: true }).waitFor();
    expect(await broken(page)).toEqual([]);
    await page.getByRole('button', { name: words.move.SUBMIT }).click();
    await page.getByText(words.states.SUBMITTED, { exact: true }).first().waitFor();

    const chair = await dashboard.visit({ email: 'chair@cigov.example' });
    await chair.go('/EGOV/briefs?state=SUBMITTED');
    await chair.page.getByRole('link', { name: new RegExp(code) }).click();
    await chair.page.getByLabel(words.comments).fill('Précisez le partenaire.');
    await chair.page.getByText(draft.draft.state.KEPT, { exact: true }).waitFor();
    await chair.page.reload();
    await chair.page.getByText(/^Votre saisie du .* est reprise/).waitFor();
    expect(await chair.page.getByLabel(words.comments).inputValue()).toBe('Précisez le partenaire.');
    await chair.page.getByRole('button', { name: words.move.RETURN }).click();
    await chair.page.waitForURL('**/EGOV/briefs');

    await page.reload();
    await page.getByText('Précisez le partenaire.').waitFor();
    await page
      .getByLabel(fr.record.addBody)
      .selectOption({ label: 'Direction générale des collectivités locales' });
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(draft.draft.state.SAVED, { exact: true }).waitFor();
    await page.getByRole('button', { name: words.move.SUBMIT }).click();
    await page.getByText(words.states.SUBMITTED, { exact: true }).first().waitFor();

    await chair.go('/EGOV/briefs?state=SUBMITTED');
    await chair.page.getByRole('link', { name: new RegExp(code) }).click();
    await chair.page.getByRole('button', { name: words.move.APPROVE }).click();
    await chair.page.waitForURL(`**/projects/${code}`);
    await chair.page.getByRole('heading', { level: 1, name: /Carte nationale/ }).waitFor();
    await chair.close();
    await lead.close();
  },
  PATIENCE_MS,
);
