import { aMilestone, aProject, on, RULES } from '../../test/builders.js';
import { healthBySession } from './health-by-session.js';
import { projectFigures } from './project-figures.js';
import type { NumberedSession } from './since.js';

const held = (number: number, day: string): NumberedSession => ({ number, heldOn: on(day), held: true });
const SESSIONS: NumberedSession[] = [
  held(3, '2013-03-01'),
  held(1, '2013-01-01'),
  held(2, '2013-02-01'),
  { number: 4, heldOn: null, held: true },
  { number: 5, heldOn: on('2013-03-15'), held: false },
  held(6, '2013-07-01'),
];
const overdueFromFebruary = aProject({
  milestones: [aMilestone({ baselineEndOn: on('2013-01-31'), actualEndOn: null })],
});
const asked = { statusOn: on('2013-06-07'), last: 8 };

describe('the health of a project by session', () => {
  it('is that of the facts dated by each session held by the status date, in order of day', () => {
    const told = healthBySession(overdueFromFebruary, RULES, SESSIONS, asked);
    expect(told.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(told.map(({ health }) => health)).toEqual(
      told.map(({ heldOn }) => projectFigures(overdueFromFebruary, RULES, heldOn).health),
    );
    expect(told[0]?.health).toBe('GREEN');
    expect(told[1]?.health).not.toBe('GREEN');
  });

  it('keeps the last ones where there are more', () => {
    const told = healthBySession(overdueFromFebruary, RULES, SESSIONS, { ...asked, last: 2 });
    expect(told.map(({ number }) => number)).toEqual([2, 3]);
  });
});
