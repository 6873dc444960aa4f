import { chromiumOnPath, findChromium, howToInstall } from './chromium.mjs';

const has =
  (...files: string[]) =>
  (file: string): boolean =>
    files.includes(file);
const own = () => Promise.resolve('/own/chrome');
const none = () => Promise.resolve(null);

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM_PATH names', async () => {
    const runs = has('/given/chrome', '/usr/bin/chromium');
    const found = await findChromium({ given: '/given/chrome', path: '/usr/bin', runs, ownOne: own });
    expect(found).toBe('/given/chrome');
  });

  it('is not looked for elsewhere when CHROMIUM_PATH names nothing', async () => {
    const looking = findChromium({
      given: '/given/chrome',
      path: '/usr/bin',
      runs: has('/usr/bin/chromium'),
      ownOne: own,
    });
    await expect(looking).rejects.toThrow('CHROMIUM_PATH names /given/chrome');
  });

  it('is otherwise one on PATH, Chromium before Chrome', () => {
    const runs = has('/a/google-chrome', '/b/chromium');
    expect(chromiumOnPath('/a:/b', runs)).toBe('/b/chromium');
    expect(chromiumOnPath('/a', runs)).toBe('/a/google-chrome');
  });

  it("is otherwise Playwright's own", async () => {
    await expect(findChromium({ given: '', path: '/a', runs: has(), ownOne: own })).resolves.toBe(
      '/own/chrome',
    );
  });

  it('is asked for with the line that installs it when there is none', async () => {
    const looking = findChromium({ given: '', path: '/a', runs: has(), ownOne: none });
    await expect(looking).rejects.toThrow(howToInstall());
    expect(howToInstall(true, true)).toMatch(/^apt-get install -y chromium/);
    expect(howToInstall(true, false)).toMatch(/^sudo apt-get install -y chromium/);
    expect(howToInstall(false, false)).toBe('npx playwright install chromium');
  });
});
