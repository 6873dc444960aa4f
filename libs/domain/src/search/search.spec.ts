import { DomainError } from '../shared/errors.js';
import { searchWords } from './search.js';

function refusal(text: string): unknown {
  try {
    searchWords(text);
  } catch (error) {
    return error instanceof DomainError ? error.fields : error;
  }
  return null;
}

describe('the words of a search', () => {
  it.each([
    ['  État  CIVIL ', ['etat', 'civil']],
    ['الحَالَة المدنيّة', ['الحاله', 'المدنيه']],
    ['EG-003', ['eg-003']],
    ['civil civil', ['civil']],
    ['100 %_\\', ['100', '%_\\']],
    ['a b', ['a', 'b']],
    ['nul\0octet', ['nuloctet']],
  ])('of %j are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it.each([[''], ['   '], ['a'], [' ً ']])('%j is too little to search for', (text) => {
    expect(refusal(text)).toEqual([{ field: 'text', code: 'REQUIRED', params: { min: 2 } }]);
  });

  it('has an end', () => {
    expect(refusal('é'.repeat(101))).toEqual([{ field: 'text', code: 'TOO_LONG', params: { max: 100 } }]);
    expect(refusal('é'.repeat(100))).toBeNull();
  });
});
