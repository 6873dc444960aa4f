import { cyclesIn } from './cycles.js';
import { whyForbidden } from './rooms.js';
import { allSources, importsOf } from './sources.js';

const sources = allSources();
const name = (file: string): string => file.replace(/\.tsx?$/, '');

describe('the rooms of the house', () => {
  it('import only from the rooms they may', () => {
    const refused = sources.flatMap(({ file, imports }) =>
      imports.map(({ target }) => whyForbidden(file, target)).filter((why) => why !== null),
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ['libs/domain/src/project/health.ts', 'package:pg'],
    ['libs/domain/src/project/health.ts', 'node:fs'],
    ['libs/workbook/src/sheet.ts', 'libs/domain/src/risk/risk'],
    ['libs/persistence/src/db.ts', 'apps/api/src/main'],
    ['apps/api/src/risk/risk.resolver.ts', 'libs/persistence/src/db'],
    ['apps/api/src/risk/risk.resolver.ts', 'package:typeorm'],
    ['apps/api/src/risk/risk.resolver.ts', 'apps/api/src/project/project.service'],
    ['apps/api/src/risk/risk.service.ts', 'libs/workbook/src/sheet'],
    ['apps/api/src/risk/risk.export.ts', 'libs/persistence/src/db'],
    ['apps/dashboard/src/ui/badge.tsx', 'apps/dashboard/src/features/risk/list'],
    ['apps/dashboard/src/features/risk/list.tsx', 'apps/dashboard/src/features/project/sheet'],
    ['apps/dashboard/src/features/risk/list.tsx', 'apps/dashboard/src/app/router'],
    ['apps/dashboard/src/app/router.tsx', 'libs/domain/src/access/policy'],
    ['apps/dashboard/src/app/router.tsx', 'libs/persistence/src/db'],
    ['somewhere/else.ts', 'package:pg'],
  ])('%s may not import %s', (file, target) => {
    expect(whyForbidden(file, target)).not.toBeNull();
  });

  it.each([
    ['apps/api/src/risk/risk.resolver.ts', 'apps/api/src/risk/risk.service'],
    ['apps/api/src/risk/risk.service.ts', 'libs/persistence/src/risk/risk.store'],
    ['apps/api/src/risk/risk.export.ts', 'libs/workbook/src/sheet'],
    ['apps/dashboard/src/features/risk/list.tsx', 'apps/dashboard/src/features/risk/row'],
    ['apps/dashboard/src/features/risk/list.tsx', 'libs/domain/src/progress/rollup'],
  ])('%s may import %s', (file, target) => {
    expect(whyForbidden(file, target)).toBeNull();
  });
});

describe('imports', () => {
  it('are read in every form they are written in', () => {
    const text = [
      `import a, { b } from '#domain/risk/risk.js';`,
      `import type { C } from './c.js';`,
      `export { d } from '../d.js';`,
      `import 'side-effect';`,
      `// import nothing from 'a-comment';`,
      `const e = await import('node:fs');`,
    ].join('\n');
    expect(importsOf('libs/persistence/src/x/y.ts', text)).toEqual([
      { target: 'libs/domain/src/risk/risk', typeOnly: false },
      { target: 'libs/persistence/src/x/c', typeOnly: true },
      { target: 'libs/persistence/src/d', typeOnly: false },
      { target: 'package:side-effect', typeOnly: false },
      { target: 'node:fs', typeOnly: false },
    ]);
  });

  it('never close a cycle', () => {
    const graph = new Map(
      sources.map(({ file, imports }) => [
        name(file),
        imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target),
      ]),
    );
    expect(cyclesIn(graph)).toEqual([]);
  });

  it('that close a cycle are found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(cyclesIn(graph)).toEqual([['a', 'b', 'c', 'a']]);
  });
});

describe('the sources', () => {
  it('hold no test that is skipped or runs alone', () => {
    const marked = /\b(?:it|test|describe)\.(?:only|skip|todo)\b|\b(?:fit|fdescribe|xit|xtest|xdescribe)\(/;
    const found = sources.filter(({ file, text }) => /\.spec\.tsx?$/.test(file) && marked.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('of the domain know no clock', () => {
    const clock = /\bnew Date\b|\bDate\.now\b|\bperformance\.now\b|\bTemporal\.Now\b/;
    const found = sources.filter(({ file, text }) => file.startsWith('libs/domain/') && clock.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
