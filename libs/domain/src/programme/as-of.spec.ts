import { DomainError } from '../shared/errors.js';
import { localDate } from '../shared/local-date.js';
import { asOf, type AsOfAsked } from './as-of.js';

const own = localDate('2013-06-07');
const earlier = localDate('2012-12-17');

function refusal(asked: AsOfAsked, session: Parameters<typeof asOf>[2] = null): string {
  try {
    asOf(asked, own, session);
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
  return 'no refusal';
}

describe('the moment figures speak of', () => {
  it('is the programme’s own status date when nothing is asked', () => {
    expect(asOf({}, own, null)).toEqual({
      statusOn: own,
      at: null,
      session: null,
      hindsight: false,
      recomputed: false,
    });
  });

  it('is hindsight at any other status date, and at the own one it is not', () => {
    expect(asOf({ statusOn: earlier }, own, null)).toMatchObject({ statusOn: earlier, hindsight: true });
    expect(asOf({ statusOn: own }, own, null).hindsight).toBe(false);
  });

  it('is the day a session was held on, and marked as computed again', () => {
    expect(asOf({ session: 10 }, own, { heldOn: earlier })).toMatchObject({
      statusOn: earlier,
      session: 10,
      recomputed: true,
      hindsight: true,
    });
  });

  it('keeps the instant of recording beside a status date', () => {
    const at = '2026-01-01T00:00:00Z';
    expect(asOf({ at, statusOn: earlier }, own, null)).toMatchObject({ at, statusOn: earlier });
  });

  it.each([
    [{ session: 1, at: '2026-01-01T00:00:00Z' }, 'SESSION_EXCLUDES_OTHERS'],
    [{ session: 1, statusOn: earlier }, 'SESSION_EXCLUDES_OTHERS'],
    [{ session: 99 }, 'NOT_FOUND'],
  ] as const)('refuses %j with %s', (asked, code) => {
    expect(refusal(asked)).toBe(code);
  });

  it('refuses a session whose day is not known', () => {
    expect(refusal({ session: 8 }, { heldOn: null })).toBe('SESSION_WITHOUT_DATE');
  });
});
