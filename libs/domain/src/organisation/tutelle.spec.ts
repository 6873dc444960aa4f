import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '../shared/local-date.js';
import { sharedPeriod } from '../shared/period.js';
import { changedTutelle, supervisorOn, tutelleErrors, type Supervision } from './tutelle.js';

const on = localDate;
const under = (supervisor: string, from: string | null, until: string | null): Supervision => ({
  supervisor,
  fromOn: from === null ? null : on(from),
  untilOn: until === null ? null : on(until),
});
const change = (supervisor: string | null, from: string | null, replacesLater = false) => ({
  supervisor,
  fromOn: from === null ? null : on(from),
  replacesLater,
});

describe('a change of tutelle', () => {
  it('ends what held and leaves the past as it was', () => {
    expect(changedTutelle([under('MEF', null, null)], change('MI', '2013-01-01'))).toEqual([
      under('MEF', null, '2013-01-01'),
      under('MI', '2013-01-01', null),
    ]);
  });

  it('corrects the change of the same day, and joins neighbours under one supervisor', () => {
    const periods = [under('MEF', null, '2013-01-01'), under('MI', '2013-01-01', null)];
    expect(changedTutelle(periods, change('MJL', '2013-01-01'))).toEqual([
      under('MEF', null, '2013-01-01'),
      under('MJL', '2013-01-01', null),
    ]);
    expect(changedTutelle(periods, change('MEF', '2013-01-01'))).toEqual([under('MEF', null, null)]);
  });

  it('may leave a body under nobody, and begin as far back as known', () => {
    expect(changedTutelle([under('MEF', null, null)], change(null, '2013-01-01'))).toEqual([
      under('MEF', null, '2013-01-01'),
    ]);
    expect(changedTutelle([under('MEF', '2010-01-01', null)], change('MI', null))).toEqual([
      under('MI', null, null),
    ]);
  });

  it('changes no day before its own, and every day from it on', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays(on('2013-01-01'), days));
    const changes = fc.array(fc.tuple(fc.option(fc.constantFrom('A', 'B', 'C')), fc.option(day)), {
      maxLength: 6,
    });
    const apply = (
      periods: readonly Supervision[],
      [supervisor, fromOn]: [string | null, LocalDate | null],
    ) => changedTutelle(periods, { supervisor, fromOn, replacesLater: true });
    fc.assert(
      fc.property(changes, fc.constantFrom('A', null), day, day, (made, supervisor, fromOn, asked) => {
        const before = made.reduce(apply, [] as readonly Supervision[]);
        const after = apply(before, [supervisor, fromOn]);
        expect(supervisorOn(after, asked)).toBe(asked < fromOn ? supervisorOn(before, asked) : supervisor);
        for (const [index, period] of after.entries())
          for (const other of after.slice(index + 1)) expect(sharedPeriod(period, other)).toBeNull();
      }),
    );
  });
});

describe('a change of tutelle is refused', () => {
  const others = new Map([
    ['MEF', [under('PM', null, '2012-01-01')]],
    ['PM', []],
    ['DGI', [under('TGR', '2013-01-01', null)]],
  ]);

  it('when a later one is recorded, unless it gives way', () => {
    const periods = [under('MEF', null, '2013-01-01'), under('MI', '2013-01-01', null)];
    const refused = [{ field: 'fromOn', code: 'LATER_CHANGE', params: { fromOn: '2013-01-01' } }];
    expect(tutelleErrors('TGR', periods, change('MEF', '2012-01-01'), others, null)).toEqual(refused);
    expect(tutelleErrors('TGR', periods, change('MEF', '2012-01-01', true), others, null)).toEqual([]);
    expect(tutelleErrors('TGR', periods, change('MEF', '2013-01-01'), others, null)).toEqual([]);
  });

  it('when the supervisor no longer exists then', () => {
    const refused = { field: 'supervisorCode', code: 'BODY_ENDED', params: { endedOn: '2013-01-01' } };
    expect(tutelleErrors('TGR', [], change('MEF', '2013-01-01'), others, on('2013-01-01'))).toEqual([
      refused,
    ]);
    expect(tutelleErrors('TGR', [], change('MEF', '2012-12-31'), others, on('2013-01-01'))).toEqual([]);
  });

  it('when a body would supervise itself on some day, through others or not', () => {
    const refused = [{ field: 'supervisorCode', code: 'UNDER_ITSELF' }];
    expect(tutelleErrors('TGR', [], change('TGR', '2013-01-01'), others, null)).toEqual(refused);
    expect(tutelleErrors('TGR', [], change('DGI', '2010-01-01'), others, null)).toEqual(refused);
    expect(tutelleErrors('PM', [], change('MEF', '2011-12-31'), others, null)).toEqual(refused);
    expect(tutelleErrors('PM', [], change('MEF', '2012-01-01'), others, null)).toEqual([]);
  });
});
