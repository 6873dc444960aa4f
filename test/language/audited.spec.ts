import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#domain/shared/text.js';
import { AUDITED } from '../../apps/dashboard/src/features/administration/audit/audited.js';
import { audit as ar } from '../../apps/dashboard/src/lib/messages/ar/audit.js';
import { audit as en } from '../../apps/dashboard/src/lib/messages/en/audit.js';
import { audit as fr } from '../../apps/dashboard/src/lib/messages/fr/audit.js';

const CATALOGUES = { fr, ar, en };
const root = join(import.meta.dirname, '..', '..');

/** The actions that are asked for in sources, and so noted in the trail. */
function audited(): string[] {
  const texts = ['apps/api/src', 'libs/persistence/src', 'seeds'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(join(root, room, file), 'utf8')),
  );
  const asked = texts.flatMap((text) => [...text.matchAll(/\bauthorize\(\s*'([\w.-]+)'/g)]);
  return [...new Set(asked.map(([, action = '']) => action.replace(/[.-]/g, '_').toUpperCase()))].sort();
}

it('an action that the trail notes can be searched for', () => {
  expect(audited()).toContain('PERSON_EDIT');
  const offered: readonly string[] = AUDITED;
  expect(audited().filter((action) => !offered.includes(action))).toEqual([]);
});

it.each(LANGUAGES)('an action that the trail notes has words in %s', (language) => {
  const words: Readonly<Record<string, string>> = CATALOGUES[language].audit.action;
  expect(audited().filter((action) => !words[action])).toEqual([]);
  expect(AUDITED.filter((action) => !words[action])).toEqual([]);
});
