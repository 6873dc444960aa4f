import { on } from '../../test/builders.js';
import { lastDeclared, stepsBetter, voiceOf } from './voice.js';

const declared = (monthOn: string, declaredOn: string, health: 'GREEN' | 'AMBER' | 'RED') => ({
  monthOn: on(monthOn),
  declaredOn: on(declaredOn),
  health,
});

describe('the steps between two voices', () => {
  it.each([
    ['GREEN', 'RED', 2],
    ['GREEN', 'AMBER', 1],
    ['AMBER', 'RED', 1],
    ['AMBER', 'AMBER', 0],
    ['RED', 'GREEN', -2],
    ['AMBER', 'GREEN', -1],
    ['GREEN', 'COMPLETE', null],
    ['GREEN', 'NOT_ASSESSED', null],
    ['RED', 'SUSPENDED', null],
    [null, 'RED', null],
  ])('%s declared, %s computed: %s better', (said, computed, steps) => {
    expect(stepsBetter(said, computed)).toBe(steps);
  });
});

describe('the health declared last', () => {
  const may = declared('2013-05-01', '2013-06-10', 'RED');
  const june = declared('2013-06-01', '2013-06-05', 'GREEN');
  const corrected = declared('2013-06-01', '2013-06-20', 'AMBER');

  it('is that of the latest month, even if an earlier one was corrected after it', () => {
    expect(lastDeclared([june, may])).toBe(june);
  });

  it('is the correction within a month, and of one day the worse', () => {
    expect(lastDeclared([corrected, june, may])).toBe(corrected);
    const worse = { ...corrected, health: 'RED' as const };
    expect(lastDeclared([worse, corrected])).toBe(worse);
    expect(lastDeclared([corrected, worse])).toBe(worse);
  });

  it('stands beside the computed one, and is silent before the first', () => {
    expect(voiceOf({ healthsDeclared: [june] }, 'RED')).toEqual({
      declaredHealth: 'GREEN',
      declaredOn: '2013-06-05',
      voiceGapSteps: 2,
    });
    expect(voiceOf({ healthsDeclared: [] }, 'RED')).toEqual({
      declaredHealth: null,
      declaredOn: null,
      voiceGapSteps: null,
    });
  });
});
