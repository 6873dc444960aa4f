import { decided, isChosen, takenOf, withRows, type RowToChoose } from './chosen-rows.js';

const row = (key: string, over: Partial<RowToChoose> = {}): RowToChoose => ({
  key,
  changes: true,
  allowed: true,
  conflict: false,
  cells: [{ state: 'CHANGED' }],
  ...over,
});

const plain = row('milestone:1');
const conflict = row('milestone:2', {
  conflict: true,
  cells: [{ state: 'CONFLICT' }, { state: 'CHANGED' }, { state: 'ALREADY' }],
});
const refused = row('risk:3', { allowed: false });
const same = row('risk:4', { changes: false, cells: [{ state: 'ALREADY' }] });
const rows = [plain, conflict, refused, same];

describe('the rows of a workbook that are taken', () => {
  it('are those that can be applied and do not contradict what was recorded meanwhile', () => {
    expect(rows.filter((each) => isChosen(each, {}))).toEqual([plain]);
    expect(decided(rows, {})).toEqual({
      keys: ['milestone:1'],
      taken: 1,
      all: 3,
      replaced: 0,
      conflictsLeft: 1,
    });
  });

  it('follow the choices, but never to what cannot be applied', () => {
    const all = withRows({}, rows, true);
    expect(decided(rows, all)).toEqual({
      keys: ['milestone:1', 'milestone:2'],
      taken: 3,
      all: 3,
      replaced: 1,
      conflictsLeft: 0,
    });
    expect(isChosen(refused, { 'risk:3': true })).toBe(false);
    expect(decided(rows, withRows(all, [plain], false)).keys).toEqual(['milestone:2']);
  });

  it('say how much of a project is taken', () => {
    expect(takenOf(rows, {})).toBe('SOME');
    expect(takenOf(rows, withRows({}, rows, true))).toBe('ALL');
    expect(takenOf(rows, withRows({}, rows, false))).toBe('NONE');
    expect(takenOf([refused, same], {})).toBeNull();
  });
});
