import type { LocalDate } from '../shared/local-date.js';
import { editedRisk, hasOccurred, riskErrors, type RiskRecord } from './edit.js';

const on = (day: string): LocalDate => day as LocalDate;
const STATUS_ON = on('2013-06-07');
const risk: RiskRecord = {
  ...{ title: { fr: 'Retard du marché' }, category: 'SUPPLIER', likelihood: 3, impact: 5 },
  ...{ status: 'OPEN', raisedOn: on('2013-05-01'), owner: null },
};
const undated = { ...risk, raisedOn: null };
const errors = (record: Partial<RiskRecord>, before: RiskRecord | null = null) =>
  riskErrors({ ...risk, ...record }, before, STATUS_ON).map(({ field, code }) => `${field} ${code}`);

describe('a risk', () => {
  it.each<[string, Partial<RiskRecord>, string[]]>([
    ['as it should be', {}, []],
    ['titled in Arabic alone', { title: { ar: 'تأخر الصفقة' } }, []],
    ['raised on the status date', { raisedOn: STATUS_ON }, []],
    ['without a title', { title: {} }, ['title.fr REQUIRED']],
    ['with a long title', { title: { fr: 'x'.repeat(301) } }, ['title.fr TOO_LONG']],
    ['rated 0 and 6', { likelihood: 0, impact: 6 }, ['likelihood OUT_OF_RANGE', 'impact OUT_OF_RANGE']],
    [
      'of no category, likelihood, impact or status',
      { category: null, likelihood: null, impact: null, status: null },
      ['category REQUIRED', 'likelihood REQUIRED', 'impact REQUIRED', 'status REQUIRED'],
    ],
    ['rated between two steps', { likelihood: 2.5 }, ['likelihood OUT_OF_RANGE']],
    [
      'raised later than the status date',
      { raisedOn: on('2013-06-08') },
      ['raisedOn DATE_AFTER_STATUS_DATE'],
    ],
    ['without a day', { raisedOn: null }, ['raisedOn REQUIRED']],
    ['with a long owner', { owner: 'x'.repeat(201) }, ['owner TOO_LONG']],
  ])('%s', (_, record, expected) => {
    expect(errors(record)).toEqual(expected);
  });

  it('may stay without a day when its source gave none, and is not made so', () => {
    expect(errors({ raisedOn: null }, undated)).toEqual([]);
    expect(errors({ raisedOn: null }, risk)).toEqual(['raisedOn REQUIRED']);
  });

  it('keeps what an edit does not name, each language of its title by itself', () => {
    expect(editedRisk(risk, { title: { ar: ' تأخر ' }, likelihood: 2 })).toEqual({
      ...risk,
      ...{ title: { fr: 'Retard du marché', ar: 'تأخر' }, likelihood: 2 },
    });
    expect(editedRisk({ ...risk, title: { fr: 'a', en: 'b' } }, { title: { en: null } }).title).toEqual({
      fr: 'a',
    });
    expect(editedRisk(risk, { title: null }).title).toEqual({});
  });

  it('that occurred has done so for good', () => {
    expect(hasOccurred('OPEN', false)).toBe(false);
    expect(hasOccurred('OCCURRED', false)).toBe(true);
    expect(hasOccurred('CLOSED', true)).toBe(true);
  });
});
