import { headerHeight, lineCount, rowHeight, pagesAcross } from './layout.js';
import { columnLetters } from './row-xml.js';

const wrapped = { model: { alignment: { wrapText: true } }, id: 1 };
const plain = { model: {}, id: 3 };

describe('the height of a row', () => {
  it('is left to the program when every wrapped text fits on a line', () => {
    expect(rowHeight([{ content: 'court', style: wrapped }], [20])).toBeNull();
    expect(rowHeight([{ content: 'a'.repeat(90), style: plain }], [20])).toBeNull();
  });

  it('follows the longest wrapped text', () => {
    const cells = ['a'.repeat(30), 'b'.repeat(60)].map((content) => ({ content, style: wrapped }));
    expect(rowHeight(cells, [22, 22])).toBe(15 * lineCount('b'.repeat(60), 22));
    expect(lineCount('b'.repeat(60), 22)).toBe(4);
  });

  it('counts line ends, and stops at what a row can be', () => {
    expect(rowHeight([{ content: 'a\nb\n', style: wrapped }], [20])).toBe(45);
    expect(rowHeight([{ content: 'a'.repeat(9_000), style: wrapped }], [20])).toBe(409);
  });

  it('grows with a header of two lines', () => {
    expect(headerHeight([{ header: 'Projet' }, { header: 'Indice de délais' }], [20, 12])).toBeGreaterThan(
      headerHeight([{ header: 'Projet' }], [20]),
    );
  });
});

describe('the letters of a column', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('of %i are %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe('the pages a table is printed on', () => {
  it.each([
    { widths: [12, 40, 100], keys: 2, pages: 1 },
    { widths: [12, 40, 188], keys: 2, pages: 1 },
    { widths: [12, 40, 189], keys: 2, pages: 2 },
    { widths: [20, ...Array<number>(22).fill(20)], keys: 1, pages: 2 },
    { widths: [10, 10], keys: 2, pages: 1 },
  ])('$widths with $keys key columns: $pages', ({ widths, keys, pages }) => {
    expect(pagesAcross(widths, keys)).toBe(pages);
  });
});
