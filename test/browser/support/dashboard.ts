import { setTimeout } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '#launcher/chromium.mjs';
import type { Served } from '../../support/served.js';
import { startBuilt } from '../../support/built.js';

/** How a reader comes to the dashboard. */
export interface Reader {
  /** A demo account; without one, nobody is signed in. */
  readonly email?: string;
  readonly language?: 'fr' | 'ar' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** One reader's browser window. */
export interface Visit {
  readonly page: Page;
  /** Everything the browser complained about. */
  readonly complaints: readonly string[];
  /** Opens an address of the dashboard and waits until it is quiet. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The built dashboard on a clone of the demo database, in a real browser. */
export interface Dashboard {
  readonly api: Served;
  visit(reader?: Reader): Promise<Visit>;
  close(): Promise<void>;
}

/** A browser and a server start slower than a function, on a machine that others share far slower. */
export const PATIENCE_MS = 180_000;
const PATIENCE_WITH_A_STEP_MS = 60_000;

/** Starts the built server with the built dashboard, and a browser. */
export async function openDashboard(): Promise<Dashboard> {
  const api = await startBuilt();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
  return {
    api,
    visit: (reader = {}) => visit(api, browser, reader),
    async close() {
      await browser.close();
      await api.close();
    },
  };
}

async function visit(api: Served, browser: Browser, reader: Reader): Promise<Visit> {
  const { email, language = 'fr', theme = 'light', width = 1440 } = reader;
  const context = await browser.newContext({
    baseURL: api.url,
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: language,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_WITH_A_STEP_MS);
  if (email) await signIn(api, context, email, language);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    complaints,
    async go(path) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
    },
    close: () => context.close(),
  };
}

async function signIn(api: Served, context: BrowserContext, email: string, language: string): Promise<void> {
  const cookie = await api.signIn(email);
  await api.ask(
    'mutation($language: Language) { setPreferences(language: $language, theme: SYSTEM) { id } }',
    { language: language.toUpperCase() },
    { cookie },
  );
  const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
  await context.addCookies([{ name, value, url: api.url }]);
}

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** The rules of accessibility that a page breaks, each with where. */
export async function broken(page: Page): Promise<string[]> {
  // No page holds a frame: the quick mode, and only what is broken is described.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(EVERY_RULE).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const WIDER = 'document.documentElement.scrollWidth - window.innerWidth';

/** How far a page is wider than its window, in pixels, once its drawings have followed the window. */
export async function overflow(page: Page): Promise<number> {
  await until(page, `${WIDER} <= 0`, 2_000);
  return page.evaluate<number>(WIDER);
}

/**
 * Waits until an expression holds in the page, and answers whether it came to that. Asked from here each time: what a page
 * evaluates for itself, its content policy refuses.
 */
export async function until(page: Page, expression: string, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(50))
    if (await page.evaluate<boolean>(expression)) return true;
  return false;
}
