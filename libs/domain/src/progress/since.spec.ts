import fc from 'fast-check';
import { anyPart } from '../../test/arbitrary-facts.js';
import { aPart, on } from '../../test/builders.js';
import { DomainError } from '../shared/errors.js';
import type { RollupPart } from './rollup-sums.js';
import { rollupFigures } from './rollup.js';
import { compareMoments, gapBp, momentBefore, type Comparison, type NumberedSession } from './since.js';
import { EQUAL_WEIGHTS } from './weighting.js';

const BEFORE = on('2012-12-17');
const AFTER = on('2013-06-07');

function compare(before: readonly RollupPart[], after: readonly RollupPart[]): Comparison {
  return compareMoments(
    { statusOn: BEFORE, parts: before },
    { statusOn: AFTER, parts: after },
    EQUAL_WEIGHTS,
  );
}

const ids = (moves: Comparison['turnedRed']): string[] => moves.map(({ projectId }) => projectId);

/** A set at two moments: each project with what it was and what it is; its lifecycle is that of now. */
const anyMoves = fc
  .array(fc.tuple(anyPart, anyPart), { maxLength: 15 })
  .map((pairs) =>
    pairs.map(([was, now], at) => [
      { ...was, ...same(now, at) },
      { ...now, ...same(now, at) },
    ]),
  )
  .map((pairs) => ({ before: pairs.map(([was]) => was!), after: pairs.map(([, now]) => now!) }));

function same({ lifecycle }: RollupPart, at: number): Pick<RollupPart, 'projectId' | 'lifecycle'> {
  return { projectId: `P${at}`, lifecycle };
}

describe('two moments of a set', () => {
  it('have the rollups of each, and flows that add up to its projects', () => {
    fc.assert(
      fc.property(anyMoves, ({ before, after }) => {
        const told = compare(before, after);
        expect(told.before).toEqual(rollupFigures(before, EQUAL_WEIGHTS));
        expect(told.after).toEqual(rollupFigures(after, EQUAL_WEIGHTS));
        expect(told.flows.reduce((sum, { count }) => sum + count, 0)).toBe(told.after.projectCount);
        for (const [health, count] of Object.entries(told.after.health)) {
          const arriving = told.flows.filter(({ to }) => to === health);
          expect(arriving.reduce((sum, flow) => sum + flow.count, 0)).toBe(count);
        }
        for (const [health, count] of Object.entries(told.before.health)) {
          const leaving = told.flows.filter(({ from }) => from === health);
          expect(leaving.reduce((sum, flow) => sum + flow.count, 0)).toBe(count);
        }
      }),
    );
  });

  it('tell who turned red, amber from green, green, and who finished', () => {
    const moves = [
      ['A', 'AMBER', 'RED'],
      ['B', 'RED', 'RED'],
      ['C', 'GREEN', 'AMBER'],
      ['D', 'RED', 'AMBER'],
      ['E', 'RED', 'GREEN'],
      ['F', 'RED', 'COMPLETE'],
      ['G', 'COMPLETE', 'COMPLETE'],
    ] as const;
    const told = compare(
      moves.map(([projectId, health]) => aPart({ projectId, health })),
      moves.map(([projectId, , health]) => aPart({ projectId, health })),
    );
    expect(told.days).toBe(172);
    expect(ids(told.turnedRed)).toEqual(['A']);
    expect(ids(told.turnedAmberFromGreen)).toEqual(['C']);
    expect(ids(told.turnedGreen)).toEqual(['E']);
    expect(told.finished).toMatchObject([{ projectId: 'F', from: 'RED', to: 'COMPLETE' }]);
    expect(told.flows).toContainEqual({ from: 'RED', to: 'COMPLETE', count: 1 });
  });

  it('tell whose slippage grew, the largest growth first', () => {
    const slips = [
      ['A', 10, 40],
      ['B', 0, 172],
      ['C', 50, 50],
      ['D', 90, 20],
      ['E', null, null],
    ] as const;
    const told = compare(
      slips.map(([projectId, slippageDays]) => aPart({ projectId, slippageDays })),
      slips.map(([projectId, , slippageDays]) => aPart({ projectId, slippageDays })),
    );
    expect(told.slipped.map(({ projectId, slippedByDays }) => [projectId, slippedByDays])).toEqual([
      ['B', 172],
      ['A', 30],
    ]);
  });

  it('leave cancelled projects out', () => {
    const cancelled = aPart({ lifecycle: 'CANCELLED', health: 'RED', slippageDays: 99 });
    const told = compare([{ ...cancelled, health: 'GREEN', slippageDays: 0 }], [cancelled]);
    expect([told.flows, told.turnedRed, told.slipped]).toEqual([[], [], []]);
  });

  it('are of the same projects', () => {
    expect(() => compare([], [aPart()])).toThrow('two moments of different projects');
  });

  it('have gaps, none where nothing is measured', () => {
    const behind = rollupFigures([aPart({ progressBp: 6100, plannedProgressBp: 8200 })], EQUAL_WEIGHTS);
    expect(gapBp(behind)).toBe(-2100);
    expect(gapBp(rollupFigures([], EQUAL_WEIGHTS))).toBeNull();
  });
});

describe('the moment a status date is compared with', () => {
  const sessions: NumberedSession[] = [
    { number: 9, heldOn: on('2012-04-30'), held: true },
    { number: 10, heldOn: BEFORE, held: true },
    { number: 11, heldOn: AFTER, held: true },
    { number: 12, heldOn: on('2013-03-01'), held: false },
    { number: 8, heldOn: null, held: true },
  ];
  const refusal = (asked: Parameters<typeof momentBefore>[0]): string | null => {
    try {
      momentBefore(asked, sessions, AFTER);
    } catch (error) {
      return error instanceof DomainError ? error.code : String(error);
    }
    return null;
  };

  it('is the last session held before it', () => {
    expect(momentBefore({}, sessions, AFTER)).toEqual({ session: 10, statusOn: BEFORE });
    expect(momentBefore({}, sessions, BEFORE)).toEqual({ session: 9, statusOn: '2012-04-30' });
    expect(momentBefore({}, sessions, on('2010-01-01'))).toBeNull();
  });

  it('is the session or the date asked for', () => {
    expect(momentBefore({ session: 9 }, sessions, AFTER)).toEqual({ session: 9, statusOn: '2012-04-30' });
    expect(momentBefore({ statusOn: on('2013-01-01') }, sessions, AFTER)).toEqual({
      session: null,
      statusOn: '2013-01-01',
    });
    expect(momentBefore({ statusOn: AFTER }, sessions, AFTER)).toEqual({ session: null, statusOn: AFTER });
  });

  it.each([
    [{ session: 8 }, 'SESSION_WITHOUT_DATE'],
    [{ session: 99 }, 'NOT_FOUND'],
    [{ session: 9, statusOn: BEFORE }, 'SESSION_EXCLUDES_OTHERS'],
    [{ statusOn: on('2013-06-08') }, 'DATE_AFTER_STATUS_DATE'],
  ])('refuses %j with %s', (asked, code) => {
    expect(refusal(asked)).toBe(code);
  });
});
