import { SESSION_MOVES, SESSION_STATES, type SessionMove, type SessionState } from '../committee/session.js';
import { DomainError } from './errors.js';
import { moved, movesFrom, stateAfter, type Lifecycle } from './lifecycle.js';

const table: Lifecycle<SessionState, SessionMove> = SESSION_MOVES;

describe('the lifecycle of a committee session', () => {
  it.each([
    ['PLANNED', ['convene', 'postpone', 'cancel']],
    ['CONVENED', ['convene', 'hold', 'postpone', 'cancel']],
    ['HELD', ['approve-minutes']],
    ['MINUTES_APPROVED', []],
    ['POSTPONED', []],
    ['CANCELLED', []],
  ] as const)('from %s goes %j', (state, moves) => expect(movesFrom(table, state)).toEqual(moves));

  it('leads from the plan to approved minutes', () => {
    const convened = moved(table, 'PLANNED', 'convene');
    const held = moved(table, convened, 'hold');
    expect(moved(table, held, 'approve-minutes')).toBe('MINUTES_APPROVED');
  });

  it('refuses to hold what was not convened, naming state and move', () => {
    expect(stateAfter(table, 'PLANNED', 'hold')).toBeNull();
    expect(() => moved(table, 'PLANNED', 'hold')).toThrow(
      new DomainError('MOVE_NOT_ALLOWED', { state: 'PLANNED', move: 'hold' }),
    );
  });

  it('reaches every state but the first by some move', () => {
    const reached = new Set(table.map((line) => line.to));
    expect(SESSION_STATES.filter((state) => !reached.has(state))).toEqual(['PLANNED']);
  });
});
