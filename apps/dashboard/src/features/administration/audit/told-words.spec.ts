import { wordKeys } from './told-words.js';

describe('the word of a value that was changed', () => {
  it.each([
    ['role', 'dpgov_admin', ['role.DPGOV_ADMIN']],
    ['language', 'AR', ['language.ar.name']],
    ['kind', 'PUBLIC_BODY', ['organisations.kind.PUBLIC_BODY', 'programmeAdmin.kind.PUBLIC_BODY']],
    ['forecastEndPrecision', 'MONTH', ['audit.precision.MONTH']],
    ['code', 'MI', []],
  ])('of %s %s is looked for under %j', (field, value, keys) => {
    expect(wordKeys(field, value)).toEqual(keys);
  });
});
