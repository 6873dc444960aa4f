import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Page } from '@playwright/test';
import { rowsOf } from '../support/exported.js';
import { openDashboard, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

const title = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** The names of the buttons of a page by which something would be changed. */
async function buttonsThatChange(page: Page): Promise<string[]> {
  const names = await page.getByRole('button').allTextContents();
  return names.filter((name) =>
    /Enregistrer|Modifier|Supprimer|Ajouter|Inviter|Créer|Nommer|Retirer|Terminer|Valider|Désactiver/.test(
      name,
    ),
  );
}

describe('a minister', () => {
  it(
    'signs in, asks where a figure comes from, opens a flagship in red, comes back and reads on in Arabic',
    async () => {
      const { page, go, close, complaints } = await dashboard.visit();
      await go('/');
      await page.getByLabel('Adresse électronique').fill('chair@cigov.example');
      await page.getByLabel('Mot de passe', { exact: true }).fill('masar-demo');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await title(page, 'Comité interministériel de l’e-gouvernement');
      const beforeSigningIn = complaints.length;

      await page.getByRole('button', { name: 'Expliquer\u00A0: Avancement' }).click();
      const explanation = page.getByRole('dialog', { name: 'D’où vient 61\u00A0%' });
      await explanation.getByText('71 éléments comptés').waitFor();
      await page.keyboard.press('Escape');
      await explanation.waitFor({ state: 'detached' });

      const flagships = page.getByRole('region', { name: 'Projets phares' });
      const red = flagships.getByRole('link', { name: /Critique/ }).first();
      const [code = ''] = ((await red.getAttribute('aria-label')) ?? '').split(' ');
      await red.click();
      await page.waitForURL(`**/EGOV/projects/${code}`);
      await page
        .getByRole('region', { name: 'État de santé' })
        .getByText('Critique', { exact: true })
        .first()
        .waitFor();
      await page.getByText('Projet phare', { exact: true }).first().waitFor();

      await page.goBack();
      await title(page, 'Comité interministériel de l’e-gouvernement');
      await page.getByRole('button', { name: 'العربية' }).click();
      await title(page, 'اللجنة الوزارية المشتركة للحكومة الإلكترونية');
      expect(await page.evaluate('document.documentElement.dir')).toBe('rtl');
      expect(complaints.slice(beforeSigningIn)).toEqual([]);
      await close();
    },
    PATIENCE_MS,
  );
});

describe('an officer of DPGOV', () => {
  it(
    'narrows the portfolio, sees it on its days and takes exactly that away as a workbook',
    async () => {
      const { page, go, close, complaints } = await dashboard.visit({ email: 'officer@dpgov.example' });
      await go('/EGOV/portfolio');
      await page.getByRole('checkbox', { name: /^Critique/ }).check();
      await page.getByRole('checkbox', { name: /^Échéance dépassée/ }).check();
      await page.waitForURL('**overdue=1');
      const shown = page.getByRole('heading', { level: 2, name: /^\d+ projets$/ });
      await page.getByRole('heading', { level: 2, name: '89 projets' }).waitFor({ state: 'detached' });
      const count = Number.parseInt((await shown.textContent()) ?? '', 10);

      await page.getByText('Chronologie', { exact: true }).click();
      await page.waitForURL('**view=timeline**');
      await page.getByRole('heading', { level: 2, name: `${count} projets` }).waitFor();

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /^Exporter/ }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await readFile(await download.path())).buffer);
      expect(rowsOf(book, 'Projets')).toHaveLength(count);
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE_MS,
  );

  it('finds « état civil » without its accent and opens the project', async () => {
    const { page, go, close } = await dashboard.visit({ email: 'officer@dpgov.example' });
    await go('/EGOV/portfolio');
    await page.keyboard.press('/');
    await page.keyboard.insertText('etat civil');
    const projects = page.getByRole('group', { name: /^Projets/ });
    await projects.getByRole('option', { name: /^EG-001/ }).click();
    await title(page, /Modernisation de l.état civil/);
    await close();
  });
});

describe('an SPGOV lead', () => {
  it(
    'opens its ministry, one of its projects and its risks, and nothing of another body’s',
    async () => {
      const { page, go, close, complaints } = await dashboard.visit({ email: 'lead.mi@spgov.example' });
      await go('/EGOV/organisations/MI');
      await title(page, /Ministère de l.Intérieur/);
      await page
        .getByRole('region', { name: /^Risques/ })
        .getByText('Officiers d’état civil à former')
        .waitFor();
      await page
        .getByRole('row', { name: /EG-001/ })
        .getByRole('link')
        .first()
        .click();
      await title(page, /Modernisation de l.état civil/);
      await page
        .getByRole('region', { name: /^Risques/ })
        .getByText('RK-001')
        .waitFor();

      await page.getByRole('link', { name: 'Risques', exact: true }).click();
      await page.getByRole('rowheader', { name: /^RK-001/ }).waitFor();
      const codes = await page.getByRole('rowheader', { name: /^RK-/ }).allTextContents();
      const hidden = await dashboard.api.rows<{ code: string }>(
        `SELECT risk.code FROM risk JOIN project ON project.id = risk.project_id WHERE project.code = 'EG-003'`,
      );
      expect(hidden.length).toBeGreaterThan(0);
      for (const { code } of hidden) expect(codes.join(' ')).not.toContain(code);
      await go('/EGOV/projects/EG-003');
      await title(page, /CREOL/);
      const sheet = (await page.getByRole('main').textContent()) ?? '';
      for (const { code } of hidden) expect(sheet).not.toContain(code);
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE_MS,
  );

  it('is offered no administration', async () => {
    const { page, go, close } = await dashboard.visit({ email: 'lead.mi@spgov.example' });
    await go('/EGOV/committee');
    await page.getByRole('button', { name: 'Plus' }).click();
    await page.getByRole('menuitem', { name: 'Ministères et organismes' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Administration' }).count()).toBe(0);
    await close();
  });
});

describe('an auditor', () => {
  it(
    'sees every risk, what is known of budgets and the audit trail, and is offered nothing that changes anything',
    async () => {
      const { page, go, close, complaints } = await dashboard.visit({ email: 'auditor@cdc.example' });
      await go('/EGOV/risks');
      const { data } = await dashboard.api.ask(
        '{ programme(code: "EGOV") { risks { totalCount } } }',
        undefined,
        { cookie: await dashboard.api.signIn('officer@dpgov.example') },
      );
      const { programme } = data as { programme: { risks: { totalCount: number } } };
      const every = `${programme.risks.totalCount} risques`;
      await page.getByRole('heading', { level: 2, name: every, exact: true }).waitFor();
      await go('/EGOV/projects/EG-001');
      await page
        .getByRole('region', { name: 'Porteur, partenaires et budget' })
        .getByText(/^Budget/)
        .first()
        .waitFor();
      await go('/EGOV/administration/audit');
      await page.getByRole('heading', { level: 2, name: /actions?$/ }).waitFor();
      for (const path of [
        'committee',
        'portfolio',
        'projects/EG-001',
        'risks',
        'organisations/MI',
        'decisions',
        'administration/audit',
        'administration/people',
      ]) {
        await go(`/EGOV/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect([path, await buttonsThatChange(page)]).toEqual([path, []]);
      }
      expect(complaints).toEqual([]);
      await close();
    },
    PATIENCE_MS,
  );
});
