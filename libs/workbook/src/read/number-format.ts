/** What a number format makes of a number. */
export type ShownAs = 'number' | 'percent' | 'date';

/** The formats that a file names by number without describing them. */
function builtIn(id: number): ShownAs {
  if (id === 9 || id === 10) return 'percent';
  const day =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return day ? 'date' : 'number';
}

/** Texts in quotes, escaped and spacing characters, colours, conditions and currencies: no code stands in these. */
const quoted = /"[^"]*"?|\\.?|_.?|\*.?|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi;

/** What a format as the file describes it makes of a number; its first section decides. */
export function shownBy(code: string): ShownAs {
  const [codes = ''] = code.replace(quoted, '').split(';');
  const plain = codes.replace(/general/gi, '').replace(/e[+-]/gi, '');
  if (plain.includes('%')) return 'percent';
  if (/[dmyhs]/i.test(plain)) return 'date';
  return /[eg]/i.test(plain) && !/[#0?]/.test(plain) ? 'date' : 'number';
}

/** What the number format of an id makes of a number, given the formats that the file describes. */
export function shownById(id: number, described: ReadonlyMap<number, string>): ShownAs {
  const code = described.get(id);
  return code === undefined ? builtIn(id) : shownBy(code);
}
