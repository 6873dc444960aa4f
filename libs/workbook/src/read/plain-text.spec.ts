import fc from 'fast-check';
import { folded, hasControl, isBlank, plainText, westernDigits } from './plain-text.js';

describe('a text as it is kept', () => {
  it.each([
    ['  a\u00a0b\u202fc\td  ', 'a b c d'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['\u202eabc\u202c\u200f \ufeff', 'abc'],
    ['e\u0301', 'é'],
    ['l’état « pilote »…', 'l’état « pilote »…'],
    ['ه\u200dـ', 'هـ'],
    ['👩\u200d💻', '👩\u200d💻'],
  ])('%j is %j', (text, kept) => {
    expect(plainText(text)).toBe(kept);
  });

  it('is kept as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it('is blank when nothing is left of it', () => {
    const units = fc.constantFrom(...' \t\n\u00a0\u200b\u200d\u202b\u2069\ufeffaé👩');
    fc.assert(
      fc.property(fc.string({ unit: units, maxLength: 6 }), (text) => {
        expect(isBlank(text)).toBe(plainText(text) === '');
      }),
    );
  });
});

it.each(['\u0000', '\u0007', '\u000b', '\u001f', '\u007f', '\u0090', '\ud83d', '\uffff'])(
  'the control character %j is found',
  (sign) => {
    expect(hasControl(`a${sign}b`)).toBe(true);
  },
);

it.each(['a\nb', 'é', 'ب', '👍', '\ufffd'])('there is none in %j', (text) => {
  expect(hasControl(text)).toBe(false);
});

describe('a text as two people may write it', () => {
  it.each([
    ['RÉALISATION', 'realisation'],
    ['Mise  en\u00a0œuvre', 'MISE EN OEUVRE'],
    ['l’État', "L'ETAT"],
    ['الإنجاز', 'الانجاز'],
    ['الصفقة', 'الصفقه'],
    ['مُستشفى', 'مستشفي'],
    ['مـــوقع', 'موقع'],
  ])('%s is %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });
});

it('digits are the same in every script', () => {
  expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789 0123456789');
});
