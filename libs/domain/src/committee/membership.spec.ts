import { localDate } from '../shared/local-date.js';
import { presidedFrom, presidencyErrors, seatErrors, type Seat } from './membership.js';

const seat = (id: string, from: string | null, until: string | null, chairs = false): Seat => ({
  id,
  organisationId: id.slice(0, 3),
  chairs,
  fromOn: from === null ? null : localDate(from),
  untilOn: until === null ? null : localDate(until),
});
const exists = (id: string, endedOn: string | null = null) => ({
  id,
  endedOn: endedOn === null ? null : localDate(endedOn),
});
const SEATS = [
  seat('MIC', '2010-02-22', null, true),
  seat('MEF', '2010-02-22', '2012-01-03'),
  seat('MJL', '2013-06-07', null),
];

describe('a seat', () => {
  it('is given to a body for days on which it does not sit yet', () => {
    expect(seatErrors(seat('MEF-2', '2012-01-03', null), SEATS, exists('MEF'))).toEqual([]);
    expect(seatErrors(seat('MEF-2', '2012-01-02', null), SEATS, exists('MEF'))).toEqual([
      { field: 'fromOn', code: 'PERIOD_OVERLAPS' },
    ]);
  });

  it('may have its own dates corrected', () => {
    expect(seatErrors({ ...SEATS[1]!, untilOn: localDate('2013-01-01') }, SEATS, exists('MEF'))).toEqual([]);
    expect(
      seatErrors({ ...SEATS[1]!, untilOn: localDate('2010-02-22') }, SEATS, exists('MEF')),
    ).toMatchObject([{ field: 'untilOn', code: 'PERIOD_INVERTED' }]);
  });

  it('presides alone', () => {
    expect(seatErrors(seat('MIN', '2013-06-07', null, true), SEATS, exists('MIN'))).toEqual([
      { field: 'chairs', code: 'CHAIR_TAKEN' },
    ]);
    expect(seatErrors(seat('MIN', '2009-01-01', '2010-02-22', true), SEATS, exists('MIN'))).toEqual([]);
  });

  it('is not given to a body that has ended', () => {
    const given = seat('MCE', '2013-10-10', null);
    expect(seatErrors(given, SEATS, exists('MCE', '2013-10-10'))).toMatchObject([
      { field: 'organisationCode', code: 'BODY_ENDED' },
    ]);
    expect(seatErrors(given, SEATS, exists('MCE', '2013-10-11'))).toEqual([]);
  });
});

describe('a presidency', () => {
  const on = localDate('2013-06-07');
  const newId = (): string => 'new';

  it('passes to a member on a day, and the past stays', () => {
    expect(presidencyErrors(SEATS, 'MJL', on)).toEqual([]);
    expect(presidedFrom(SEATS, 'MJL', on, newId)).toEqual([
      seat('MIC', '2010-02-22', '2013-06-07', true),
      { ...seat('MIC', '2013-06-07', null), id: 'new' },
      SEATS[1],
      seat('MJL', '2013-06-07', null, true),
    ]);
  });

  it('may fall to nobody', () => {
    expect(presidencyErrors(SEATS, null, on)).toEqual([]);
    expect(presidedFrom(SEATS, null, on, newId).filter(({ chairs }) => chairs)).toEqual([
      seat('MIC', '2010-02-22', '2013-06-07', true),
    ]);
  });

  it('is only for who sits, and not before a later one', () => {
    expect(presidencyErrors(SEATS, 'MEF', on)).toEqual([{ field: 'organisationCode', code: 'NOT_A_MEMBER' }]);
    const later = [...SEATS, seat('PMX', '2014-01-01', null, true)];
    expect(presidencyErrors(later, 'MJL', on)).toEqual([
      { field: 'fromOn', code: 'LATER_CHANGE', params: { fromOn: '2014-01-01' } },
    ]);
  });
});
