import fc from 'fast-check';
import { on } from '../../test/builders.js';
import {
  explainDays,
  explainDifference,
  explainExposure,
  explainIndex,
  explainListed,
  explainPace,
  explainShare,
  thing,
} from './explain-listed.js';
import { valueText } from './explanation-text.js';
import { explanationSpeech } from './explanation-speech.js';
import type { Explanation } from './explanation.js';
import { recompute } from './recompute.js';
import { tell } from './told-explanation.js';

const statusOn = on('2013-06-07');

/** A tree as another program reads it: text and back, so that nothing but the tree can help. */
const read = (tree: Explanation): Explanation => JSON.parse(JSON.stringify(tree)) as Explanation;

describe('the explanation of a figure that a screen lists', () => {
  it('counts the things and not what is told beside them', () => {
    const parts = [thing('RISK', 'RK-1', 12, 'EXPOSURE'), thing('RISK', 'RK-2', 20, 'EXPOSURE')];
    const tree = explainListed({
      figure: 'RISK_COUNT',
      formula: 'COUNT',
      unit: 'COUNT',
      parts,
      leftOut: [{ label: { kind: 'RISK', id: 'RK-3' }, reason: 'RISK_CLOSED' }],
      statusOn,
    });
    expect(tree.value).toBe(2);
    expect(recompute(read(tree))).toBe(2);
    expect(tree.rulesVersion).toBe(1);
    expect(tell(tree, (id) => ({ key: id, label: '', project: 'EG-001' })).parts[0]).toMatchObject({
      kind: 'RISK',
      key: 'RK-1',
      project: 'EG-001',
      value: 12,
    });
  });

  it('recomputes an exposure, a span of days and a difference from their two terms', () => {
    const [level, day] = [fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 28 })];
    fc.assert(
      fc.property(level, level, day, day, (a, b, from, to) => {
        const dayOf = (number: number) => on(`2013-02-${String(number).padStart(2, '0')}`);
        expect(recompute(read(explainExposure(a, b, statusOn)))).toBe(a * b);
        const span = [
          { term: 'BASELINE_END', on: dayOf(from) },
          { term: 'EXPECTED_END', on: dayOf(to) },
        ] as const;
        expect(recompute(read(explainDays('MILESTONE_SLIPPAGE', span, statusOn)))).toBe(to - from);
        const ranks = [
          { term: 'RANK_BEFORE', value: from },
          { term: 'RANK_NOW', value: to },
        ] as const;
        expect(recompute(read(explainDifference('RANK_MOVE', ranks, statusOn)))).toBe(from - to);
      }),
    );
  });

  it('keeps a share exact, and has none of a target of nothing', () => {
    const share = (target: number) =>
      explainShare(
        'DEPLOYMENT_SHARE',
        [
          { term: 'DEPLOYED', value: 29 },
          { term: 'TARGET', value: target },
        ],
        statusOn,
      );
    expect(share(127).value).toEqual({ of: 29, over: 127 });
    expect(share(0).value).toBeNull();
    const speech = explanationSpeech('fr', { code: () => null, date: String, amount: String });
    expect(
      valueText(
        tell(share(127), () => null),
        speech,
      ),
    ).toBe('22,8\u00a0%');
  });
});

describe('the explanation of a pace', () => {
  const stretch = { from: 29, fromOn: statusOn, to: 127, toOn: on('2013-07-31') };

  it('is what two counts grew by over the days between them, kept exact', () => {
    const tree = explainPace('TO_TARGET', stretch, statusOn);
    expect(tree.value).toEqual({ of: 98, over: 54 });
    expect(recompute(read(tree))).toEqual(tree.value);
  });

  it('is nothing over no day', () => {
    expect(explainPace('SO_FAR', { ...stretch, toOn: statusOn }, statusOn).value).toBeNull();
  });
});

describe('the explanation of a composite index', () => {
  const of = (online: number, infrastructure: number, people: number) => [
    { id: 'OSI', value: online },
    { id: 'TII', value: infrastructure },
    { id: 'HCI', value: people },
  ];

  it.each([
    [0.4209, of(0.5425, 0.2772, 0.443), [1, 1, 1]],
    [0.3287, of(0.2381, 0.1769, 0.5739), [34, 33, 33]],
  ])('of %d is the mean of its three sub-indices by the weights of its year', (value, parts, weights) => {
    const tree = explainIndex(value, parts, statusOn);
    expect(tree.formula).toBe('WEIGHTED_MEAN');
    expect(tree.parts.map((part) => part.weight)).toEqual(weights);
    expect(tree.value).toBe(Math.round(value * 10_000));
    expect(recompute(read(tree))).toBe(tree.value);
  });

  it.each([
    ['with a sub-index unknown', of(0.4, 0.5, 0.6).slice(1)],
    ['that its sub-indices do not come to', of(0.1, 0.1, 0.1)],
  ])('%s is the published value and claims no more', (_, parts) => {
    const tree = explainIndex(0.5729, parts, statusOn);
    expect(tree).toMatchObject({ formula: 'PUBLISHED', value: 5729 });
    expect(tree.parts).toHaveLength(1);
  });
});
