import { codeErrors, nameErrors, tidyText } from './naming.js';

describe('a new code', () => {
  it.each(['MEF', 'COMITE_MINISTRES', '2013-A'])('may be %s', (code) => {
    expect(codeErrors('code', code)).toEqual([]);
  });
  it.each([
    ['', 'REQUIRED'],
    ['mef', 'CODE_FORM'],
    ['MEF 2', 'CODE_FORM'],
    ['É', 'CODE_FORM'],
    ['A'.repeat(41), 'CODE_FORM'],
  ])('may not be "%s": %s', (code, refused) => {
    expect(codeErrors('code', code)).toEqual([{ field: 'code', code: refused }]);
  });
});

describe('a name', () => {
  it('is kept without outer spaces and empty languages', () => {
    expect(tidyText({ fr: ' Santé ', ar: '  ', en: null })).toEqual({ fr: 'Santé' });
  });
  it('is held in French, and in each language at most 300 characters long', () => {
    expect(nameErrors('name', { ar: 'الصحة' })).toEqual([{ field: 'name.fr', code: 'REQUIRED' }]);
    expect(nameErrors('name', { fr: 'Santé', en: 'x'.repeat(301) })).toEqual([
      { field: 'name.en', code: 'TOO_LONG', params: { max: 300 } },
    ]);
  });
});
