import { on } from '../../test/builders.js';
import { aheadErrors, orderErrors } from './date-order.js';

describe('dates', () => {
  it('of what was observed lie on the status date at the latest', () => {
    const statusOn = on('2013-06-07');
    expect(aheadErrors('openedOn', null, statusOn)).toEqual([]);
    expect(aheadErrors('openedOn', statusOn, statusOn)).toEqual([]);
    expect(aheadErrors('openedOn', on('2013-06-08'), statusOn)).toEqual([
      { field: 'openedOn', code: 'DATE_AFTER_STATUS_DATE', params: { statusOn } },
    ]);
  });

  it('of steps follow each other; what is not known is passed over, and one day may hold two of them', () => {
    const steps = (...days: (string | null)[]) =>
      days.map((day, index) => ({ field: `step${index}`, on: day === null ? null : on(day) }));
    expect(orderErrors(steps(null, '2012-01-01', null, '2012-01-01', '2013-01-01'))).toEqual([]);
    expect(orderErrors(steps('2012-05-01', null, '2012-04-30', '2012-01-01'))).toEqual([
      { field: 'step2', code: 'BEFORE_EARLIER_STEP', params: { earlierOn: '2012-05-01' } },
    ]);
  });
});
