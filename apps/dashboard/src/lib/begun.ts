import type { Language } from './language.js';

/** What a page asked the API for before its script was there: the answers on their way, by the body that was sent. */
export interface Begun {
  readonly language: Language;
  readonly answers: Map<string, Promise<Response>>;
  /** Kept once the document is read and the style sheets of every page are there. */
  readonly ready: Promise<unknown>;
}

declare global {
  var masarBegun: Begun | undefined;
}

/** Sends a request, unless the very same was sent before the script was there: its answer is then taken up, once. */
export const fetchOrTakeUp: typeof fetch = (input, init) => {
  const body = typeof init?.body === 'string' ? init.body : '';
  const spoken = new Headers(init?.headers).get('accept-language');
  const begun = globalThis.masarBegun;
  const answer = begun?.language === spoken ? begun?.answers.get(body) : undefined;
  begun?.answers.delete(body);
  return answer ?? fetch(input, init);
};

/** Gives up what was asked for too early: after a change, an answer from before it is worth nothing. */
export function forgetBegun(): void {
  globalThis.masarBegun?.answers.clear();
}
