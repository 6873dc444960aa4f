import { on } from '../../test/builders.js';
import { DEFAULT_REST_DAYS } from '../schedule/calendar.js';
import { decisionDueOn, workingDaysLate } from './inbox.js';

const calendar = { restDays: DEFAULT_REST_DAYS, holidays: [] };

it.each([
  ['UPDATE', '2013-06-07', '2013-06-21'],
  ['PROPOSAL', '2013-06-07', '2013-06-21'],
  ['BRIEF', '2013-06-07', '2013-09-05'],
  ['ROADMAP', '2013-06-07', '2013-09-05'],
] as const)('%s that waits since %s is to be decided by %s', (kind, since, due) => {
  expect(decisionDueOn(calendar, kind, on(since))).toBe(due);
});

it.each([
  ['2013-06-20', 0],
  ['2013-06-21', 0],
  ['2013-06-22', 0],
  ['2013-06-24', 1],
  ['2013-07-01', 6],
])('what was due on Friday 21 June 2013 is late on %s by %i working days', (day, late) => {
  expect(workingDaysLate(calendar, on('2013-06-21'), on(day))).toBe(late);
});
