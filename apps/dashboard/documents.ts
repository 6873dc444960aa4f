import { print, type DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

const DOCUMENT = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as DocumentNode<.*;$/gm;
const OWN = 'virtual:document/';

/**
 * Gives each generated GraphQL document a module of its own, as text: a page then loads its own documents and no other's,
 * a tenth of the size of the parsed ones.
 */
export function documentsApart(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: 'masar-documents-apart',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(OWN) ? { id: `\0${id}`, moduleSideEffects: false } : null),
    load: (id) => (id.startsWith(`\0${OWN}`) ? texts.get(id.slice(OWN.length + 1)) : null),
    transform(code, id) {
      if (!id.endsWith('/lib/graphql/graphql.ts')) return null;
      for (const [name, text] of documentTexts(code))
        texts.set(name, `export const ${name} = ${JSON.stringify(text)};`);
      const apart = code.replace(DOCUMENT, (_, name: string) => `export { ${name} } from '${OWN}${name}';`);
      return { code: apart, map: null, moduleSideEffects: false };
    },
  };
}

/** The generated documents by name, each as text. */
export function documentTexts(code: string): Map<string, string> {
  return new Map(
    [...code.matchAll(DOCUMENT)].map(([, name = '', parsed = '']) => [
      name,
      textOf(JSON.parse(parsed) as DocumentNode),
    ]),
  );
}

/** A document as it is sent, without the white space that only people need. */
function textOf(document: DocumentNode): string {
  return print(document).replace(/\s+/g, ' ');
}
