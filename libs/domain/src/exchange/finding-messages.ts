import type { Language } from '../shared/text.js';
import type { ExchangeFinding, FindingCode } from './finding.js';
import { FILE_FINDINGS_AR } from './file-messages.ar.js';
import { FILE_FINDINGS_EN } from './file-messages.en.js';
import { FILE_FINDINGS_FR } from './file-messages.fr.js';
import { FINDINGS_AR } from './finding-messages.ar.js';
import { FINDINGS_EN } from './finding-messages.en.js';
import { FINDINGS_FR } from './finding-messages.fr.js';

/** The sentence of every finding in every language: what is wrong, and what to do about it. */
export const FINDING_MESSAGES: Readonly<Record<Language, Readonly<Record<FindingCode, string>>>> = {
  fr: { ...FILE_FINDINGS_FR, ...FINDINGS_FR },
  ar: { ...FILE_FINDINGS_AR, ...FINDINGS_AR },
  en: { ...FILE_FINDINGS_EN, ...FINDINGS_EN },
};

/** A finding as a sentence for its reader; a param that is missing leaves an ellipsis, never a code. */
export function findingMessage({ code, params = {} }: ExchangeFinding, language: Language): string {
  return FINDING_MESSAGES[language][code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? '…'),
  );
}
