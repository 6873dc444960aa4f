import { openDashboard, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';

let dashboard: Dashboard;
let officer: Visit;
let member: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  officer = await dashboard.visit({ email: 'officer@dpgov.example' });
  member = await dashboard.visit({ email: 'member@cigov.example' });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

describe('the project sheet', () => {
  it('tells health, progress, roadmap and what they rest on', async () => {
    const { page, go } = officer;
    await go('/EGOV/projects/EG-002');
    await page.getByRole('heading', { level: 1, name: /watiqa\.ma/ }).waitFor();
    const health = (await page.getByRole('region', { name: /^État de santé/ }).textContent()) ?? '';
    expect(health).toContain('Sous surveillance');
    expect(health).toContain('risque ouvert d’exposition 16');
    expect(health).toContain('Aucun état de santé n’est encore déclaré pour ce projet.');
    const progress = (await page.getByRole('region', { name: 'Avancement' }).textContent()) ?? '';
    expect(progress).toContain('76\u00A0%');
    expect(progress).toContain('4 étapes terminées sur 5');
    const deployments = (await page.getByRole('region', { name: 'Déploiements' }).textContent()) ?? '';
    expect(deployments).toMatch(/^Déploiements.*29sur 127/);
    expect(await page.getByRole('img', { name: /^Feuille de route de/ }).count()).toBe(1);
    expect(
      await page
        .getByRole('region', { name: /^Étapes/ })
        .getByRole('row')
        .count(),
    ).toBe(1 + 6);
    expect(await page.getByText('Budget non renseigné').count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Origine des données' }).textContent()).toContain(
      'Tiré d’une source',
    );
  });

  it('leads from its health at a past session to the sheet as it was then', async () => {
    const { page, go } = officer;
    await go('/EGOV/projects/EG-002');
    const strip = page.getByRole('navigation', { name: 'Santé par session' });
    await strip.getByRole('link', { name: 'Session 11, 7 juin 2013\u00A0: Sous surveillance' }).waitFor();
    await strip.getByRole('link', { name: /^Session 10, .* Conforme$/ }).click();
    await page.getByText('Chiffres recalculés à la session 10').waitFor();
    await strip.getByRole('link').nth(-1).waitFor();
    expect(await strip.getByRole('link').last().getAttribute('aria-label')).toMatch(/^Session 10, /);
  });

  it('is seen at a day typed as French writes it, or chosen with the keyboard in the calendar', async () => {
    const { page, go } = officer;
    await go('/EGOV/projects/EG-002');
    await page.getByRole('button', { name: 'Voir la situation à une autre date' }).click();
    await page.getByRole('textbox', { name: 'Voir la situation à une autre date' }).fill('17/12/2012');
    await page.getByText('Chiffres recalculés au 17 décembre 2012.').waitFor();
    await page.getByRole('button', { name: 'Voir la situation à une autre date' }).click();
    await page
      .getByRole('grid', { name: 'décembre 2012' })
      .getByRole('button', { name: '17 décembre 2012' })
      .focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: '10 décembre 2012' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Chiffres recalculés au 10 décembre 2012.').waitFor();
  });

  it('opens progress to the milestones counted and the one left out', async () => {
    const { page, go } = officer;
    await go('/EGOV/projects/EG-002');
    await page.getByRole('button', { name: 'Expliquer\u00A0: Avancement', exact: true }).click();
    const explanation = page.getByRole('dialog', { name: 'D’où vient 76\u00A0%' });
    await explanation.getByText('76,19\u00A0%').waitFor();
    const told = (await explanation.textContent()) ?? '';
    expect(told).toContain('5 éléments comptés');
    expect(told).toContain('1 écarté · sans échéance de référence');
    await page.keyboard.press('Escape');
  });

  it('shows risks, drafts and history to those who may see them, and to nobody else', async () => {
    await officer.go('/EGOV/projects/EG-002');
    expect(await officer.page.getByRole('heading', { name: /^Risques/ }).count()).toBe(1);
    expect(await officer.page.getByRole('heading', { name: /^Historique/ }).count()).toBe(1);
    await member.go('/EGOV/projects/EG-002');
    expect(await member.page.getByRole('heading', { name: /^Risques/ }).count()).toBe(0);
    expect(await member.page.getByRole('heading', { name: /^Historique/ }).count()).toBe(0);
    expect(await member.page.getByRole('region', { name: /^État de santé/ }).textContent()).toContain(
      'risque ouvert de forte exposition',
    );
  });

  it('marks a roadmap that is not approved, where it may be seen at all', async () => {
    await officer.go('/EGOV/projects/EG-064');
    await officer.page.getByText('Projet de feuille de route, non approuvé').waitFor();
    await member.go('/EGOV/projects/EG-064');
    await member.page
      .getByText('Aucune feuille de route approuvée\u00A0: ce projet n’est pas encore mesuré.')
      .waitFor();
  });

  it('links what it waits for', async () => {
    const { page, go } = officer;
    await go('/EGOV/projects/EG-018');
    await page
      .getByRole('region', { name: /^Dépendances/ })
      .getByRole('link', { name: /EG-017/ })
      .click();
    await page.waitForURL('**/EGOV/projects/EG-017');
    await page.getByRole('heading', { name: 'Attendent ce projet' }).waitFor();
  });

  it('prints on portrait sheets of A4, and on few of them', async () => {
    const { page, go } = officer;
    await go('/EGOV/projects/EG-017');
    await page.getByRole('img', { name: /^Feuille de route de/ }).waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/MediaBox \[[^\]]*\]/g) ?? [];
    expect(sheets.length).toBeLessThanOrEqual(4);
    expect(new Set(sheets)).toEqual(new Set(['/MediaBox [0 0 594.95996 841.91998]']));
  });

  it('says in the same words that a project does not exist and that it may not be seen', async () => {
    const { page, go } = member;
    await go('/EGOV/projects/EG-999');
    await page.getByText('Rien ne se trouve à cette adresse, ou rien qui vous soit ouvert.').waitFor();
  });

  it('complains about nothing', () => {
    expect([...officer.complaints, ...member.complaints]).toEqual([]);
  });
});
