import { moved, movesFrom, type Lifecycle } from '../shared/lifecycle.js';
import {
  ROADMAP_LIFECYCLE,
  ROADMAP_STATES,
  whyCannotDraft,
  type RoadmapMove,
  type RoadmapState,
} from './roadmap.js';

const table: Lifecycle<RoadmapState, RoadmapMove> = ROADMAP_LIFECYCLE;

describe('a version of a roadmap', () => {
  it.each<[RoadmapState, RoadmapMove[]]>([
    ['DRAFT', ['PRESENT', 'WITHDRAW']],
    ['PRESENTED', ['APPROVE', 'RETURN']],
    ['RETURNED', ['REOPEN']],
    ['APPROVED', ['SUPERSEDE']],
    ['SUPERSEDED', []],
    ['WITHDRAWN', []],
  ])('from %s goes on by %j', (state, moves) => expect(movesFrom(table, state)).toEqual(moves));

  it('is returned, worked on again, presented again and approved', () => {
    const path: RoadmapMove[] = ['PRESENT', 'RETURN', 'REOPEN', 'PRESENT', 'APPROVE', 'SUPERSEDE'];
    const end = path.reduce<RoadmapState>((state, move) => moved(table, state, move), 'DRAFT');
    expect(end).toBe('SUPERSEDED');
  });

  it('is begun while no other one is open and the project is not over', () => {
    expect(whyCannotDraft('IN_PROGRESS', [])).toBeNull();
    expect(whyCannotDraft('IN_PROGRESS', ['APPROVED', 'SUPERSEDED', 'WITHDRAWN'])).toBeNull();
    const open = ROADMAP_STATES.filter((state) => whyCannotDraft('FRAMING', [state]) === 'ROADMAP_PENDING');
    expect(open).toEqual(['DRAFT', 'PRESENTED', 'RETURNED']);
    expect(whyCannotDraft('CLOSED', [])).toBe('PROJECT_OVER');
    expect(whyCannotDraft('CANCELLED', ['DRAFT'])).toBe('PROJECT_OVER');
  });
});
