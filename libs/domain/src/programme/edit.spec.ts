import { localDate } from '../shared/local-date.js';
import { identityErrors, newProgrammeErrors, statusDateErrors } from './edit.js';

const name = { fr: 'Programme 2003-2004' };
const timeZone = 'Africa/Casablanca';
const codes = (errors: readonly { field: string; code: string }[]): string[] =>
  errors.map(({ field, code }) => `${field} ${code}`);

describe('a programme', () => {
  it.each([
    ['EGOV-2003', []],
    ['', ['code REQUIRED']],
    ['egov', ['code CODE_FORM']],
    ['A'.repeat(41), ['code CODE_FORM']],
  ])('may bear the code « %s »: %j', (code, errors) =>
    expect(codes(newProgrammeErrors({ code, name, timeZone }))).toEqual(errors),
  );

  it.each(['Africa/Casablanca', 'America/Argentina/Ushuaia', 'UTC'])('turns its days in %s', (zone) =>
    expect(identityErrors({ name, timeZone: zone })).toEqual([]),
  );

  it.each(['Casablanca', 'Africa/Nowhere', '+01:00', '', 'EST5EDT'])('does not in « %s »', (zone) =>
    expect(codes(identityErrors({ name, timeZone: zone }))).toEqual(['timeZone UNKNOWN_VALUE']),
  );
});

describe('a status date', () => {
  const bounds = { today: localDate('2013-06-07'), startOn: localDate('2009-01-01') };
  it.each([
    ['2013-06-07', undefined],
    ['2013-06-08', 'STATUS_DATE_AHEAD'],
    ['2009-01-01', undefined],
    ['2008-12-31', 'STATUS_DATE_BEFORE_START'],
  ])('of %s: %s', (on, code) => expect(statusDateErrors(localDate(on), bounds)[0]?.code).toBe(code));

  it('knows no start while no project has one', () =>
    expect(statusDateErrors(localDate('1999-01-01'), { ...bounds, startOn: null })).toEqual([]));
});
