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

/** What the dashboard says, and every catalogue of the server: files that differ in `.fr.ts`, `.ar.ts` and `.en.ts` only. */
export async function allCatalogues(): Promise<Catalogue[]> {
  const screens = join(root, 'apps/dashboard/src/lib/messages');
  const ofServer = ['apps/api/src', 'libs'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.fr.ts'))
      .map((file) => join(root, room, file)),
  );
  return Promise.all([
    catalogue('dashboard', (language) => join(screens, language, 'index.ts')),
    ...ofServer.map((file) =>
      catalogue(relative(root, file).replace('.fr.ts', ''), (language) =>
        file.replace('.fr.ts', `.${language}.ts`),
      ),
    ),
  ]);
}

async function catalogue(name: string, fileOf: (language: Language) => string): Promise<Catalogue> {
  const texts = await Promise.all(
    LANGUAGES.map(
      async (language) => [language, textsOf(onlyExport(await import(fileOf(language))))] as const,
    ),
  );
  return { name, texts: Object.fromEntries(texts) as Record<Language, Texts> };
}

/** The catalogue of a module; its name bears the language where each file has its own. */
function onlyExport(module: object): unknown {
  return Object.values(module).find((value) => typeof value === 'object');
}
