/** Who may import whom: the first row whose `files` match rules a file; `own` stands for its folder. */
export interface Rule {
  readonly files: RegExp;
  readonly may: readonly string[];
  readonly never?: readonly string[];
}

const database = ['package:typeorm', 'package:pg', 'package:@nestjs/typeorm', 'package:sql-template-tag'];
const server = ['package:', 'node:'];

export const rules: readonly Rule[] = [
  {
    files: /\.spec\.tsx?$|(^|\/)test\//,
    may: ['apps/', 'libs/', 'migrations/', 'seeds/', 'test/', ...server],
  },

  { files: /^libs\/domain\//, may: ['libs/domain/'] },
  { files: /^libs\/workbook\//, may: ['libs/workbook/', ...server], never: database },
  { files: /^libs\/persistence\//, may: ['libs/persistence/', 'libs/domain/', 'migrations/', ...server] },
  { files: /^migrations\//, may: ['migrations/', ...server] },
  { files: /^seeds\//, may: ['seeds/', 'libs/domain/', 'libs/persistence/', ...server] },

  {
    files: /\.types\.ts$/,
    may: ['apps/api/src/', 'libs/domain/', 'libs/persistence/', ...server],
    never: database,
  },
  {
    files: /\.resolver\.ts$/,
    may: ['own', 'apps/api/src/auth/', 'apps/api/src/graphql/', 'libs/domain/', ...server],
    never: database,
  },
  {
    files: /\.export\.ts$/,
    may: ['own', 'apps/api/src/auth/', 'libs/domain/', 'libs/workbook/', ...server],
    never: database,
  },
  {
    files: /\.service\.ts$/,
    may: [
      'own',
      '*.types',
      'apps/api/src/auth/',
      'apps/api/src/job/',
      'apps/api/src/settings',
      'libs/domain/',
      'libs/persistence/',
      ...server,
    ],
  },
  { files: /^apps\/api\//, may: ['apps/api/', 'libs/', 'seeds/', 'migrations/', ...server] },

  { files: /^apps\/dashboard\/[^/]+$/, may: ['apps/dashboard/', ...server] },
  {
    files: /^apps\/dashboard\/src\/(ui|lib)\//,
    may: ['apps/dashboard/src/ui/', 'apps/dashboard/src/lib/', 'libs/domain/', 'package:'],
    never: ['libs/domain/src/access/'],
  },
  {
    files: /^apps\/dashboard\/src\/features\//,
    may: ['feature', 'apps/dashboard/src/ui/', 'apps/dashboard/src/lib/', 'libs/domain/', 'package:'],
    never: ['libs/domain/src/access/'],
  },
  {
    files: /^apps\/dashboard\//,
    may: ['apps/dashboard/src/', 'libs/domain/', 'package:'],
    never: ['libs/domain/src/access/'],
  },
];

/** The folder that `own` or `feature` stands for, else the prefix itself. */
function prefixFor(file: string, word: string): string {
  if (word === 'own') return file.slice(0, file.lastIndexOf('/') + 1);
  if (word === 'feature') return file.split('/').slice(0, 5).join('/').concat('/');
  return word;
}

/** Why a file may not import something; null when it may. */
export function whyForbidden(file: string, target: string): string | null {
  const rule = rules.find(({ files }) => files.test(file));
  if (!rule) return `${file} stands in no room`;
  const matches = (words: readonly string[] = []): boolean =>
    words.some((word) =>
      word.startsWith('*') ? target.endsWith(word.slice(1)) : target.startsWith(prefixFor(file, word)),
    );
  return matches(rule.may) && !matches(rule.never) ? null : `${file} imports ${target}`;
}
