import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageScripts } from './page-scripts.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masar-page-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('names the scripts that stand in the page, and not those it loads', () => {
  writeFileSync(
    join(folder, 'index.html'),
    '<script>alert(1)</script><script type="module" src="/a.js"></script><script>\n</script>',
  );
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(pageScripts(folder)).toEqual([
    `'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='`,
    `'sha256-AbpHGcgLb+kRsJGnwFEktk7uzpZOCcBY74+YBdrKVGs='`,
  ]);
});

it('names none where nothing is built', () => {
  expect(pageScripts(join(folder, 'nowhere'))).toEqual([]);
});
