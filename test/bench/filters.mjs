// @ts-check
import { chromium } from '@playwright/test';
import { findChromium } from '../../apps/launcher/chromium.mjs';

const ROUNDS = 3;

/**
 * Clicks a checkbox and answers the milliseconds until the result of it is painted, that is until the count of projects is
 * another one, no request is under way, and a frame has been drawn since. All of it runs in the page.
 * @param {import('@playwright/test').Locator} checkbox
 * @returns {Promise<number>}
 */
function clickToPaint(checkbox) {
  return checkbox.evaluate((box) => {
    const window = box.ownerDocument.defaultView;
    const shown = () => box.ownerDocument.querySelector('#result').textContent;
    const before = shown();
    const clicked = window.performance.now();
    box.click();
    return new Promise((resolve) => {
      const painted = () => resolve(window.performance.now() - clicked);
      const look = () => {
        if (shown() === before || window.asking > 0) window.requestAnimationFrame(look);
        else window.requestAnimationFrame(() => window.setTimeout(painted));
      };
      window.requestAnimationFrame(look);
    });
  });
}

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
      const time = await clickToPaint(box);
      if (round > 0) times.push(time);
      await page.waitForLoadState('networkidle');
    }
    await page.close();
  }
  await browser.close();
  return times;
}
