import { on } from '../../test/builders.js';
import { editMilestone, milestoneEditErrors, type MilestoneEdit, type MilestoneRecord } from './edit.js';

const statusOn = on('2013-06-07');
const open: MilestoneRecord = {
  forecastEndOn: on('2013-07-30'),
  actualEndOn: null,
  percentComplete: 40,
  statedOn: null,
};
const finished: MilestoneRecord = { ...open, actualEndOn: on('2013-05-01'), percentComplete: null };
const full: MilestoneRecord = { ...finished, percentComplete: 100, statedOn: on('2013-05-01') };

describe('editing a milestone', () => {
  it.each<[string, MilestoneRecord, MilestoneEdit]>([
    ['a forecast ahead', open, { forecastEndOn: on('2014-01-15') }],
    ['no forecast any more', open, { forecastEndOn: null }],
    ['an actual end on the status date', open, { actualEndOn: statusOn }],
    ['a percent stated on the status date', open, { percentComplete: 60, statedOn: statusOn }],
    ['nothing done, stated', open, { percentComplete: 0, statedOn: statusOn }],
    ['the standing percent stated again', open, { statedOn: on('2013-06-01') }],
    ['100 % with the actual end', open, { percentComplete: 100, statedOn: statusOn, actualEndOn: statusOn }],
    ['100 % of what is finished', finished, { percentComplete: 100, statedOn: on('2013-05-01') }],
    ['an end taken back', finished, { actualEndOn: null }],
    [
      'an end taken back with its 100 %',
      full,
      { actualEndOn: null, percentComplete: 90, statedOn: statusOn },
    ],
    ['a forecast of what is finished', full, { forecastEndOn: null }],
    ['nothing at all', open, {}],
  ])('allows %s', (_, record, edit) => expect(milestoneEditErrors(record, edit, statusOn)).toEqual([]));

  it.each<[string, MilestoneRecord, MilestoneEdit, string, string]>([
    ['an actual end ahead', open, { actualEndOn: on('2013-06-08') }, 'actualEndOn', 'DATE_AFTER_STATUS_DATE'],
    [
      'a day ahead',
      open,
      { percentComplete: 1, statedOn: on('2013-06-08') },
      'statedOn',
      'DATE_AFTER_STATUS_DATE',
    ],
    ['-1 %', open, { percentComplete: -1, statedOn: statusOn }, 'percentComplete', 'PERCENT_OUT_OF_RANGE'],
    [
      '101 %',
      finished,
      { percentComplete: 101, statedOn: statusOn },
      'percentComplete',
      'PERCENT_OUT_OF_RANGE',
    ],
    [
      'half a percent',
      open,
      { percentComplete: 0.5, statedOn: statusOn },
      'percentComplete',
      'PERCENT_OUT_OF_RANGE',
    ],
    ['a percent of no day', open, { percentComplete: 60 }, 'statedOn', 'PERCENT_WITHOUT_DAY'],
    ['a day of no percent', finished, { statedOn: statusOn }, 'percentComplete', 'DAY_WITHOUT_PERCENT'],
    [
      '100 % of what is not finished',
      open,
      { percentComplete: 100, statedOn: statusOn },
      'actualEndOn',
      'PERCENT_NEEDS_ACTUAL_END',
    ],
    ['an end taken back from 100 %', full, { actualEndOn: null }, 'actualEndOn', 'PERCENT_NEEDS_ACTUAL_END'],
    [
      '60 % of what is finished',
      finished,
      { percentComplete: 60, statedOn: statusOn },
      'percentComplete',
      'ACTUAL_END_NEEDS_FULL_PERCENT',
    ],
  ])('refuses %s, naming the field', (_, record, edit, field, code) => {
    expect(milestoneEditErrors(record, edit, statusOn)).toEqual([expect.objectContaining({ field, code })]);
  });

  it('keeps what the edit does not name and gives the record as it then stands', () => {
    expect(editMilestone(open, { percentComplete: 60, statedOn: statusOn }, statusOn)).toEqual({
      ...open,
      percentComplete: 60,
      statedOn: statusOn,
    });
    expect(editMilestone(open, { actualEndOn: statusOn }, statusOn)).toEqual({
      ...open,
      actualEndOn: statusOn,
    });
  });

  it('names every field refused at once', () => {
    const edit = { actualEndOn: on('2014-01-01'), percentComplete: 400 };
    expect(() => editMilestone(open, edit, statusOn)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        fields: [
          { field: 'actualEndOn', code: 'DATE_AFTER_STATUS_DATE', params: { statusOn } },
          { field: 'percentComplete', code: 'PERCENT_OUT_OF_RANGE' },
        ],
      }),
    );
  });
});
