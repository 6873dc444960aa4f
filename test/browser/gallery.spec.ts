import type { Locator } from '@playwright/test';
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

/** Where the middle of something stands across, as a share of what holds it, from the side that is read first. */
async function place(part: Locator, inside: Locator, rtl: boolean): Promise<number> {
  const [box, frame] = await Promise.all([part.boundingBox(), inside.boundingBox()]);
  if (!box || !frame) throw new Error('not drawn');
  const share = (box.x + box.width / 2 - frame.x) / frame.width;
  return rtl ? 1 - share : share;
}

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

  it('the tiles of a mosaic are walked in reading direction', async () => {
    const tiles = part('mosaic').getByRole('link', { name: /^EG-/ });
    await tiles.first().focus();
    await reader.page.keyboard.press(rtl ? 'ArrowLeft' : 'ArrowRight');
    expect(await tiles.nth(1).evaluate((tile) => tile === tile.ownerDocument.activeElement)).toBe(true);
    const grid = part('mosaic').getByRole('list').first();
    expect(await place(tiles.first(), grid, rtl)).toBeLessThan(await place(tiles.nth(1), grid, rtl));
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

  it('a facet is ticked with the keyboard', async () => {
    const second = part('facet-list').getByRole('checkbox').nth(1);
    await second.focus();
    await reader.page.keyboard.press('Space');
    expect(await second.isChecked()).toBe(true);
  });

  it('no part makes the narrowest page scroll sideways', async () => {
    await reader.page.setViewportSize({ width: 320, height: 568 });
    expect(await overflow(reader.page)).toBeLessThanOrEqual(0);
  });
});
