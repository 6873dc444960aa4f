import type { FieldError } from './errors.js';

const URL_LENGTH = 500;

/** What is wrong with a web address, which is one of http or https: INVALID_URL, TOO_LONG. */
export function urlErrors(field: string, url: string): readonly FieldError[] {
  if (url.length > URL_LENGTH) return [{ field, code: 'TOO_LONG', params: { max: URL_LENGTH } }];
  return /^https?:\/\/[^\s]+$/i.test(url) ? [] : [{ field, code: 'INVALID_URL' }];
}
