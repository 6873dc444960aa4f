// @ts-check
import { chromium } from '@playwright/test';
import { findChromium } from '../../apps/launcher/chromium.mjs';

const ROUNDS = 3;

/**
 * Runs in the page: clicks a checkbox and answers the milliseconds until the result of it is painted, that is until the
 * count of projects is another one, no request is under way, and a frame has been drawn since.
 */
const CLICK_TO_PAINT = `(box) => new Promise((resolve) => {
  const shown = () => document.querySelector('#result')?.textContent;
  const before = shown();
  const clicked = performance.now();
  box.click();
  const look = () => {
    if (shown() === before || window.asking > 0) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clicked)));
  };
  requestAnimationFrame(look);
})`;

/** Counts, in the page, the requests that are under way. */
const COUNT_REQUESTS = `
  window.asking = 0;
  const ask = window.fetch;
  window.fetch = (...call) => {
    window.asking += 1;
    return ask(...call).finally(() => setTimeout(() => { window.asking -= 1; }));
  };`;

/**
 * Milliseconds from a click on each health of the portfolio's filter to its painted result; each is asked for the first
 * time, so that nothing is answered from what the page knows already.
 * @param {import('./programs.mjs').Masar} masar @param {string} programme
 * @returns {Promise<number[]>}
 */
export async function measureFilters(masar, programme) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-quic'],
  });
  const url = `http://127.0.0.1:${masar.port}`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr' });
  const [name = '', value = ''] = masar.cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  await context.addInitScript(COUNT_REQUESTS);
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const page = await context.newPage();
    await page.goto(`${url}/${programme}/portfolio`);
    await page.locator('#result').waitFor();
    await page.waitForLoadState('networkidle');
    for (const health of ['Critique', 'Sous surveillance', 'Achevé']) {
      const box = page.getByRole('checkbox', { name: new RegExp(`^${health}`) });
      const time = Number(await box.evaluate(CLICK_TO_PAINT));
      if (round > 0) times.push(time);
      await page.waitForLoadState('networkidle');
    }
    await page.close();
  }
  await browser.close();
  return times;
}
