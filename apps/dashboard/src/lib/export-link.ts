import type { Language } from './language.js';

/** The workbook of exactly what a screen shows: the screen's own parameters, its programme and its language. */
export function workbookHref(
  programme: string,
  language: Language,
  shown: URLSearchParams | string = '',
): string {
  const params = new URLSearchParams({ programme, lang: language });
  for (const [name, value] of new URLSearchParams(shown)) params.append(name, value);
  return `/export/portfolio.xlsx?${params.toString()}`;
}
