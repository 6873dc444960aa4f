import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import {
  broken,
  openDashboard,
  overflow,
  PATIENCE_MS,
  type Dashboard,
  type Visit,
} from './support/dashboard.js';

const JUSTICE = 'Ministère de la Justice et des Libertés';
const INTERIOR = 'Ministère de l’Intérieur';
const CHANGED = 'EG-070';
const REMARK = 'Le retard du lot 2 manque.';

/** The people of the month, each at their own window. */
interface Month {
  readonly mi: Visit;
  readonly mjl: Visit;
  readonly officer: Visit;
  readonly chair: Visit;
}

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

const lastStep = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();

async function codesOf(page: Page): Promise<string[]> {
  const links = await page.getByRole('navigation').getByRole('link').allTextContents();
  return links.flatMap((words) => /[A-Z]{2}-\d{3}/.exec(words) ?? []);
}

/** An SPGOV finds it on its page, is told what is missing, confirms every project and submits on a phone. */
async function submitsOnAPhone({ mi }: Month): Promise<void> {
  const { page, go, complaints } = mi;
  await go('/');
  await title(page, /Intérieur/);
  await page.getByText('À soumettre avant le 21 juin 2013').waitFor();
  await page.getByRole('link', { name: 'Commencer la mise à jour' }).click();
  await title(page, 'Mise à jour de juin 2013');
  expect(await broken(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const codes = await codesOf(page);
  expect(codes.length).toBeGreaterThan(2);

  await page.getByRole('link', { name: 'Relire et soumettre' }).click();
  await lastStep(page, 'Relire et soumettre');
  expect(await page.getByRole('button', { name: 'Soumettre à la DPGOV' }).isDisabled()).toBe(true);
  await page
    .getByRole('status')
    .getByRole('link', { name: new RegExp(codes[0] ?? '') })
    .click();
  await page.getByText('Ce champ est obligatoire. Renseignez-le.').nth(2).waitFor();

  for (const [index, code] of codes.entries()) {
    const form = page.getByRole('form', { name: `Déclaration du mois, ${code}` });
    await form.getByRole('radio', { name: /^Rien de changé/ }).check();
    await form.getByRole('radio', { name: 'Conforme' }).check();
    await form.getByRole('textbox', { name: 'Pourquoi, en une phrase' }).fill('Chiffres confirmés.');
    const last = index === codes.length - 1;
    await page
      .getByRole('button', { name: last ? 'Enregistrer et relire' : 'Enregistrer et continuer' })
      .click();
    await form.waitFor({ state: 'detached' });
  }
  await lastStep(page, 'Relire et soumettre');
  await page.getByRole('button', { name: 'Soumettre à la DPGOV' }).click();
  await page.getByText('Soumise, en attente de validation').first().waitFor();
  expect(complaints).toEqual([]);
}

/** Another first finishes a milestone of the project on which it has something to say. */
async function finishesAMilestone({ mjl }: Month, code: string): Promise<void> {
  const { page, go } = mjl;
  await go(`/EGOV/projects/${code}/roadmap?view=actuals`);
  const rows = page.locator('tr[data-actual]');
  await rows.first().waitFor();
  for (const row of await rows.all()) {
    const end = row.getByRole('textbox', { name: /^النهاية الفعلية/ });
    if ((await end.inputValue()) !== '') continue;
    await end.fill('31/05/2013');
    await row.getByRole('button', { name: 'تسجيل' }).click();
    await row.getByText('تم التسجيل', { exact: true }).waitFor();
    return;
  }
  throw new Error(`${code} is finished already`);
}

/** Another writes in Arabic, with a change, a link that proves it, and the keyboard alone to go on. */
async function writesInArabic({ mjl }: Month): Promise<void> {
  const { page, go } = mjl;
  await go('/EGOV/updates');
  await title(page, 'تحيين يونيو 2013');
  expect(await broken(page)).toEqual([]);
  for (const code of await codesOf(page)) {
    const form = page.getByRole('form', { name: new RegExp(code) });
    const changed = code === CHANGED;
    await form.getByRole('radio', { name: changed ? /^أدخلت تغييرات/ : /^لا تغيير/ }).check();
    await form.getByRole('radio', { name: 'تحت المراقبة' }).check();
    await form.getByRole('textbox', { name: 'السبب في جملة واحدة' }).fill('ينتظر الدفعة الثانية.');
    if (changed) {
      await form.getByRole('button', { name: 'إضافة رابط' }).click();
      await form.getByRole('textbox', { name: 'الرابط 1' }).fill('ftp://example.ma/pv.pdf');
      await page.keyboard.press('Control+Enter');
      await form.locator('[aria-invalid="true"]').waitFor();
      await form.getByRole('textbox', { name: 'الرابط 1' }).fill('https://example.ma/pv.pdf');
    }
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'تقديم إلى مديرية القيادة' }).click();
  await page.getByText('مقدم، في انتظار المصادقة').first().waitFor();
}

/** DPGOV returns it with a remark on a project, in its line of the inbox. */
async function returns({ officer }: Month): Promise<void> {
  const { page, go } = officer;
  await go('/');
  await title(page, 'À traiter aujourd’hui');
  await page.getByRole('button', { name: JUSTICE }).click();
  await page.getByRole('link', { name: 'https://example.ma/pv.pdf' }).waitFor();
  expect(await broken(page)).toEqual([]);
  const back = page.getByRole('button', { name: 'Renvoyer avec les remarques' });
  await back.click();
  await page.getByText('Ce champ est obligatoire. Renseignez-le.').waitFor();
  const remarks = page.getByRole('textbox', { name: /^Remarque sur [A-Z]/ });
  await remarks.nth(1).fill('x'.repeat(4001));
  await back.click();
  await remarks.nth(1).and(page.locator('[aria-invalid="true"]:focus')).waitFor();
  await remarks.nth(1).fill('');
  const remark = remarks.first();
  await remark.fill(REMARK);
  await page.getByText('Gardé sur cet appareil, pas encore enregistré').waitFor();

  // A reload and a lost connection lose nothing, and it is sent once the connection is back.
  await page.reload();
  await page.getByText(/^Votre saisie du .* est reprise/).waitFor();
  expect(await remark.inputValue()).toBe(REMARK);
  await page.context().setOffline(true);
  await back.click();
  await page.getByText(/^Connexion perdue/).waitFor();
  await page.context().setOffline(false);
  await page.getByText(`${JUSTICE}\u00a0: mise à jour renvoyée.`).waitFor();
  await page.getByRole('button', { name: JUSTICE }).waitFor({ state: 'detached' });
}

/** The SPGOV reads what is to be corrected, corrects it and submits again. */
async function corrects({ mjl }: Month): Promise<void> {
  const back = mjl.page;
  await mjl.go('/');
  await back.getByRole('link', { name: 'متابعة التحيين' }).click();
  await back.getByText(REMARK).first().waitFor();
  const form = back.getByRole('form').first();
  await form.getByRole('radio', { name: 'حرج' }).check();
  await back.getByRole('button', { name: 'تسجيل ومتابعة' }).click();
  await form.getByRole('radio', { name: 'حرج', checked: false }).waitFor();
  await back.getByRole('link', { name: 'مراجعة وتقديم' }).click();
  await back.getByRole('button', { name: 'تقديم إلى مديرية القيادة' }).click();
  await back.getByText('مقدم، في انتظار المصادقة').first().waitFor();
}

/** DPGOV validates; the inbox empties, the lines of data quality and the notices follow. */
async function validates({ mi, officer }: Month): Promise<void> {
  const { page, go } = officer;
  await go('/EGOV/inbox');
  const focused = (name: string) => page.getByRole('button', { name }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('j');
  await focused(INTERIOR);
  await page.keyboard.press('j');
  await focused(JUSTICE);
  await page.keyboard.press('k');
  await page.keyboard.press('r');
  await page
    .getByRole('textbox', { name: /^Remarque sur [A-Z]/ })
    .first()
    .and(page.locator(':focus'))
    .waitFor();
  // The keys are letters while one types.
  await page.keyboard.insertText('v');
  await page.keyboard.press('v');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await focused(INTERIOR);
  await page.keyboard.press('v');
  await page.getByText(`${INTERIOR}\u00a0: mise à jour validée.`).waitFor();
  await focused(JUSTICE);
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Valider' }).waitFor();
  await page.keyboard.press('v');
  await page.getByText('Aucune mise à jour n’attend de validation.').waitFor();
  await page.getByRole('link', { name: /^Déclarés mieux que calculés/ }).click();
  await page.getByRole('link', { name: 'Modernisation de l’état civil' }).waitFor();
  expect(await broken(page)).toEqual([]);

  await mi.go('/EGOV/organisations/MI');
  await mi.page.getByRole('button', { name: /^Avis/ }).click();
  await mi.page.getByRole('link', { name: /Mise à jour de juin 2013 validée/ }).click();
  await title(mi.page, 'Mise à jour de juin 2013');
}

/** What the committee's screen says of the ministry of justice: how far it is, and how old and how far apart its voice is. */
async function toldOfJustice({ chair }: Month): Promise<string[]> {
  const { page, go } = chair;
  await go('/EGOV/committee');
  const row = page.getByRole('row').filter({ hasText: 'Justice et Libertés' });
  const told = ['Réel', 'Dernière mise à jour', 'Déclarés mieux que calculés'].map((name) =>
    // Its text also where it is out of sight, and so not laid out.
    row.locator(`td[data-label="${name}"]`).textContent(),
  );
  return (await Promise.all(told)).map((words) => (words ?? '').replace(/\s+/g, ' ').trim());
}

/** Has the server look now at whether a month has begun, and waits until it has opened. */
async function opened({ api }: Dashboard): Promise<void> {
  await api.rows(`SELECT FROM graphile_worker.add_job('turn-update-periods')`);
  for (let periods = 0; periods === 0; await setTimeout(100)) {
    const [row] = await api.rows<{ count: number }>('SELECT count(*)::int FROM update_period');
    periods = row!.count;
  }
}

it(
  'a month of updates opens, is confirmed by one SPGOV, changed by another in Arabic, returned, corrected and validated',
  async () => {
    // A second try begins with a month of its own.
    const dashboard = await openDashboard();
    try {
      await dashboard.api.rows(`UPDATE programme SET first_reporting_on = '2013-06-01' WHERE code = 'EGOV'`);
      await opened(dashboard);
      const month: Month = {
        mi: await dashboard.visit({ email: 'lead.mi@spgov.example', width: 390 }),
        mjl: await dashboard.visit({ email: 'lead.mjl@spgov.example', language: 'ar' }),
        officer: await dashboard.visit({ email: 'officer@dpgov.example' }),
        chair: await dashboard.visit({ email: 'chair@cigov.example' }),
      };
      expect(await toldOfJustice(month)).toEqual(['75 %', '—', '0']);
      await submitsOnAPhone(month);
      await finishesAMilestone(month, CHANGED);
      await writesInArabic(month);
      await returns(month);
      await corrects(month);
      await validates(month);
      expect(await toldOfJustice(month)).toEqual(['80 %', '0 j', '1']);
    } finally {
      await dashboard.close();
    }
  },
  2 * PATIENCE_MS,
);
