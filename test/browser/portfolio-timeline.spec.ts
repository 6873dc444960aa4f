import type { CDPSession } from '@playwright/test';
import { loadSynthetic } from '#seeds/load-synthetic.js';
import {
  broken,
  openDashboard,
  overflow,
  PATIENCE_MS,
  type Dashboard,
  type Visit,
} from './support/dashboard.js';

let dashboard: Dashboard;
let officer: Visit;
beforeAll(async () => {
  dashboard = await openDashboard();
  officer = await dashboard.visit({ email: 'officer@dpgov.example' });
}, PATIENCE_MS);
afterAll(() => dashboard.close());

/** The code of the project whose row has the focus. */
function focused(): Promise<string> {
  return officer.page.evaluate<string>(
    `(/(\\w+-\\d+)/.exec(document.activeElement?.getAttribute('aria-label') ?? '') ?? [])[1] ?? ''`,
  );
}

/** How many pixels of the canvas bear some colour of the page. */
function painted(token: string): Promise<number> {
  return officer.page.evaluate<number>(`(() => {
    const probe = document.createElement('span');
    probe.style.color = 'var(--masar-${token})';
    document.body.append(probe);
    const wanted = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
    probe.remove();
    const canvas = document.querySelector('canvas');
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === wanted[0] && data[at + 1] === wanted[1] && data[at + 2] === wanted[2]) count += 1;
    return count;
  })()`);
}

describe('the timeline of the portfolio', () => {
  it('shows the filter of the table on its days, and its address opens the same view', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio?health=RED&sort=SLIPPAGE&dir=DESC');
    await page.getByText('Chronologie', { exact: true }).click();
    await page.waitForURL('**view=timeline');
    await page.getByRole('link', { name: /^EG-003 .*Critique.*glissement\s: \+677/ }).waitFor();
    for (const colour of ['accent', 'accent2', 'ghost', 'red'])
      expect(await painted(colour)).toBeGreaterThan(100);
    await page.getByText('Par ministère', { exact: true }).click();
    await page.waitForURL('**group=ministry');
    await page.reload();
    await page.getByRole('heading', { name: /^Économie et Finances/ }).waitFor();
  });

  it('is walked and zoomed by keyboard, and Enter opens the sheet', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio?view=timeline&sort=CODE');
    const rows = page.getByRole('list', { name: 'Chronologie des projets' });
    await rows.getByRole('link', { name: /^EG-001 / }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('EG-002');
    await page.keyboard.press('End');
    expect(await focused()).toBe('EG-089');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('EG-088');
    await page.keyboard.press('+');
    await page.waitForURL('**zoom=quarter');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('EG-001');
    expect(await rows.locator('a[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/EGOV/projects/EG-001');
  });

  it('draws the dependencies of the project in hand when asked', async () => {
    const [dependent] = await dashboard.api.rows<{ code: string; count: number }>(`
      SELECT p.code, count(*)::int AS count FROM dependency d
      JOIN project p ON p.id IN (d.project_id, d.predecessor_project_id)
      WHERE d.state <> 'REFUSED' GROUP BY p.code ORDER BY 2 DESC, 1 LIMIT 1`);
    const { page, go } = officer;
    await go(`/EGOV/portfolio?view=timeline&sort=CODE`);
    await page.getByRole('link', { name: new RegExp(`^${dependent?.code} `) }).focus();
    const before = await painted('plan');
    await page.getByRole('button', { name: 'Dépendances' }).click();
    await page.getByText(new RegExp(`^${dependent?.count} dépendance`)).waitFor();
    expect(await painted('plan')).toBeGreaterThan(before);
  });

  it.each([
    ['fr', 'light', 1440],
    ['ar', 'dark', 1440],
    ['ar', 'light', 390],
    ['fr', 'light', 320],
  ] as const)('breaks no rule of accessibility in %s, %s, at %i px', async (language, theme, width) => {
    const visit = await dashboard.visit({ email: 'auditor@cdc.example', language, theme, width });
    await visit.go('/EGOV/portfolio?view=timeline&group=strategy');
    await visit.page.locator('canvas').waitFor();
    expect(await broken(visit.page)).toEqual([]);
    expect(await overflow(visit.page)).toBeLessThanOrEqual(0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('prints every row, under a head that each sheet repeats', async () => {
    const { page, go } = officer;
    await go('/EGOV/portfolio?view=timeline&health=RED');
    await page.locator('canvas').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('table', { name: 'Chronologie des projets' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(37);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('table').waitFor({ state: 'detached' });
  });

  it('complains about nothing', () => {
    expect(officer.complaints).toEqual([]);
  });
});

const PROJECTS = 5000;
const LONGEST_FRAME_MS = 50;

const STEPS = 60;
const PASSES = 3;

const OWN_WORK = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** Seconds of processor time that the page's thread has spent on script, style and layout. */
async function processorTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const own = metrics.filter(({ name }) => OWN_WORK.includes(name));
  return own.length === OWN_WORK.length ? own.reduce((sum, { value }) => sum + value, 0) : Infinity;
}

describe(`the timeline of ${PROJECTS} projects`, () => {
  // Measured: the processor time that script, style and layout take for one step of scrolling by 80 rows, from before the
  // step until two frames later. Not the clock, because another process that takes the processor away is no work of
  // ours; and each step counts with the best of its passes, because the first ones also compile script.
  it(`scrolls without a frame of more than ${LONGEST_FRAME_MS} ms of its own work`, async () => {
    await loadSynthetic(dashboard.api.databaseUrl, PROJECTS);
    const { page, go } = officer;
    await go(`/SYN-${PROJECTS}/portfolio?view=timeline&group=ministry`);
    await page.locator('canvas').waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const best = Array.from({ length: STEPS }, () => Infinity);
    for (let pass = 0; pass < PASSES; pass += 1) {
      await scrollTo(0);
      for (let step = 0; step < STEPS; step += 1) {
        const before = await processorTime(devtools);
        await scrollTo((step + 1) * 3200);
        const spent = ((await processorTime(devtools)) - before) * 1000;
        best[step] = Math.min(best[step] ?? Infinity, spent);
      }
    }
    expect(Math.min(...best)).toBeGreaterThan(0);
    expect(Math.max(...best)).toBeLessThan(LONGEST_FRAME_MS);
    expect(await page.getByRole('listitem').count()).toBeLessThan(120);
  }, 300_000);
});

/** Scrolls the timeline and waits until it is drawn. */
async function scrollTo(top: number): Promise<void> {
  await officer.page.evaluate(`(async () => {
    document.querySelector('[data-testid="timeline-box"]').scrollTop = ${top};
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  })()`);
}
