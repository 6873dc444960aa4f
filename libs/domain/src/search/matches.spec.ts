import fc from 'fast-check';
import { matchesIn } from './matches.js';
import { searchWords } from './search.js';

const marked = (text: string, asked: string): string =>
  matchesIn(text, searchWords(asked))
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');

describe('what a search found in a text', () => {
  it.each([
    ["Modernisation de l'état civil", 'etat civil', "Modernisation de l'[état] [civil]"],
    ['Commande en ligne', 'EN', 'Commande [en] ligne'],
    ['Cœur de réseau', 'coeur', '[Cœur] de réseau'],
    ['الحَالَة المدنيّة', 'الحاله المدنيه', '[الحَالَة] [المدنيّة]'],
    ['إنشاء المقاولات', 'انشاء', '[إنشاء] المقاولات'],
    ['E\u0301tat', 'etat', '[E\u0301tat]'],
    ['EG-070', 'eg-07', '[EG-07]0'],
    ['rien de tel', 'absent', 'rien de tel'],
  ])('%s by %s', (text, asked, expected) => {
    expect(marked(text, asked)).toBe(expected);
  });

  it('cuts a text without losing a letter of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
        expect(
          matchesIn(text, words)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('finds each word that stands in it', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.nat(), (text, pick) => {
        const words = text.split(/[^a-zA-Z]+/).filter(Boolean);
        const word = words[pick % words.length] ?? '';
        const found = matchesIn(text, [word.toLowerCase()]).filter((part) => part.found);
        expect(found.some((part) => part.text.toLowerCase().includes(word.toLowerCase()))).toBe(true);
      }),
    );
  });
});
