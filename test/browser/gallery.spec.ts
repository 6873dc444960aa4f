import type { Locator } from '@playwright/test';
import {
  broken,
  openDashboard,
  overflow,
  PATIENCE_MS,
  until,
  type Dashboard,
  type Visit,
} from './support/dashboard.js';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

/** Where the middle of something stands across, as a share of what holds it, from the side that is read first. */
async function place(part: Locator, inside: Locator, rtl: boolean): Promise<number> {
  const [box, frame] = await Promise.all([part.boundingBox(), inside.boundingBox()]);
  if (!box || !frame) throw new Error('not drawn');
  const share = (box.x + box.width / 2 - frame.x) / frame.width;
  return rtl ? 1 - share : share;
}

/** Whether the rows of the large table that are out of sight are no longer drawn. */
const IN_SIGHT_ONLY = `document.querySelectorAll('section#data-table tbody tr').length < 100`;

async function bottomOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  if (!box) throw new Error('not drawn');
  return box.y + box.height;
}

const focused = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => element === element.ownerDocument.activeElement);

describe.each([
  ['fr', false],
  ['ar', true],
] as const)('the parts of the screens, in %s', (language, rtl) => {
  let reader: Visit;
  const part = (name: string): Locator => reader.page.locator(`section#${name}`);
  beforeAll(async () => {
    reader = await dashboard.visit({ email: 'officer@dpgov.example', language });
    await reader.go('/gallery');
  }, PATIENCE_MS);
  afterAll(() => reader.close());

  it(
    'break no rule of accessibility, and complain about nothing',
    async () => {
      expect(await broken(reader.page)).toEqual([]);
      expect(reader.complaints).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('a bullet bar begins where reading begins and bears its plan', async () => {
    const bar = part('bullet-bar').getByRole('img');
    expect(await bar.getAttribute('aria-label')).toMatch(/61.*82/);
    const done = bar.locator('[class*="done"]');
    expect(await place(done, bar, rtl)).toBeCloseTo(0.306, 1);
    expect(await place(bar.locator('[class*="plan"]').first(), bar, rtl)).toBeCloseTo(0.82, 1);
  });

  it('a stacked bar of health puts the gravest first and says every count', async () => {
    const bar = part('health-bar').getByRole('img').first();
    expect(await bar.getAttribute('aria-label')).toMatch(/37.*7.*1.*24.*18.*2/);
    const red = await place(bar.locator('[data-health="RED"]'), bar, rtl);
    const suspended = await place(bar.locator('[data-health="SUSPENDED"]'), bar, rtl);
    expect(red).toBeLessThan(0.3);
    expect(suspended).toBeGreaterThan(0.9);
  });

  it('the small tiles of a set stand one for each project, the gravest first', async () => {
    const tiles = part('health-bar').getByRole('img').last();
    expect(await tiles.getAttribute('aria-label')).toMatch(/7.*1/);
    expect(await tiles.locator('[data-health="AMBER"]').count()).toBe(7);
    const [amber, green] = [
      tiles.locator('[data-health="AMBER"]').first(),
      tiles.locator('[data-health="GREEN"]'),
    ];
    expect(await place(amber, tiles, rtl)).toBeLessThan(await place(green, tiles, rtl));
  });

  it('a figure opens to the fraction it is, its parts and what was left out; Esc gives the focus back', async () => {
    const button = part('explanation').getByRole('button');
    await button.click();
    const dialog = part('explanation').getByRole('dialog');
    const rows = dialog.getByRole('row');
    await rows.nth(2).waitFor();
    expect(await rows.nth(1).textContent()).toMatch(/EG-001.*CREOL.*3.*80.*2[,.]4/);
    expect(await rows.nth(2).textContent()).toMatch(/EG-002.*watiqa\.ma.*1.*20.*0[,.]2/);
    expect(await dialog.textContent()).toMatch(/2[,.]60?\s*4\s*=.*65/);
    expect(await dialog.textContent()).toContain('EG-064');
    await reader.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused(button)).toBe(true);
  });

  it('the tiles of a mosaic are walked in reading direction, and the strip speaks of the one in hand', async () => {
    const tiles = part('mosaic').getByRole('link', { name: /^EG-/ });
    await tiles.first().focus();
    await reader.page.keyboard.press(rtl ? 'ArrowLeft' : 'ArrowRight');
    expect(await focused(tiles.nth(1))).toBe(true);
    const grid = part('mosaic').getByRole('list').first();
    expect(await place(tiles.first(), grid, rtl)).toBeLessThan(await place(tiles.nth(1), grid, rtl));
    expect(await part('mosaic').getByRole('paragraph').last().textContent()).toContain('EG-002');
  });

  it('a curve runs with the time, its plan above what is done, and bears both figures at the status date', async () => {
    const chart = part('s-curve').getByRole('img');
    const words = await chart.textContent();
    for (const figure of [/61/, /82/, /21/]) expect(words).toMatch(figure);
    const marks = chart.locator('circle');
    const [first, here] = [await place(marks.first(), chart, rtl), await place(marks.last(), chart, rtl)];
    expect(first).toBeLessThan(0.3);
    expect(here).toBeGreaterThan(first + 0.3);
    const [top, bottom] = await Promise.all([
      bottomOf(chart.locator('[class*="planned"]')),
      bottomOf(marks.last()),
    ]);
    const highest = (await chart.locator('[class*="planned"]').boundingBox())?.y ?? 0;
    expect(highest).toBeLessThan(bottom);
    expect(top).toBeGreaterThan(highest);
  });

  it('a roadmap draws the promise, what is done and the slippage in the order of time', async () => {
    const drawing = part('roadmap-timeline').getByRole('img');
    expect(await drawing.textContent()).toMatch(/2011.*2012.*2013/);
    const ghosts = drawing.locator('rect[fill="var(--masar-ghost)"]');
    expect(await ghosts.count()).toBe(2);
    const done = await place(drawing.locator('rect[fill="var(--masar-accent)"]'), drawing, rtl);
    const slip = await place(drawing.locator('path[stroke="var(--masar-red)"]'), drawing, rtl);
    const today = await place(drawing.locator('path[stroke="var(--masar-ink)"]'), drawing, rtl);
    expect(done).toBeLessThan(await place(ghosts.nth(1), drawing, rtl));
    expect(done).toBeLessThan(slip);
    expect(today).toBeGreaterThan(done);
  });

  it('the timeline of a portfolio is walked row by row, and its strip tells the row in hand', async () => {
    const rows = part('portfolio-timeline').getByRole('list').first().getByRole('link');
    expect(await rows.count()).toBe(2);
    await rows.first().focus();
    expect(await part('portfolio-timeline').textContent()).toContain('304');
    await reader.page.keyboard.press('ArrowDown');
    expect(await focused(rows.nth(1))).toBe(true);
    expect(await rows.nth(1).getAttribute('aria-label')).toMatch(/^EG-002.*watiqa\.ma/);
    expect(
      await part('portfolio-timeline').getByTestId('timeline-box').locator('canvas').count(),
    ).toBeGreaterThan(0);
  });

  it('a matrix of risks counts in its cell, likelihood upwards and impact onwards, and keeps the cell chosen', async () => {
    const grid = part('risk-grid').getByRole('table');
    const likelihoods = await grid.getByRole('rowheader').allTextContents();
    expect(likelihoods).toEqual(['5', '4', '3', '2', '1']);
    const impacts = grid.getByRole('columnheader');
    expect(await impacts.allTextContents()).toEqual(['1', '2', '3', '4', '5']);
    expect(await place(impacts.first(), grid, rtl)).toBeLessThan(await place(impacts.last(), grid, rtl));
    const cell = grid.getByRole('button');
    expect(await cell.getAttribute('aria-label')).toMatch(/4.*5.*20.*3/);
    expect(await cell.textContent()).toBe('3');
    expect(await place(cell, grid, rtl)).toBeGreaterThan(0.8);
    await cell.focus();
    await reader.page.keyboard.press('Enter');
    expect(await cell.getAttribute('aria-pressed')).toBe('true');
  });

  it('a menu opens under its button, is chosen from with the keyboard and says what is chosen', async () => {
    await part('menu').getByRole('button').focus();
    await reader.page.keyboard.press('Enter');
    await reader.page.locator('[role="menuitemradio"]:focus').waitFor();
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Enter');
    await part('menu').getByRole('menu').waitFor({ state: 'hidden' });
    await part('menu').getByRole('button').click();
    const chosen = part('menu').getByRole('menuitemradio', { name: 'EG-002' });
    expect(await chosen.getAttribute('aria-checked')).toBe('true');
    await reader.page.keyboard.press('Escape');
  });

  it('a facet counts each value, zero among them, and is ticked with the keyboard', async () => {
    const entries = part('facet-list').getByRole('checkbox');
    const named = await Promise.all(
      [0, 1, 2].map((at) => part('facet-list').locator('label').nth(at).textContent()),
    );
    expect(named).toEqual(['EG-00112', 'EG-0024', 'EG-0030']);
    await entries.nth(1).focus();
    await reader.page.keyboard.press('Space');
    expect(await entries.nth(1).isChecked()).toBe(true);
    expect(await entries.first().isChecked()).toBe(false);
  });

  it('what narrows a list is taken away one by one', async () => {
    const choices = part('filter-panel').getByRole('listitem').getByRole('button', { name: /^EG-/ });
    expect(await choices.count()).toBe(2);
    await choices.first().press('Enter');
    expect(await choices.allTextContents()).toEqual(['EG-002']);
  });

  it('a table of sets is a tree until it is sorted, and says what has no project', async () => {
    const rows = part('set-table').getByRole('row');
    expect(await rows.nth(3).textContent()).toMatch(/^ADN.*watiqa\.ma$/);
    expect(await rows.nth(2).getAttribute('data-level')).toBe('1');
    const done = part('set-table').getByRole('columnheader').nth(3).getByRole('button');
    await done.click();
    await done.click();
    expect(await part('set-table').getByRole('rowheader').allTextContents()).toEqual(['DGI', 'MI', 'ADN']);
    expect(await rows.nth(1).getAttribute('data-level')).toBeNull();
  });

  describe('a table of data', () => {
    const table = (): Locator => part('data-table').getByRole('table');
    const head = (at: number): Locator => table().getByRole('columnheader').nth(at);
    beforeEach(async () => {
      await reader.page.setViewportSize({ width: 1440, height: 900 });
      await reader.go('/gallery');
      await head(0).scrollIntoViewIfNeeded();
      expect(await until(reader.page, IN_SIGHT_ONLY, PATIENCE_MS / 3)).toBe(true);
    });
    /** Scrolls on until the last row is there: rows are measured as they come into sight. */
    const toTheEnd = async (last: Locator): Promise<void> => {
      for (let tries = 0; tries < 50 && (await last.count()) === 0; tries += 1) {
        await reader.page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
        await reader.page.waitForTimeout(100);
      }
    };
    /** The row of a place, told by its number: only those in sight are drawn. */
    const rowAt = (place: number): Locator => table().locator(`[aria-rowindex="${place + 1}"]`);
    const firstRow = (): Promise<string | null> => rowAt(1).textContent();

    it('is sorted by a head with the keyboard: from the largest, from the smallest, then as its rows came', async () => {
      expect(await firstRow()).toContain('EG-0001');
      await head(2).getByRole('button').focus();
      await reader.page.keyboard.press('Enter');
      expect(await head(2).getAttribute('aria-sort')).toBe('descending');
      expect(await firstRow()).toMatch(/2[\u202f.]999$/);
      await reader.page.keyboard.press('Enter');
      expect(await head(2).getAttribute('aria-sort')).toBe('ascending');
      expect(await firstRow()).toMatch(/EG-0001.*0$/);
      expect(await rowAt(2).textContent()).toMatch(/1$/);
      await reader.page.keyboard.press('Enter');
      expect(await head(2).getAttribute('aria-sort')).toBeNull();
      expect(await rowAt(2).textContent()).toContain('EG-0002');
    });

    it('shows the columns that are chosen, its first one always', async () => {
      expect(await table().getByRole('columnheader').count()).toBe(3);
      await part('data-table').getByRole('button').first().click();
      const boxes = part('data-table').getByRole('checkbox');
      expect(await boxes.count()).toBe(3);
      await boxes.last().press('Space');
      expect(await table().getByRole('columnheader').count()).toBe(4);
      await boxes.first().press('Space');
      await boxes.nth(1).press('Space');
      expect(await table().getByRole('columnheader').count()).toBe(2);
      expect(await firstRow()).toContain('EG-0001');
      await part('data-table').getByRole('group').getByRole('button').click();
      expect(await table().getByRole('columnheader').count()).toBe(3);
      await reader.page.keyboard.press('Escape');
    });

    it('puts numbers at the end side, whichever way it is read', async () => {
      const cell = rowAt(1).getByRole('cell').last();
      expect(await place(cell, table(), rtl)).toBeGreaterThan(0.8);
      expect(
        await cell.evaluate((each) => each.ownerDocument.defaultView?.getComputedStyle(each).textAlign),
      ).toBe('end');
      expect(await place(rowAt(1).getByRole('rowheader'), table(), rtl)).toBeLessThan(0.2);
    });

    it('draws of thousands of rows only those in sight, and says how many there are', async () => {
      expect(await table().getAttribute('aria-rowcount')).toBe('3001');
      expect(await table().getByRole('row').count()).toBeLessThan(100);
      expect(await table().getByRole('rowheader', { name: 'EG-3000' }).count()).toBe(0);
      const last = table().getByRole('row', { name: /EG-3000/ });
      await toTheEnd(last);
      expect(await last.getAttribute('aria-rowindex')).toBe('3001');
    });

    it('makes a block of each row where there is little room: name, bar, then labelled figures', async () => {
      await reader.page.setViewportSize({ width: 390, height: 844 });
      const row = table().getByRole('row').filter({ hasText: 'EG-0001' });
      await table().getByRole('columnheader').first().scrollIntoViewIfNeeded();
      const figure = row.locator('td').last();
      expect(await bottomOf(row.locator('th'))).toBeLessThan(await bottomOf(row.locator('[data-bar]')));
      expect(await bottomOf(row.locator('[data-bar]'))).toBeLessThan(await bottomOf(figure));
      const label = await figure.evaluate(
        (cell) => cell.ownerDocument.defaultView?.getComputedStyle(cell, '::before').content,
      );
      expect(label).toBe(`"${await figure.getAttribute('data-label')}"`);
    });
  });

  it('no part makes the narrowest page scroll sideways', async () => {
    await reader.page.setViewportSize({ width: 320, height: 568 });
    expect(await overflow(reader.page)).toBeLessThanOrEqual(0);
  });
});
