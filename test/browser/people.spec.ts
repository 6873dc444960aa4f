import { broken, openDashboard, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

const PASSWORD = 'une phrase assez longue';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

/** The page of somebody of the demo. */
async function pathOf(email: string): Promise<string> {
  const [person] = await dashboard.api.rows<{ id: string }>('SELECT id FROM person WHERE email = $1', [
    email,
  ]);
  return `/EGOV/administration/people/${person?.id}`;
}

it(
  'an administrator invites somebody, who chooses a password and signs in, and loses access when the role ends',
  async () => {
    const admin = await dashboard.visit({ email: 'admin@dpgov.example' });
    await admin.go('/EGOV/administration');
    await admin.page.getByRole('button', { name: 'Inviter une personne' }).click();
    const form = admin.page.getByRole('form', { name: 'Inviter une personne' });
    await form.getByLabel('Nom').fill('Nadia Alaoui');
    await form.getByLabel('Adresse électronique').fill('admin@dpgov.example');
    await form.getByLabel('Rôle').selectOption('AUDITOR');
    await form.getByRole('button', { name: 'Créer l’invitation' }).click();
    await form.getByText('Une personne est déjà inscrite avec cette adresse.').waitFor();
    expect(await form.getByLabel('Nom').inputValue()).toBe('Nadia Alaoui');
    await form.getByLabel('Adresse électronique').fill('nadia@cdc.example');
    await form.getByRole('button', { name: 'Créer l’invitation' }).click();
    const link = await admin.page.getByRole('textbox', { name: 'Lien d’invitation' }).inputValue();

    const invited = await dashboard.visit();
    await invited.go(new URL(link).pathname);
    await invited.page.getByLabel('Nouveau mot de passe').fill('court');
    await invited.page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await invited.page.getByText('Le mot de passe doit compter au moins 12 caractères.').waitFor();
    expect(await broken(invited.page)).toEqual([]);
    await invited.page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
    await invited.page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await invited.page.getByText('Mot de passe enregistré.').waitFor();
    await invited.page.getByRole('link', { name: 'Aller à la page de connexion' }).click();
    await invited.page.getByLabel('Adresse électronique').fill('nadia@cdc.example');
    await invited.page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await invited.page.getByRole('button', { name: 'Se connecter' }).click();
    await invited.page.waitForURL('**/EGOV/committee');

    await admin.go(await pathOf('nadia@cdc.example'));
    await admin.page.getByRole('button', { name: 'Mettre fin au rôle : Auditeur' }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Mettre fin' }).click();
    await admin.page.getByText('Terminé', { exact: true }).waitFor();

    await invited.go('/EGOV/committee');
    await invited.page
      .getByText('Page introuvable')
      .or(invited.page.getByText('n’existe pas'))
      .or(invited.page.getByText("n'existe pas"))
      .first()
      .waitFor();
    expect(admin.complaints).toEqual([]);
    await admin.close();
    await invited.close();
  },
  PATIENCE_MS,
);

it('an auditor reads people and changes nothing; an officer is not shown the administration', async () => {
  const auditor = await dashboard.visit({ email: 'auditor@cdc.example' });
  await auditor.go('/EGOV/administration/people');
  await auditor.page.getByRole('link', { name: 'Responsable SPGOV Intérieur' }).click();
  await auditor.page.getByRole('heading', { name: 'Responsable SPGOV Intérieur' }).waitFor();
  expect(await auditor.page.getByRole('main').getByRole('button').count()).toBe(0);
  await auditor.close();
  const officer = await dashboard.visit({ email: 'officer@dpgov.example' });
  await officer.go('/EGOV/administration/people');
  await officer.page.getByText('Rien ne se trouve à cette adresse').waitFor();
  expect(await officer.page.getByRole('navigation', { name: 'Administration' }).count()).toBe(0);
  await officer.close();
});

it('a person changes their own password', async () => {
  const member = await dashboard.visit({ email: 'member@cigov.example' });
  await member.go('/account');
  await member.page.getByLabel('Mot de passe actuel').fill('pas le bon');
  await member.page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
  await member.page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await member.page.getByText('Ce n’est pas votre mot de passe actuel.').waitFor();
  await member.page.getByLabel('Mot de passe actuel').fill('masar-demo');
  await member.page.getByRole('button', { name: 'Changer le mot de passe' }).click();
  await member.page.getByText('Mot de passe changé.').waitFor();
  expect(await dashboard.api.signIn('member@cigov.example', PASSWORD)).toContain('masar.sid');
  await member.close();
});
