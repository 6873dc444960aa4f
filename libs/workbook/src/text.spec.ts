import { cellText, directionOf, footerCode, inlineText, longestText, sheetNamer } from './text.js';

describe('the text of a cell', () => {
  it.each([
    '=1+1',
    '+33',
    '-5',
    '@SUM(A1)',
    '\t=1',
    "'quoted",
    '  spaced  ',
    'état civil',
    'الحالة المدنية',
    '👍',
  ])('keeps %j as it is', (text) => {
    expect(cellText(text, 'fr')).toBe(text);
  });

  it('turns every line end into a line feed', () => {
    expect(cellText('one\r\ntwo\rthree\n', 'en')).toBe('one\ntwo\nthree\n');
  });

  it('takes out what XML forbids and replaces half characters', () => {
    expect(cellText('a\x00b\x0bc\x1bd\x7fe\x85f\uffffg', 'fr')).toBe('abcdefg');
    expect(cellText('half \ud83d!', 'fr')).toBe('half \ufffd!');
  });

  it('takes out overrides of direction and keeps isolates', () => {
    expect(cellText('\u202egnp.exe\u202c \u2066EG-003\u2069', 'ar')).toBe('gnp.exe \u2066EG-003\u2069');
  });

  it('cuts at what a cell holds and says so', () => {
    expect(cellText('a'.repeat(longestText), 'fr')).toHaveLength(longestText);
    const cut = cellText('a'.repeat(longestText + 1), 'fr');
    expect(cut).toHaveLength(longestText);
    expect(cut.endsWith('a … [texte coupé]')).toBe(true);
  });

  it('never cuts through a character', () => {
    expect(cellText('👍'.repeat(longestText), 'en')).not.toMatch(/\p{Surrogate}/u);
    expect(cellText(`a${'👍'.repeat(longestText)}`, 'en')).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('the direction of a text', () => {
  it.each([
    ['État civil', 'ltr'],
    ['(29) الجماعات', 'rtl'],
    ['e-gov الحكومة', 'ltr'],
    ['=1+1', 'ltr'],
  ])('of %j is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('inline XML', () => {
  it('escapes markup and what would be read as a coded character', () => {
    expect(inlineText('<a href="x">R&D</a> _x0041_ _x_')).toBe(
      '&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt; _x005F_x0041_ _x_',
    );
  });
});

describe('sheet names', () => {
  it('are legal, at most 31 characters and never twice the same', () => {
    const name = sheetNamer();
    expect(name('Par ministère')).toBe('Par ministère');
    expect(name('PAR MINISTÈRE')).toBe('PAR MINISTÈRE (2)');
    expect(name("[l'axe]: 1/2?*\\")).toBe('l’axe 1 2');
    expect(name('x'.repeat(40))).toBe('x'.repeat(31));
    expect(name('x'.repeat(40))).toBe(`${'x'.repeat(27)} (2)`);
    expect(name('History')).toBe('History (2)');
    expect(name('\u202e\x01')).toBe('1');
  });
});

describe('the footer', () => {
  it('bears the text at the start side and the page at the end side', () => {
    expect(footerCode('2013 R&D', false)).toBe('&L&8 2013 R&&D&R&8&P / &N');
    expect(footerCode('الوضعية', true)).toBe('&L&8&P / &N&R&8 الوضعية');
  });

  it.each(['a'.repeat(500), '&'.repeat(500), `a${'&'.repeat(500)}`])(
    'stays within 255 characters',
    (text) => {
      const code = footerCode(text, false);
      expect(code.length).toBeLessThanOrEqual(255);
      expect(code).toMatch(/^&L&8 (?:[^&]|&&)*&R&8&P \/ &N$/);
    },
  );
});
