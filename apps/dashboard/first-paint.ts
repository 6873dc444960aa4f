import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRequest, formatDocument, stringifyDocument, stringifyVariables } from '@urql/core';
import { build, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite';
import { documentTexts } from './documents.js';
import type { FirstPage, FirstPages } from './src/app/first-moment.js';
import { DARK_VARIABLES, LIGHT_VARIABLES } from './src/app/tokens.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const LANGUAGES = ['fr', 'ar', 'en'] as const;
/** The weights that every page is written in from its first line on: fetched beside the style sheet, so that no line moves. */
const FONTS = /ibm-plex-sans-latin-(400|500|600)-normal-[^/]*\.woff2$/;
const SHEETS = /\s*<link rel="stylesheet"[^>]* href="\/([^"]*)"[^>]*>/g;
const SCRIPTS = /\s*<script type="module"[^>]* src="\/([^"]*)"><\/script>/g;

/** The pages whose files and answers are fetched while the page itself is still read, by their part of the address. */
const PAGES: Readonly<Record<string, { file: string; asks: readonly [string, object][] }>> = {
  committee: {
    file: 'features/committee/committee-page.tsx',
    asks: [['CommitteeDocument', {}]],
  },
  portfolio: {
    file: 'features/portfolio/portfolio-page.tsx',
    asks: [
      ['PortfolioFrameDocument', { filter: {} }],
      [
        'PortfolioPageDocument',
        { filter: {}, sort: { field: 'HEALTH', direction: 'ASC' }, first: 100, after: null },
      ],
    ],
  },
};

/**
 * Draws the bar and the blocks of a page with the page itself, before any script or style sheet is there, in the reader's
 * theme and direction, and has what the page needs fetched meanwhile. The picture waits for none of it.
 */
export function firstPaint(): Plugin {
  return {
    name: 'masar-first-paint',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const tags: HtmlTagDescriptor[] = [
          { tag: 'style', children: await style(), injectTo: 'head' },
          {
            tag: 'script',
            children: await script(firstPages(bundle ?? {}, bundle ? html : '')),
            injectTo: 'head',
          },
        ];
        return { html: bundle ? html.replace(SHEETS, '').replace(SCRIPTS, '') : html, tags };
      },
    },
  };
}

/** The colours by their own names: those of the product come with its style sheet. */
async function style(): Promise<string> {
  const colours = (from: Record<string, string>): string =>
    ['bg', 'surface', 'line', 'accent'].map((name) => `--first-${name}:${from[`--masar-${name}`]}`).join(';');
  const rules = readFileSync(at('first-paint.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '');
  return `:root{${colours(LIGHT_VARIABLES)}}:root[data-mantine-color-scheme=dark]{${colours(DARK_VARIABLES)}}${rules.replace(/\s+/g, ' ')}`;
}

/** The program of the first moment, whole and small enough to stand in the page. */
async function script(pages: FirstPages): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { FIRST_PAGES: JSON.stringify(pages) },
    resolve: { alias: [{ find: /^#domain\/(.*)\.js$/, replacement: at('../../libs/domain/src/$1.ts') }] },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: at('src/app/first-moment.ts'), output: { format: 'iife' } },
    },
  });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  return chunk.code.trim();
}

function firstPages(bundle: Rolldown.OutputBundle, html: string): FirstPages {
  const texts = documentTexts(readFileSync(at('src/lib/graphql/graphql.ts'), 'utf8'));
  const bodyOf = (name: string, variables: object): string => requestBody(texts.get(name) ?? '', variables);
  const further = (module: string): string[] =>
    filesOf(bundle, module).filter((file) => !html.includes(file));
  const pages = Object.entries(PAGES).map(([name, { file, asks }]): [string, FirstPage] => [
    name,
    {
      files: further(file),
      asks: asks.map(([document, variables]) => bodyOf(document, { programme: '%', ...variables })),
    },
  ]);
  const messages = LANGUAGES.map((language) => [language, further(`lib/messages/${language}/index.ts`)]);
  return {
    sheets: [...html.matchAll(SHEETS)].map(([, file = '']) => file),
    fonts: Object.keys(bundle).filter((file) => FONTS.test(file)),
    scripts: [...html.matchAll(SCRIPTS)].map(([, file = '']) => file),
    session: bodyOf('SessionDocument', {}),
    messages: Object.fromEntries(messages) as FirstPages['messages'],
    pages: Object.fromEntries(pages),
  };
}

/** A request as the client of the API writes it down. */
function requestBody(text: string, variables: object): string {
  const document = formatDocument(createRequest(text, variables).query);
  const [operation] = document.definitions;
  const operationName = operation && 'name' in operation ? operation.name?.value : undefined;
  const sorted: unknown = JSON.parse(stringifyVariables(variables));
  return JSON.stringify({ operationName, query: stringifyDocument(document), variables: sorted });
}

/** The scripts and style sheets of a page. */
function filesOf(bundle: Rolldown.OutputBundle, module: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const chunkOf = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunkOf.get(name);
    if (!chunk || files.has(name)) return;
    files.add(name);
    chunk.viteMetadata?.importedCss.forEach((sheet) => files.add(sheet));
    chunk.imports.forEach(add);
  };
  chunks
    .filter(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${module}`))
    .forEach(({ fileName }) => add(fileName));
  return [...files];
}
