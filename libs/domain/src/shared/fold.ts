/**
 * Text folded for search, so that "etat civil" finds « état civil », with or without tashkil in Arabic.
 *
 * The SQL function `fold(text)` is its twin and does the same seven steps in the same order:
 * 1. Unicode normalisation NFKD: accents, hamza, madda and presentation forms come apart. `normalize(t, NFKD)`
 * 2. removed: combining accents U+0300-036F; tashkil, hamza and madda signs U+064B-065F and U+0670; Quranic marks
 *    U+06D6-06ED; tatweel U+0640; zero-width and direction marks U+200B-200F, U+202A-202E, U+2066-2069, U+FEFF
 * 3. lower case of A-Z alone, so that no locale matters
 * 4. letters that do not come apart: œ Œ oe, æ Æ ae, ß ss, ø Ø o, ð Ð d, đ Đ d, ł Ł l, ı i
 * 5. Arabic forms: ٱ ا, ى ي, ی ي, ک ك, ة ه (أ إ آ ؤ ئ have become ا ا ا و ي by steps 1 and 2)
 * 6. Arabic-Indic digits U+0660-0669 and U+06F0-06F9 to 0-9; the apostrophes ’ ‘ ʼ to '
 * 7. every run of white space (tab, line feed, vertical tab, form feed, carriage return, space) to one space, none at the ends
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(
      /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
      '',
    )
    .replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))
    .replace(/[œŒæÆßøØðÐđĐłŁıٱىیکة٠-٩۰-۹’‘ʼ]/g, (letter) => FOLDED.get(letter) ?? letter)
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .replace(/^ | $/g, '');
}

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...pairs('œŒ', 'oe'),
  ...pairs('æÆ', 'ae'),
  ...pairs('ß', 'ss'),
  ...pairs('øØ', 'o'),
  ...pairs('ðÐđĐ', 'd'),
  ...pairs('łŁ', 'l'),
  ...pairs('ı', 'i'),
  ...pairs('ٱ', 'ا'),
  ...pairs('ىی', 'ي'),
  ...pairs('ک', 'ك'),
  ...pairs('ة', 'ه'),
  ...pairs('’‘ʼ', "'"),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value): [string, string] => [digit, String(value)]),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value): [string, string] => [digit, String(value)]),
]);

function pairs(letters: string, folded: string): [string, string][] {
  return [...letters].map((letter) => [letter, folded]);
}
