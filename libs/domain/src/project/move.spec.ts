import { on } from '../../test/builders.js';
import { DomainError } from '../shared/errors.js';
import {
  lifecycleAfter,
  moveErrors,
  movesOpen,
  type ProjectMove,
  type ProjectMoveAsked,
  type ProjectStanding,
} from './move.js';
import { LIFECYCLES, type Lifecycle } from './project.js';

const standing = (lifecycle: Lifecycle, said: Partial<ProjectStanding> = {}): ProjectStanding => ({
  lifecycle,
  suspendedFrom: null,
  hasApprovedRoadmap: true,
  lastMovedOn: null,
  ...said,
});

describe('the life of a project', () => {
  it.each<[Lifecycle, ProjectMove[]]>([
    ['PROPOSED', ['FRAME', 'SUSPEND', 'CANCEL']],
    ['FRAMING', ['PLAN', 'SUSPEND', 'CANCEL']],
    ['PLANNED', ['START', 'SUSPEND', 'CANCEL']],
    ['IN_PROGRESS', ['OPEN', 'SUSPEND', 'CANCEL']],
    ['OPERATIONAL', ['CLOSE', 'CANCEL']],
    ['SUSPENDED', ['RESUME', 'CANCEL']],
    ['CLOSED', []],
    ['CANCELLED', []],
  ])('from %s goes on by %j', (lifecycle, moves) => expect(movesOpen(standing(lifecycle))).toEqual(moves));

  it('is planned with an approved roadmap only', () => {
    const unplanned = standing('FRAMING', { hasApprovedRoadmap: false });
    expect(movesOpen(unplanned)).toEqual(['SUSPEND', 'CANCEL']);
    expect(() => lifecycleAfter(unplanned, 'PLAN')).toThrow(
      new DomainError('ROADMAP_NOT_APPROVED', { state: 'FRAMING', move: 'PLAN' }),
    );
    expect(lifecycleAfter(standing('FRAMING'), 'PLAN')).toBe('PLANNED');
  });

  it('resumes where it was; when nothing recorded that, by its roadmap', () => {
    for (const from of ['PROPOSED', 'FRAMING', 'PLANNED', 'IN_PROGRESS'] as const)
      expect(lifecycleAfter(standing('SUSPENDED', { suspendedFrom: from }), 'RESUME')).toBe(from);
    expect(lifecycleAfter(standing('SUSPENDED'), 'RESUME')).toBe('IN_PROGRESS');
    expect(lifecycleAfter(standing('SUSPENDED', { hasApprovedRoadmap: false }), 'RESUME')).toBe('FRAMING');
  });

  it('refuses a step that is not open, naming state and step', () => {
    expect(() => lifecycleAfter(standing('CLOSED'), 'CANCEL')).toThrow(
      new DomainError('MOVE_NOT_ALLOWED', { state: 'CLOSED', move: 'CANCEL' }),
    );
    for (const state of LIFECYCLES.filter((each) => each !== 'SUSPENDED'))
      expect(movesOpen(standing(state))).not.toContain('RESUME');
  });
});

describe('a step', () => {
  const statusOn = on('2013-06-07');
  const refused = (said: Partial<ProjectMoveAsked>, lastMovedOn: string | null = null): string[] =>
    moveErrors(
      { lastMovedOn: lastMovedOn === null ? null : on(lastMovedOn) },
      { move: 'START', movedOn: statusOn, reason: null, closingReport: null, ...said },
      statusOn,
    ).map(({ field, code }) => `${field} ${code}`);

  it.each<[Partial<ProjectMoveAsked>, string[]]>([
    [{}, []],
    [{ move: 'RESUME', reason: 'Crédits ouverts' }, []],
    [{ move: 'SUSPEND' }, ['reason REQUIRED']],
    [{ move: 'CANCEL', reason: 'x'.repeat(2001) }, ['reason TOO_LONG']],
    [{ move: 'CLOSE' }, ['closingReport REQUIRED']],
    [{ move: 'CLOSE', closingReport: 'Service rendu' }, []],
    [{ closingReport: 'Service rendu' }, ['closingReport REPORT_WITHOUT_CLOSING']],
    [{ movedOn: on('2013-06-08') }, ['movedOn DATE_AFTER_STATUS_DATE']],
  ])('%j is refused for %j', (said, fields) => expect(refused(said)).toEqual(fields));

  it('comes on the day of the last one or later', () => {
    expect(refused({ movedOn: on('2013-05-01') }, '2013-05-01')).toEqual([]);
    expect(refused({ movedOn: on('2013-05-01') }, '2013-05-02')).toEqual(['movedOn LATER_CHANGE']);
  });
});
