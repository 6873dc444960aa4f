import type { Page } from '@playwright/test';
import { draft as arDraft } from '../../apps/dashboard/src/lib/messages/ar/draft.js';
import { roadmapEdit as ar } from '../../apps/dashboard/src/lib/messages/ar/roadmap-edit.js';
import { draft as frDraft } from '../../apps/dashboard/src/lib/messages/fr/draft.js';
import { roadmapEdit as fr } from '../../apps/dashboard/src/lib/messages/fr/roadmap-edit.js';
import { broken, openDashboard, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';

const LEAD = 'lead.mi@spgov.example';
const CONTRIBUTOR = 'contributor.mi@spgov.example';
const CHAIR = 'chair@cigov.example';
const words = fr.roadmapEdit;
const { state } = frDraft.draft;

let dashboard: Dashboard;
let lead: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  lead = await dashboard.visit({ email: LEAD });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

const roadmapOf = (code: string): string => `/EGOV/projects/${code}/roadmap`;

interface Promised {
  readonly position: number;
  readonly title: { readonly fr: string };
  readonly phase: string;
  readonly weight: number;
  readonly baseline_end_on: string | null;
}

/** What the latest version of a project's roadmap promises, with its state and version. */
async function latest(
  code: string,
): Promise<{ id: string; state: string; version: number; promised: Promised[] }> {
  const [row] = await dashboard.api.rows<{
    id: string;
    state: string;
    version: number;
    promised: Promised[];
  }>(
    `SELECT v.id, v.state, v.version, (SELECT json_agg(l ORDER BY l.position) FROM planned_milestone l
       WHERE l.roadmap_version_id = v.id) AS promised
     FROM roadmap_version v JOIN project p ON p.id = v.project_id WHERE p.code = $1 ORDER BY v.number DESC LIMIT 1`,
    [code],
  );
  if (!row) throw new Error(`${code} has no roadmap.`);
  return row;
}

/** A project with its draft, withdrawn first if an earlier try of the test left one. */
async function drafted(code: string): Promise<void> {
  await dashboard.api.rows(
    `UPDATE roadmap_version v SET state = 'WITHDRAWN', version = v.version + 1 FROM project p
     WHERE p.id = v.project_id AND p.code = $1 AND v.state IN ('DRAFT', 'PRESENTED', 'RETURNED')`,
    [code],
  );
  const cookie = await dashboard.api.signIn(LEAD);
  const [project] = await dashboard.api.rows<{ id: string }>('SELECT id FROM project WHERE code = $1', [
    code,
  ]);
  const { errors } = await dashboard.api.ask(
    'mutation ($id: ID!) { startRoadmapDraft(input: { projectId: $id, reason: "Essai" }) { id } }',
    { id: project?.id },
    { cookie },
  );
  expect(errors).toEqual([]);
}

/** Pastes cells of a spreadsheet into a cell of the table. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }`);
}

const saved = (page: Page): Promise<void> => page.getByText(state.SAVED, { exact: true }).waitFor();
const save = (page: Page): Promise<void> =>
  page.getByRole('button', { name: words.save, exact: true }).click();

describe('a roadmap', () => {
  it(
    'is edited with its effect foretold, presented, approved, and compared with the one before',
    async () => {
      const { page, go } = lead;
      await drafted('EG-001');
      await go(roadmapOf('EG-001'));
      const end = page.getByLabel('Échéance, étape 5', { exact: true });
      await end.fill('31/12/1999');
      await page.getByText('précède le début du projet').waitFor();
      expect(await end.getAttribute('aria-invalid')).toBe('true');
      await end.fill('31/01/2015');
      await paste(
        page,
        'Étape, étape 6',
        'Ouverture\tExploitation\t30\t0/100\t\t31/03/2015\r\nBilan\trecette\t4\t\t\t2015-06-30',
      );
      await page.getByText('11 cellules collées').waitFor();
      const then = page.getByRole('row', { name: new RegExp(`^${words.then}`) });
      await then.getByText('30 juin 2015').waitFor();
      await page.getByRole('slider', { name: /^Échéance de l’étape 7/ }).press('PageUp');
      await then.getByText('30 juillet 2015').waitFor();
      expect(await broken(page)).toEqual([]);
      await save(page);
      await saved(page);
      expect((await latest('EG-001')).promised.slice(-2)).toMatchObject([
        { title: { fr: 'Ouverture' }, weight: 30, baseline_end_on: '2015-03-31' },
        { title: { fr: 'Bilan' }, phase: 'ACCEPTANCE', weight: 4, baseline_end_on: '2015-07-30' },
      ]);
      await page.getByRole('button', { name: words.move.PRESENT }).click();
      await page.getByText(words.state.PRESENTED).waitFor();

      const chair = await dashboard.visit({ email: CHAIR });
      await chair.go(roadmapOf('EG-001'));
      await chair.page.getByRole('button', { name: words.move.APPROVE }).click();
      await chair.page.getByText(words.state.APPROVED).waitFor();
      await chair.go(`${roadmapOf('EG-001')}?view=versions`);
      const compared = chair.page.getByRole('table', { name: words.compare });
      await compared
        .getByRole('row', { name: /^Bilan/ })
        .getByText(words.change.ADDED)
        .waitFor();
      await compared.getByRole('row', { name: /2 172/ }).getByText('31 janvier 2015').waitFor();
      expect(await latest('EG-001')).toMatchObject({ state: 'APPROVED' });
      expect(chair.complaints).toEqual([]);
      await chair.close();
    },
    PATIENCE_MS,
  );

  it(
    'typed while the connection is cut is kept over a reload, sent again, and saved exactly once',
    async () => {
      await drafted('EG-002');
      const before = await latest('EG-002');
      const { page, go, close } = await dashboard.visit({ email: LEAD });
      const weight = page.getByLabel('Poids, étape 1', { exact: true });
      await go(roadmapOf('EG-002'));
      await weight.fill('77');
      await page.getByText(state.KEPT).waitFor();

      await go('/EGOV/committee');
      await page
        .getByRole('region', { name: /saisie/ })
        .getByRole('link')
        .click();
      await page.getByText(/est reprise/).waitFor();
      expect(await weight.inputValue()).toBe('77');

      const isSave = (body: string | null): boolean => body?.includes('saveRoadmapDraft') ?? false;
      await page.route('**/graphql', (route) =>
        isSave(route.request().postData()) ? route.abort('connectionreset') : route.continue(),
      );
      await save(page);
      await page.getByText(state.WAITING).waitFor();
      await page.reload();
      await page.getByText(state.WAITING).waitFor();
      expect(await weight.inputValue()).toBe('77');
      expect(await latest('EG-002')).toEqual(before);

      // The edit arrives now, and only its answer is lost.
      await page.unrouteAll({ behavior: 'wait' });
      await page.route('**/graphql', async (route) => {
        if (!isSave(route.request().postData())) return route.continue();
        await route.fetch();
        return route.abort('connectionreset');
      });
      await page.reload();
      await page.getByText(state.WAITING).waitFor();
      await page.unrouteAll({ behavior: 'wait' });
      await page.reload();
      await page.getByLabel('Poids, étape 1', { exact: true }).waitFor();
      expect(await weight.inputValue()).toBe('77');
      const after = await latest('EG-002');
      expect(after.version).toBe(before.version + 1);
      expect(after.promised[0]).toMatchObject({ weight: 77 });
      const [audited] = await dashboard.api.rows<{ count: number }>(
        `SELECT count(*) FROM audit_entry WHERE subject_id = $1 AND detail->>'change' = 'SAVE'`,
        [after.id],
      );
      expect(audited?.count).toBe(1);
      await close();
    },
    PATIENCE_MS,
  );

  it(
    'saved by two at once is merged in Arabic, field by field',
    async () => {
      await drafted('EG-002');
      const mine = await dashboard.visit({ email: CONTRIBUTOR, language: 'ar' });
      const theirs = await dashboard.visit({ email: LEAD });
      await mine.go(roadmapOf('EG-002'));
      await theirs.go(roadmapOf('EG-002'));
      await theirs.page.getByLabel('Poids, étape 1', { exact: true }).fill('5');
      await theirs.page.getByLabel('Phase, étape 2', { exact: true }).selectOption('PROCUREMENT');
      await save(theirs.page);
      await saved(theirs.page);

      const { page } = mine;
      await page.getByLabel('الوزن، المرحلة 1', { exact: true }).fill('9');
      await page.getByLabel('الوزن، المرحلة 3', { exact: true }).fill('8');
      await page.getByRole('button', { name: ar.roadmapEdit.save, exact: true }).click();
      const both = page.getByRole('region', { name: arDraft.draft.bothVersions });
      await both.waitFor();
      expect(await broken(page)).toEqual([]);
      expect(await both.getByRole('radiogroup').count()).toBe(3);
      const clash = both.getByRole('radiogroup').filter({ hasText: arDraft.draft.bothChanged });
      await clash.getByRole('radio', { name: new RegExp(arDraft.draft.yours) }).check();
      await both.getByRole('button', { name: arDraft.draft.merge }).click();
      await page.getByText(arDraft.draft.state.SAVED, { exact: true }).waitFor();
      const [first, second, third] = (await latest('EG-002')).promised;
      expect([first?.weight, second?.phase, third?.weight]).toEqual([9, 'PROCUREMENT', 8]);
      await mine.close();
      await theirs.close();
    },
    PATIENCE_MS,
  );
});

describe('what happens to a milestone', () => {
  it('is recorded in its row, refused at its cell when it cannot be', async () => {
    const { page, go } = lead;
    await go(`${roadmapOf('EG-001')}?view=actuals`);
    const row = page.getByRole('row').filter({ hasText: /^4 · / });
    const actual = page.getByLabel('Fin constatée, étape 4', { exact: true });
    await actual.fill('01/01/2014');
    await row.getByText('ne peut pas être à venir').waitFor();
    await actual.fill('31/05/2013');
    await row.getByRole('button', { name: words.save }).click();
    await row.getByText(state.SAVED, { exact: true }).waitFor();
  });
});
