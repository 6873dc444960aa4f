import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countUsers, enter } from './server-users.mjs';

const folder = mkdtempSync(join(tmpdir(), 'masar-users-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('counts each user until it leaves, and those that were killed not at all', () => {
  const first = enter(folder);
  const second = enter(folder);
  enter(folder, '999999999 1');
  expect(countUsers(folder)).toBe(2);
  first.leave();
  expect(countUsers(folder)).toBe(1);
  second.leave();
  expect(countUsers(folder)).toBe(0);
});
