import type { Locator, Page } from '@playwright/test';
import { openDashboard, PATIENCE_MS, type Dashboard, type Visit } from './support/dashboard.js';
import { unexplained } from './support/unexplained.js';

let dashboard: Dashboard;
let officer: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  officer = await dashboard.visit({ email: 'officer@dpgov.example' });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

describe('a figure of a page opens to its explanation', () => {
  it(
    'or is found out',
    async () => {
      const { page, go } = officer;
      await go('/EGOV/committee');
      await page.locator('main [data-explains]').first().waitFor();
      await page.evaluate(
        `document.querySelector('main').insertAdjacentHTML('beforeend', '<p><strong data-figure>42</strong></p>')`,
      );
      expect(await unexplained(page)).toEqual([': 42']);
    },
    PATIENCE_MS,
  );
});

/** Opens the first of a page's figures of one kind. */
async function opened(page: Page, figure: string, at = 0): Promise<Locator> {
  await page.locator(`main [data-explains="${figure}"]`).nth(at).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Règles v1 · situation au/).waitFor();
  return dialog;
}

const numberIn = (text: string): number =>
  Number(
    text
      .replace(/[\s\u202f\u00a0]/g, '')
      .replace(',', '.')
      .replace('\u2212', '-')
      .replace(/[^\d.-].*$/, ''),
  );

describe('an explanation adds up to the figure shown', () => {
  it('progress, from the shares of the projects counted', async () => {
    const { page, go } = officer;
    await go('/EGOV/committee');
    const dialog = await opened(page, 'PROGRESS');
    const title = (await dialog.getByRole('heading').textContent()) ?? '';
    const shares = await dialog.locator('tbody td:last-child').allTextContents();
    const percent = (shares.reduce((sum, share) => sum + numberIn(share), 0) / shares.length) * 100;
    expect(Math.round(percent)).toBe(numberIn(title.replace('D’où vient', '')));
    expect(await dialog.getByRole('link', { name: /./ }).count()).toBeGreaterThan(shares.length);
    await page.keyboard.press('Escape');
  });

  it('a ministry’s gap, from its progress and its plan', async () => {
    const { page, go } = officer;
    await go('/EGOV/organisations');
    const dialog = await opened(page, 'GAP');
    const [done = '', planned = ''] = await dialog.locator('tbody td').allTextContents();
    const gap = Math.round(numberIn(done)) - Math.round(numberIn(planned));
    expect(numberIn((await dialog.locator('b').first().textContent()) ?? '')).toBe(gap);
    await page.keyboard.press('Escape');
  });

  it('the index of the United Nations, from its three sub-indices', async () => {
    const { page, go } = officer;
    await go('/EGOV/indicators');
    const dialog = await opened(page, 'INDEX_VALUE');
    const shares = await dialog.locator('tbody td:last-child').allTextContents();
    expect(shares).toHaveLength(3);
    const mean = shares.reduce((sum, share) => sum + numberIn(share), 0) / 3;
    expect(mean.toFixed(4)).toBe('0.4209');
    await dialog.getByText('0,4209').last().waitFor();
    await page.keyboard.press('Escape');
  });

  it('the rows with a source, from the projects they hang on', async () => {
    const { page, go } = officer;
    await go('/EGOV/basis');
    const cell = page
      .getByRole('row', { name: /^Étapes/ })
      .locator('[data-explains]')
      .last();
    const shown = numberIn((await cell.textContent()) ?? '');
    await cell.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Règles v1/).waitFor();
    const counts = await dialog.locator('tbody td').allTextContents();
    expect(counts.reduce((sum, count) => sum + numberIn(count), 0)).toBe(shown);
    await page.keyboard.press('Escape');
  });

  it('without a complaint from the browser', () => {
    expect(officer.complaints).toEqual([]);
  });
});
