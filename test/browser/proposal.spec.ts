import { draft } from '../../apps/dashboard/src/lib/messages/fr/draft.js';
import { inbox } from '../../apps/dashboard/src/lib/messages/fr/inbox.js';
import { notice } from '../../apps/dashboard/src/lib/messages/fr/notice.js';
import { record } from '../../apps/dashboard/src/lib/messages/fr/record.js';
import { broken, openDashboard, overflow, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

const words = record.record;
const PROJECT = '/EGOV/projects/EG-001';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

it(
  'a change proposed by the SPGOV is compared with what was changed meanwhile, accepted and told',
  async () => {
    await dashboard.api.rows(`DELETE FROM project_proposal`);
    await dashboard.api.rows(`UPDATE project SET url = NULL WHERE code = 'EG-001'`);
    const lead = await dashboard.visit({ email: 'lead.mi@spgov.example' });
    await lead.go(PROJECT);
    await lead.page.getByRole('link', { name: words.proposeOpen }).click();
    const form = lead.page.getByRole('form', { name: words.propose });
    await form.getByLabel(words.field.url).fill('https://www.etat-civil.ma');
    await form.getByLabel(words.reason).fill('Le service a changé d’adresse.');
    await lead.page.locator('[data-state="KEPT"]').waitFor();
    await lead.page.reload();
    await form.getByRole('button', { name: draft.draft.discard }).waitFor();
    expect(await form.getByLabel(words.reason).inputValue()).toBe('Le service a changé d’adresse.');
    await form.getByRole('button', { name: words.proposeDo }).click();
    await lead.page.getByRole('button', { name: words.proposalMove.WITHDRAW }).waitFor();
    expect(await form.count()).toBe(0);
    expect(await broken(lead.page)).toEqual([]);

    await dashboard.api.rows(
      `UPDATE project SET url = 'https://www.autre.ma', version = version + 1 WHERE code = 'EG-001'`,
    );
    const officer = await dashboard.visit({ email: 'officer@dpgov.example', width: 390 });
    await officer.go('/EGOV/inbox');
    await officer.page.locator('#PROPOSAL').getByRole('link', { name: /./ }).first().click();
    const { page } = officer;
    await page.getByText('https://www.autre.ma').first().waitFor();
    const accept = page.getByRole('button', { name: words.proposalMove.ACCEPT });
    expect(await accept.isDisabled()).toBe(true);
    expect(await broken(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByLabel(words.overChanges).check();
    await accept.click();
    await page.getByText(words.proposalState.ACCEPTED).waitFor();
    await page.locator('input[type="url"][value="https://www.etat-civil.ma"]').waitFor();
    await officer.go('/EGOV/inbox');
    await page.getByText(inbox.inbox.none.PROPOSAL).waitFor();
    await officer.close();

    await lead.go(PROJECT);
    await lead.page.getByRole('button', { name: /^Avis/ }).click();
    await lead.page.getByRole('link', { name: notice.notice.kind.CHANGE_ACCEPTED }).first().click();
    await lead.page.waitForURL('**/record');
    await lead.close();
  },
  PATIENCE_MS,
);

it(
  'the reason of a suspension being written lies on the device until it is sent',
  async () => {
    const { page, go, close } = await dashboard.visit({ email: 'officer@dpgov.example' });
    await go(`${PROJECT}/record`);
    await page.getByRole('button', { name: words.move.SUSPEND }).click();
    const form = page.getByRole('form', { name: words.move.SUSPEND });
    await form.getByLabel(words.reason).fill('Crédits gelés');
    await page.locator('[data-state="KEPT"]').waitFor();
    await page.reload();
    await form.getByRole('button', { name: draft.draft.discard }).waitFor();
    expect(await form.getByLabel(words.reason).inputValue()).toBe('Crédits gelés');
    expect(await broken(page)).toEqual([]);
    await close();
  },
  PATIENCE_MS,
);
