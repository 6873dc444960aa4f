import type { Language } from '#domain/shared/text.js';

/** A habit of writing, and what breaks it. */
interface Rule {
  readonly name: string;
  readonly broken: RegExp;
}

/** In every language: true quotes and a true ellipsis. */
const EVERYWHERE: readonly Rule[] = [
  { name: 'straight double quote', broken: /"/ },
  { name: 'straight apostrophe', broken: /\p{L}'\p{L}|(^|\s)'\p{L}|\p{L}'(\s|$)/u },
  { name: 'three dots for an ellipsis', broken: /\.\.\./ },
  { name: 'two spaces', broken: /\S {2,}\S/ },
];

const RULES: Readonly<Record<Language, readonly Rule[]>> = {
  fr: [
    ...EVERYWHERE,
    { name: 'breaking space before a double sign', broken: / [:;!?»%]/ },
    { name: 'no space before a double sign', broken: /[\p{L}\p{N}})][;!?»]|[\p{L}})]:(?=\s|$)/u },
    { name: 'no no-break space after «', broken: /«(?![\u00a0\u202f])/ },
  ],
  ar: [
    ...EVERYWHERE,
    { name: 'Latin comma, semicolon or question mark', broken: /[\u0600-\u06ff]\s?[,;?]/ },
    { name: 'Arabic-Indic digit', broken: /[\u0660-\u0669\u06f0-\u06f9]/ },
    { name: 'tatweel inside a word', broken: /\p{Script=Arabic}\u0640\p{Script=Arabic}/u },
  ],
  en: [...EVERYWHERE, { name: 'space before a sign', broken: /\s[:;!?]/ }],
};

/** The habits that a text in a language breaks, by name. */
export function faultsOf(text: string, language: Language): string[] {
  return RULES[language].filter(({ broken }) => broken.test(text)).map(({ name }) => name);
}
