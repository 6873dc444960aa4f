// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The lightest first: a shell draws pages alone, a browser its own windows beside them. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** Whether a file is there to be run. */
function isRunnable(/** @type {string} */ file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a machine's own Chromium or Chrome is, by PATH; null when there is none. */
export function chromiumOnPath(path = process.env['PATH'] ?? '', runs = isRunnable) {
  const candidates = names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return candidates.find(runs) ?? null;
}

/** The one line that installs a Chromium on this machine. */
export function howToInstall(hasApt = isRunnable('/usr/bin/apt-get'), isRoot = process.getuid?.() === 0) {
  if (!hasApt) return 'npx playwright install chromium';
  return `${isRoot ? '' : 'sudo '}apt-get install -y chromium-headless-shell fonts-noto-core fonts-noto-ui-core`;
}

/** Playwright's own Chromium, when it was installed. */
async function chromiumOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && isRunnable(file) ? file : null;
}

/**
 * The Chromium that the browser tests use: CHROMIUM_PATH, else one on PATH, else Playwright's own.
 * @param {{ given?: string | undefined, path?: string | undefined, runs?: (file: string) => boolean,
 *   ownOne?: () => Promise<string | null> }} [machine]
 */
export async function findChromium(machine = {}) {
  const {
    given = process.env['CHROMIUM_PATH'],
    path,
    runs = isRunnable,
    ownOne = chromiumOfPlaywright,
  } = machine;
  if (given && runs(given)) return given;
  if (given) throw new Error(`CHROMIUM_PATH names ${given}, and there is no program.`);
  const found = chromiumOnPath(path, runs) ?? (await ownOne());
  if (found) return found;
  throw new Error(`The browser tests need Chromium, and there is none. Install it with: ${howToInstall()}`);
}
