import {
  broken,
  openDashboard,
  overflow,
  PATIENCE_MS,
  type Dashboard,
  type Visit,
} from './support/dashboard.js';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

const OFFICER = 'officer@dpgov.example';

/** Types a text into the box and waits for what is said about it. */
async function search({ page }: Visit, text: string, said: RegExp): Promise<void> {
  await page.keyboard.press('/');
  // As a paste: each letter by itself would ask in between on a busy machine.
  await page.keyboard.insertText(text);
  await page.getByRole('search').getByRole('status').filter({ hasText: said }).waitFor();
}

const chosen = ({ page }: Visit): Promise<string | null> =>
  page.evaluate<string | null>(
    `document.getElementById(document.activeElement.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null`,
  );

describe('the search box', () => {
  it('finds « état civil » by "etat civil", by kind, each with its count, and marks it', async () => {
    const reader = await dashboard.visit({ email: OFFICER });
    await reader.go('/EGOV/committee');
    await search(reader, 'etat civil', /8\u00a0?\s*résultats/);
    const list = reader.page.getByRole('listbox', { name: 'Résultats de la recherche' });
    const groups = await list.locator('[role=group] > :first-child').allTextContents();
    expect(groups).toEqual(['Projets 2', 'Étapes 1', 'Risques 3', 'Prérequis juridiques 2']);
    const first = list.getByRole('option').first();
    expect(await first.locator('mark').allTextContents()).toEqual(['état', 'civil']);
    expect(await broken(reader.page)).toEqual([]);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('is walked with the arrows, opened with Enter and closed with Escape', async () => {
    const reader = await dashboard.visit({ email: OFFICER });
    await reader.go('/EGOV/portfolio');
    await search(reader, 'etat civil', /^8\s*résultats/);
    expect(await chosen(reader)).toBeNull();
    await reader.page.keyboard.press('ArrowDown');
    expect(await chosen(reader)).toContain('EG-001');
    await reader.page.keyboard.press('ArrowUp');
    expect(await chosen(reader)).toBe('Voir les 8 résultats');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowDown');
    expect(await chosen(reader)).toContain('EG-002');
    await reader.page.keyboard.press('Escape');
    await reader.page.getByRole('listbox').waitFor({ state: 'detached' });
    const box = reader.page.getByRole('combobox', { name: 'Rechercher dans le programme' });
    expect([await box.inputValue(), await box.getAttribute('aria-expanded')]).toEqual([
      'etat civil',
      'false',
    ]);
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.getByRole('listbox').waitFor();
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('heading', { level: 1, name: /état civil \(watiqa/ }).waitFor();
    expect(new URL(reader.page.url()).pathname).toBe('/EGOV/projects/EG-002');
    expect(await box.inputValue()).toBe('');
    await reader.close();
  });

  it('says what is missing, and what was not found', async () => {
    const reader = await dashboard.visit({ email: OFFICER });
    await reader.go('/EGOV/committee');
    await search(reader, 'x', /au moins deux lettres/);
    await reader.page.keyboard.insertText('yzzy');
    await reader.page.getByText(/Rien ne correspond/).waitFor();
    await reader.close();
  });

  it('says when it fails, and finds at the next try', async () => {
    const reader = await dashboard.visit({ email: OFFICER });
    await reader.go('/EGOV/committee');
    await reader.page.route('**/graphql', (route) => route.abort());
    await reader.page.keyboard.press('/');
    await reader.page.keyboard.insertText('portail');
    await reader.page.getByRole('alert').waitFor();
    await reader.page.unroute('**/graphql');
    await reader.page.getByRole('button', { name: 'Réessayer' }).click();
    await reader.page.getByRole('option').first().waitFor();
    await reader.close();
  });

  it('finds no risk for a reader who may see none', async () => {
    const reader = await dashboard.visit({ email: 'member@cigov.example' });
    await reader.go('/EGOV/committee');
    await search(reader, 'etat civil', /5\s*résultats/);
    expect(await reader.page.getByRole('group', { name: /^Risques/ }).count()).toBe(0);
    await reader.close();
  });

  it.each(['fr', 'ar'] as const)('opens over the whole width of a phone, in %s', async (language) => {
    const reader = await dashboard.visit({ email: OFFICER, language, width: 390 });
    await reader.go('/EGOV/committee');
    const opener = reader.page.getByRole('button', { name: /^(Rechercher|البحث)/ });
    await opener.click();
    await reader.page.keyboard.insertText('etat civil');
    const list = reader.page.getByRole('listbox');
    await list.getByRole('option').first().waitFor();
    const { x, width } = (await list.boundingBox()) ?? { x: 0, width: 0 };
    expect([x, width]).toEqual([16, 358]);
    expect(await overflow(reader.page)).toBe(0);
    expect(await broken(reader.page)).toEqual([]);
    await reader.page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(await opener.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await reader.close();
  });
});

describe('the page of all that was found', () => {
  it('opens from the box and lists each kind to its 50th', async () => {
    const reader = await dashboard.visit({ email: OFFICER });
    await reader.go('/EGOV/committee');
    await search(reader, 'projet', /résultats/);
    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('heading', { level: 1, name: 'Recherche : projet' }).waitFor();
    const milestones = reader.page.getByRole('region', { name: /^Étapes/ });
    await milestones.waitFor();
    const links = await milestones.getByRole('listitem').count();
    const total = Number(await milestones.getByRole('heading').locator('span').textContent());
    expect(links).toBe(Math.min(50, total));
    await reader.close();
  });

  it('is searched again from its own field, and keeps the text in the address', async () => {
    const reader = await dashboard.visit({ email: OFFICER });
    await reader.go('/EGOV/search?q=portail');
    const field = reader.page.getByRole('searchbox', { name: 'Rechercher dans le programme' });
    expect(await field.inputValue()).toBe('portail');
    await field.fill('douanes');
    await field.press('Enter');
    await reader.page.getByRole('heading', { level: 1, name: 'Recherche : douanes' }).waitFor();
    expect(new URL(reader.page.url()).search).toBe('?q=douanes');
    await reader.page
      .getByRole('region', { name: /^Ministères/ })
      .getByRole('link', { name: /ADII/ })
      .click();
    await reader.page.getByRole('heading', { level: 1, name: /douanes/ }).waitFor();
    await reader.close();
  });
});
