import type { Begun } from '../lib/begun.js';
import { directionOf, rememberedLanguage, type Language } from '../lib/language.js';
import { THEME_KEY } from '../lib/theme-key.js';

/** What the build knows of the pages that are opened first, put in by it. */
export interface FirstPages {
  /** The style sheets, fonts and scripts of every page. */
  readonly sheets: readonly string[];
  readonly fonts: readonly string[];
  readonly scripts: readonly string[];
  readonly session: string;
  readonly messages: Readonly<Record<Language, readonly string[]>>;
  readonly pages: Readonly<Record<string, FirstPage>>;
}

/** The files of a page, and what it asks for as long as its address narrows nothing; `%` stands for the programme. */
export interface FirstPage {
  readonly files: readonly string[];
  readonly asks: readonly string[];
}

declare const FIRST_PAGES: FirstPages;

const { documentElement: root, head } = document;
const language = rememberedLanguage();
root.lang = language;
root.dir = directionOf(language);

const kept = localStorage.getItem(THEME_KEY);
const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
root.dataset['mantineColorScheme'] = dark ? 'dark' : 'light';

const read = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
const begun: Begun = {
  language,
  answers: new Map(),
  ready: Promise.all([read, ...FIRST_PAGES.sheets.map(wear)]),
};
FIRST_PAGES.scripts.forEach(run);
FIRST_PAGES.fonts.forEach((file) => fetchAhead(file, 'font'));
const { pathname, search } = location;
const [, programme = '', name = ''] = /^\/([\w-]+)\/([\w-]+)$/.exec(pathname) ?? [];
const page = FIRST_PAGES.pages[name];
for (const file of [...(page?.files ?? []), ...FIRST_PAGES.messages[language]])
  fetchAhead(file, file.endsWith('.css') ? 'style' : 'script');
if (!/^\/(sign-in|invitation|password)\b/.test(pathname)) {
  ask(FIRST_PAGES.session);
  if (!search) page?.asks.forEach((body) => ask(body.replace('%', programme)));
}
globalThis.masarBegun = begun;

function run(file: string): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = '';
  script.src = `/${file}`;
  head.append(script);
}

/** Brings a style sheet that no picture waits for, and tells when it is there. */
function wear(file: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = `/${file}`;
  head.append(link);
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
}

/** Fetches what somebody will ask for soon. */
function fetchAhead(file: string, as: 'font' | 'script' | 'style'): void {
  const link = document.createElement('link');
  link.rel = as === 'script' ? 'modulepreload' : 'preload';
  link.as = as;
  link.crossOrigin = '';
  link.href = `/${file}`;
  head.append(link);
}

function ask(body: string): void {
  const answer = fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'accept-language': language,
      'content-type': 'application/json',
    },
    body,
  });
  // Whoever takes it up is told; nobody else has to hear that it failed.
  answer.catch(() => undefined);
  begun.answers.set(body, answer);
}
