import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LANGUAGES, type Language } from '#domain/shared/text.js';
import { textsOf, type Texts } from './catalogues.js';

/** The same catalogue in the three languages. */
export interface Catalogue {
  readonly name: string;
  readonly texts: Readonly<Record<Language, Texts>>;
}

const root = join(import.meta.dirname, '..', '..');

/** The parts of the dashboard's catalogue: what every page says, and what the pages of work say. */
const PARTS = ['index.ts', 'work.ts'];

/** What the dashboard says, and every catalogue of the server: files that differ in `.fr.ts`, `.ar.ts` and `.en.ts` only. */
export async function allCatalogues(): Promise<Catalogue[]> {
  const screens = join(root, 'apps/dashboard/src/lib/messages');
  const ofServer = ['apps/api/src', 'libs'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.fr.ts'))
      .map((file) => join(root, room, file)),
  );
  return Promise.all([
    catalogue('dashboard', (language) => PARTS.map((file) => join(screens, language, file))),
    ...ofServer.map((file) =>
      catalogue(relative(root, file).replace('.fr.ts', ''), (language) => [
        file.replace('.fr.ts', `.${language}.ts`),
      ]),
    ),
  ]);
}

async function catalogue(name: string, filesOf: (language: Language) => string[]): Promise<Catalogue> {
  const texts = await Promise.all(
    LANGUAGES.map(async (language): Promise<[Language, Texts]> => {
      const parts = await Promise.all(filesOf(language).map(async (file) => onlyExport(await import(file))));
      return [language, new Map(parts.flatMap((part) => [...textsOf(part)]))];
    }),
  );
  return { name, texts: Object.fromEntries(texts) as Record<Language, Texts> };
}

/** The catalogue of a module; its name bears the language where each file has its own. */
function onlyExport(module: object): unknown {
  return Object.values(module).find((value) => typeof value === 'object');
}
