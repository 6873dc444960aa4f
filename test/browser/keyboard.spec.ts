import type { Page } from '@playwright/test';
import { openDashboard, PATIENCE_MS, type Dashboard } from './support/dashboard.js';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
}, PATIENCE_MS);
afterAll(() => dashboard.close());

const MOST_TABS = 120;

/** What stands under the focus: its words, and whether its ring can be seen. */
const FOCUSED = `(() => {
  const held = document.activeElement;
  if (held === document.body) return { words: 'the end of the page', ring: true };
  const ringed = held.closest('[class*="field"], [class*="PasswordInput-input"]') ?? held;
  const ring = [held, ringed, ...(held.labels ?? [])].some((one) => getComputedStyle(one).outlineStyle !== 'none');
  const label = held.labels?.[0]?.textContent;
  return { words: (held.getAttribute('aria-label') ?? label ?? held.textContent ?? '').trim(), ring };
})()`;

interface Focused {
  readonly words: string;
  readonly ring: boolean;
}

const focused = (page: Page): Promise<Focused> => page.evaluate<Focused>(FOCUSED);

/** Goes on with Tab until the focus stands on what bears the words; every stop on the way must show that it has the focus. */
async function tabTo(page: Page, words: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_TABS; step += 1) {
    await page.keyboard.press(key);
    const here = await focused(page);
    passed.push(here.words);
    if (!here.ring) throw new Error(`no ring on ${here.words}`);
    if (words.test(here.words)) return;
  }
  throw new Error(`${String(words)} was not reached: ${passed.join(' | ')}`);
}

it(
  'a minister goes from the sign-in to what a project’s progress rests on, and back, without a mouse',
  async () => {
    const { page, complaints, go, close } = await dashboard.visit();
    await go('/');
    await page.getByRole('heading', { level: 1, name: 'Connexion' }).waitFor();
    await tabTo(page, /^Adresse électronique/);
    await page.keyboard.type('chair@cigov.example');
    await tabTo(page, /^Mot de passe/);
    await page.keyboard.type('masar-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Comité interministériel/ }).waitFor();

    await page.keyboard.press('Tab');
    expect((await focused(page)).words).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('page');

    await tabTo(page, /^Par ministère/);
    await tabTo(page, /^EG-\d+ · /);
    const first = (await focused(page)).words;
    await page.keyboard.press('ArrowRight');
    const second = (await focused(page)).words;
    expect(second).toMatch(/^EG-\d+ · /);
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    const title = second.split(' · ')[1] ?? '';
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('page');

    await tabTo(page, /Expliquer\s: Avancement/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('table').waitFor();
    await tabTo(page, /^Fermer/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await focused(page)).words).toMatch(/Expliquer\s: Avancement/);

    await tabTo(page, /^Comité$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Comité interministériel/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  },
  PATIENCE_MS,
);

it(
  'the menus of the header open, are walked and close with the keyboard, and give the focus back',
  async () => {
    const { page, go, close } = await dashboard.visit({ email: 'auditor@cdc.example' });
    await go('/EGOV/committee');
    await tabTo(page, /^Plus/);
    await page.keyboard.press('ArrowDown');
    await page.locator('[role="menuitem"]:focus').waitFor();
    expect((await focused(page)).words).toBe('Indicateurs');
    await page.keyboard.press('End');
    const last = (await focused(page)).words;
    await page.keyboard.press('ArrowDown');
    expect((await focused(page)).words).toBe('Indicateurs');
    await page.keyboard.press('ArrowUp');
    expect((await focused(page)).words).toBe(last);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    expect((await focused(page)).words).toMatch(/^Plus/);
    await page.keyboard.press('Enter');
    await page.locator('[role="menuitem"]:focus').waitFor();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Stratégie' }).waitFor();
    await close();
  },
  PATIENCE_MS,
);
