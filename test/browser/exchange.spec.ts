import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { typedInLibreOffice, type TypedText } from '../support/libreoffice.js';
import { rowsIn } from '../support/office-workbook.js';
import {
  broken,
  openDashboard,
  overflow,
  PATIENCE_MS,
  type Dashboard,
  type Visit,
} from './support/dashboard.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SENTENCE = 'Le marché du lot 2 attend le visa du contrôleur.';

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Has a month of updates begin, as it does on its day. */
async function beginMonth({ api }: Dashboard): Promise<void> {
  await api.rows(`UPDATE programme SET first_reporting_on = '2013-06-01' WHERE code = 'EGOV'`);
  await api.rows(`SELECT FROM graphile_worker.add_job('turn-update-periods')`);
  for (let periods = 0; periods === 0; await setTimeout(100)) {
    const [row] = await api.rows<{ count: number }>('SELECT count(*)::int FROM update_period');
    periods = row!.count;
  }
}

/** Clicks on a download and answers the file. */
async function downloaded(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFile(await (await coming).path());
}

interface Milestone {
  readonly id: string;
  readonly code: string;
}

/** Milestones of a body's approved roadmaps that are not finished, one of each project. */
function unfinished({ api }: Dashboard, organisation: string): Promise<Milestone[]> {
  return api.rows(
    `SELECT DISTINCT ON (p.code) m.id, p.code FROM milestone m JOIN project p ON p.id = m.project_id
      JOIN organisation o ON o.id = p.lead_organisation_id JOIN roadmap_version v ON v.project_id = p.id
      JOIN planned_milestone l ON l.roadmap_version_id = v.id AND l.milestone_id = m.id
    WHERE o.code = $1 AND v.state = 'APPROVED' AND m.actual_end_on IS NULL AND l.baseline_end_on IS NOT NULL
      AND l.weight > 0
    ORDER BY p.code, l.position`,
    [organisation],
  );
}

/** What an office says of each of its projects in its month. */
async function said(
  file: Buffer,
  words: readonly [confirmation: string, health: string],
): Promise<TypedText[]> {
  const projects = await rowsIn(file, 'project');
  return projects.flatMap(({ id }) => {
    const cell = (field: string, text: string): TypedText => ({
      table: 'project',
      id: String(id),
      field,
      text,
    });
    return [cell('confirmation', words[0]), cell('declaredHealth', words[1]), cell('sentence', SENTENCE)];
  });
}

const milestone = ({ id }: Milestone, field: string, text: string): TypedText => ({
  ...{ table: 'milestone', id, field, text },
});

/** How far a project is, as its page says. */
async function progressOf({ page, go }: Visit, code: string): Promise<string> {
  await go(`/EGOV/projects/${code}`);
  return page.locator('[data-figure-card] [data-figure]').first().innerText();
}

/** A month's update by workbook: downloaded, filled in, sent, compared, applied, and submitted at last. */
async function byWorkbook(dashboard: Dashboard, mi: Visit): Promise<void> {
  const { page, go, complaints } = mi;
  const [first, second] = await unfinished(dashboard, 'MI');
  const before = await progressOf(mi, first!.code);
  await go('/EGOV/organisations/MI');
  const file = await downloaded(page, 'Télécharger en français');
  const filled = await typedInLibreOffice(file, [
    ...(await said(file, ['Corrigés', 'Sous surveillance'])),
    milestone(first!, 'actualEndOn', '2013-05-31'),
    milestone(second!, 'actualEndOn', '2014-05-31'),
  ]);
  await page.setInputFiles('input[type=file]', {
    name: 'classeur de juin.xlsx',
    mimeType: XLSX,
    buffer: filled,
  });
  await title(page, /^Classeur reçu le/);
  const bar = page.getByRole('region', { name: 'Décision sur ce classeur' });
  await bar.waitFor();
  expect(await broken(page)).toEqual([]);
  const refused = page.locator('tbody').filter({ hasText: 'Un fait constaté ne peut pas être à venir' });
  await refused.getByText('Non repris').waitFor();
  expect(await refused.getByRole('checkbox').count()).toBe(0);
  await page
    .getByRole('region', { name: new RegExp(first!.code) })
    .getByText(before)
    .first()
    .waitFor();

  await bar.getByRole('button', { name: /^Appliquer \d+ modifications$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Appliquer/ })
    .click();
  await page.getByRole('heading', { level: 2, name: /^Récépissé/ }).waitFor();
  expect(await broken(page)).toEqual([]);
  const left = page.getByRole('region', { name: '1 modification non appliquée' });
  await left.getByText(/Un fait constaté ne peut pas être à venir/).waitFor();
  expect(await progressOf(mi, first!.code)).not.toBe(before);

  await go('/EGOV/updates');
  await page.getByRole('link', { name: 'Relire et soumettre' }).click();
  await page.getByText(SENTENCE).first().waitFor();
  await page.getByRole('button', { name: 'Soumettre à la DPGOV' }).click();
  await page.getByText('Soumise, en attente de validation').first().waitFor();
  expect(complaints).toEqual([]);
}

/** The same in Arabic on a phone, while somebody else changes one of the values: it is left unless it is chosen. */
async function inArabic(dashboard: Dashboard, mjl: Visit): Promise<void> {
  const { page, go, complaints } = mjl;
  const [first, second] = await unfinished(dashboard, 'MJL');
  await go('/EGOV/organisations/MJL');
  const file = await downloaded(page, 'التحميل بالعربية');
  await dashboard.api.rows(`UPDATE milestone SET forecast_end_on = '2014-02-28' WHERE id = $1`, [second!.id]);
  const filled = await typedInLibreOffice(file, [
    milestone(first!, 'forecastEndOn', '2015-03-31'),
    milestone(second!, 'forecastEndOn', '2014-03-31'),
  ]);
  await page.setInputFiles('input[type=file]', { name: 'مصنف.xlsx', mimeType: XLSX, buffer: filled });
  await title(page, /^مصنف تم التوصل به في/);
  const bar = page.getByRole('region', { name: 'القرار في شأن هذا المصنف' });
  await bar.getByText('اعتُمد 1 من 2').waitFor();
  expect(await broken(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const conflict = page.locator('tbody').filter({ hasText: 'تعارض' });
  expect(await conflict.getByRole('checkbox').isChecked()).toBe(false);
  await conflict.getByText('28 فبراير 2014').waitFor();
  await page.reload();
  await conflict.getByRole('checkbox').check();
  await bar.getByRole('button', { name: 'تطبيق تغييرين' }).click();
  await page.getByRole('dialog').getByText('ستعوض قيمة واحدة سُجلت هنا في هذه الأثناء.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'تطبيق تغييرين' }).click();
  await page.getByRole('heading', { level: 2, name: /^وصل/ }).waitFor();
  expect(await broken(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await go(`/EGOV/projects/${first!.code}`);
  await page.getByText('31 مارس 2015').first().waitFor();
  expect(complaints).toEqual([]);
}

/** DPGOV sees who works by workbook, opens what came back, and puts a file aside that is none. */
async function registered(dashboard: Dashboard, officer: Visit): Promise<void> {
  const { page, go, complaints } = officer;
  await go('/EGOV/workbooks');
  const bodies = page.getByRole('region', { name: /^Organismes/ });
  await bodies.getByText(/^2 sur/).waitFor();
  expect(await broken(page)).toEqual([]);
  const justice = page.getByRole('row').filter({ hasText: 'مصنف.xlsx' });
  await justice.getByText('Appliqué').waitFor();
  await go('/EGOV/organisations/MJL');
  await page.setInputFiles('input[type=file]', {
    name: 'note.xlsx',
    mimeType: XLSX,
    buffer: Buffer.from('Ceci n’est pas un classeur.'),
  });
  await page.getByRole('heading', { level: 2, name: /^Ce classeur ne peut pas être repris/ }).waitFor();
  expect(await page.getByRole('button', { name: /^Appliquer/ }).count()).toBe(0);
  expect(await broken(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

it(
  'a month is done by workbook in French and in Arabic through LibreOffice, and DPGOV sees who works so',
  async () => {
    // A second try begins with a month of its own.
    const dashboard = await openDashboard();
    try {
      await beginMonth(dashboard);
      await byWorkbook(dashboard, await dashboard.visit({ email: 'lead.mi@spgov.example' }));
      await inArabic(
        dashboard,
        await dashboard.visit({ email: 'lead.mjl@spgov.example', language: 'ar', width: 390 }),
      );
      await registered(dashboard, await dashboard.visit({ email: 'officer@dpgov.example' }));
    } finally {
      await dashboard.close();
    }
  },
  2 * PATIENCE_MS,
);
