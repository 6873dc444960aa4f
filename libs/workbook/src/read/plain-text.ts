/** Marks that say in which direction to read, and what has no width; none of them is part of what was meant. */
const invisible = /[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Joins two letters or two pictures; kept only between pictures, which it makes one. */
const joiner = /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/u;

/** Any of these; most texts hold none. */
const altered =
  /[\t\r\u0085\u00a0\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]/;
const visible = /[^\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** A text as it is kept: composed, without invisible marks, with plain spaces and line feeds, trimmed. */
export function plainText(text: string): string {
  return (altered.test(text) ? withoutMarks(text) : text).normalize('NFC').trim();
}

function withoutMarks(text: string): string {
  return text.replace(invisible, '').replace(joiner, '').replace(lineEnds, '\n').replace(spaces, ' ');
}

/** Whether nothing is left of a text as it is kept. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/** Whether a text holds characters that no text should: control characters, halves of characters. */
export function hasControl(text: string): boolean {
  return control.test(text);
}

const letters: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', œ: 'oe', æ: 'ae', '’': "'", ـ: '' };

/** A text as two people may write it differently: without case, accents, vowel marks and spaces too many. */
export function folded(text: string): string {
  return plainText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ىةœæ’ـ]/g, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, ' ');
}

/** A text with its Arabic and Persian digits as Western ones. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
