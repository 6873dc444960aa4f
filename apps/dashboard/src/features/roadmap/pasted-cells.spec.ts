import { clipboardCells, dayOfCell, pasteCells, type CellWords } from './pasted-cells.js';
import { newRow, type PromiseRow } from './roadmap-values.js';

const words: CellWords = {
  phase: (phase) => (phase === 'ACCEPTANCE' ? ['Recette', 'الاستلام'] : []),
  earningRule: (rule) => (rule === 'FIXED_0_100' ? ['0/100'] : ['Au pourcentage']),
};
const rows: PromiseRow[] = [
  { ...newRow('FRAMING'), key: 'a', baselineEndOn: '2013-01-31' },
  { ...newRow('BUILD'), key: 'b' },
];

describe('cells of a spreadsheet', () => {
  it('are told from a single text', () => {
    expect(clipboardCells('Recette')).toBeNull();
    expect(clipboardCells('Recette\r\n')).toBeNull();
    expect(clipboardCells('Recette\t3\r\nMise en service\t2\r\n')).toEqual([
      ['Recette', '3'],
      ['Mise en service', '2'],
    ]);
  });

  it('fill the table from where they are put, and add the rows that are missing', () => {
    const cells = [
      ['Recette', 'recette', '3', '0/100', '01/02/2014', '31.3.14'],
      ['Suite', 'BUILD', '٤', 'au pourcentage', '', '2014-12-31'],
    ];
    const { rows: pasted, unread } = pasteCells(rows, { row: 1, column: 'title' }, cells, words);
    expect(unread).toEqual([]);
    expect(pasted[0]).toBe(rows[0]);
    expect(pasted[1]).toMatchObject({
      ...{ key: 'b', title: { fr: 'Recette' }, phase: 'ACCEPTANCE', weight: 3, earningRule: 'FIXED_0_100' },
      ...{ baselineStartOn: '2014-02-01', baselineEndOn: '2014-03-31' },
    });
    expect(pasted[2]).toMatchObject({
      ...{ title: { fr: 'Suite' }, phase: 'BUILD', weight: 4, earningRule: 'PERCENT' },
      ...{ baselineStartOn: null, baselineEndOn: '2014-12-31' },
    });
  });

  it('that mean nothing leave what was there, and are named', () => {
    const cells = [['beaucoup', 'souvent', 'hier', '31/02/2014', 'de trop']];
    const { rows: pasted, unread } = pasteCells(rows, { row: 0, column: 'weight' }, cells, words);
    expect(pasted).toEqual(rows);
    expect(unread.map(({ key, column, text }) => [key, column, text])).toEqual([
      ['a', 'weight', 'beaucoup'],
      ['a', 'earningRule', 'souvent'],
      ['a', 'baselineStartOn', 'hier'],
      ['a', 'baselineEndOn', '31/02/2014'],
    ]);
  });

  it.each([
    ['2014-01-31', '2014-01-31'],
    ['31/1/2014', '2014-01-31'],
    ['٣١/٠١/٢٠١٤', '2014-01-31'],
    ['', null],
    ['31/13/2014', undefined],
    ['janvier', undefined],
  ])('of a date: %s', (text, day) => expect(dayOfCell(text)).toBe(day));
});
