import { openDashboard, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

describe('signing in', () => {
  it('keeps what was typed when it is refused, then opens the page that was asked for', async () => {
    const { page, go, close } = await dashboard.visit();
    await go('/EGOV/portfolio?health=RED');
    await page.waitForURL('**/sign-in*');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.getByLabel('Adresse électronique').fill('chair@cigov.example');
    await page.getByLabel('Mot de passe', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Adresse ou mot de passe incorrect');
    expect(await page.getByLabel('Adresse électronique').inputValue()).toBe('chair@cigov.example');
    expect(await page.getByLabel('Mot de passe', { exact: true }).inputValue()).toBe('wrong');
    await page.getByLabel('Mot de passe', { exact: true }).fill('masar-demo');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('heading', { name: 'Portefeuille' }).waitFor();
    expect(new URL(page.url()).search).toBe('?health=RED');
    await close();
  });

  it('lists the accounts of a demonstration and lets each straight in', async () => {
    const { page, go, close } = await dashboard.visit();
    await go('/sign-in');
    await page.getByRole('button', { name: /chair@cigov\.example/ }).click();
    await page.getByRole('heading', { name: 'Comité interministériel de l’e-gouvernement' }).waitFor();
    await close();
  });

  it('keeps the language chosen before', async () => {
    const { page, go, close } = await dashboard.visit();
    await go('/sign-in');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: /member@cigov\.example/ }).click();
    await page.getByRole('heading', { name: 'Interministerial e-Government committee' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Interministerial e-Government committee' }).waitFor();
    await close();
  });

  it('ends with a click and asks to sign in again', async () => {
    const { page, go, close } = await dashboard.visit({ email: 'auditor@cdc.example' });
    await go('/EGOV/committee');
    await page.getByRole('button', { name: /menu personnel/ }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    await go('/EGOV/committee');
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    await close();
  });
});

describe('the first page', () => {
  it.each([
    ['member@cigov.example', '/EGOV/committee'],
    ['officer@dpgov.example', '/EGOV/inbox'],
    ['lead.mi@spgov.example', '/EGOV/organisations/MI'],
  ])('of %s is %s', async (email, path) => {
    const { page, go, close } = await dashboard.visit({ email });
    await go('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    await close();
  });
});
