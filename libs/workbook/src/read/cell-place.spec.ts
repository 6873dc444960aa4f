import fc from 'fast-check';
import { areaOf, LAST_COLUMN, LAST_ROW, lies, placeName, placeOf } from './cell-place.js';

describe('the place of a cell', () => {
  it.each([
    ['A1', 1, 1],
    ['z9', 9, 26],
    ['$AA$10', 10, 27],
    ['XFD1048576', LAST_ROW, LAST_COLUMN],
  ])('%s is row %i, column %i', (name, row, column) => {
    expect(placeOf(name)).toEqual({ row, column });
  });

  it.each(['', 'A', '1', 'A0', 'A01', 'XFE1', 'A1048577', 'AAAA1', 'A1B', 'A-1', ' A1', 'A1:B2'])(
    '%j is none',
    (name) => {
      expect(placeOf(name)).toBeNull();
    },
  );

  it('is found under its name', () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: LAST_ROW }),
      column: fc.integer({ min: 1, max: LAST_COLUMN }),
    });
    fc.assert(
      fc.property(place, ({ row, column }) => {
        expect(placeOf(placeName(row, column))).toEqual({ row, column });
      }),
    );
  });
});

describe('an area', () => {
  it('is the same from whichever corner it is named', () => {
    expect(areaOf('C7:B2')).toEqual(areaOf('B2:C7'));
    expect(areaOf('B2')).toEqual(areaOf('B2:B2'));
  });

  it.each(['', 'B2:', 'B2:C3:D4', 'B:C', '2:3', 'B2:XFE9'])('%j is none', (name) => {
    expect(areaOf(name)).toBeNull();
  });

  it('holds its corners and nothing beside them', () => {
    const area = areaOf('B2:C3')!;
    expect(['B2', 'C2', 'B3', 'C3'].every((name) => lies(placeOf(name)!, area))).toBe(true);
    expect(['A2', 'D2', 'B1', 'B4'].some((name) => lies(placeOf(name)!, area))).toBe(false);
  });
});
