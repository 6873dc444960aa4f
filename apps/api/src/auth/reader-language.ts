import { LANGUAGES, type Language } from '#domain/shared/text.js';

/** The language of the product that an Accept-Language header asks for first; French when it asks for none of them. */
export function readerLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((entry, index) => {
      const [tag = '', ...options] = entry.trim().toLowerCase().split(';');
      const quality = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1), index };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { language } of wanted) {
    const known = LANGUAGES.find((each) => each === language);
    if (known) return known;
  }
  return 'fr';
}
