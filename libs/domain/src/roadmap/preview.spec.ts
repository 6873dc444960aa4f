import { aMilestone, aProject, on, RULES } from '../../test/builders.js';
import type { MilestoneFacts } from '../progress/facts.js';
import type { PlannedMilestone } from './draft.js';
import { factsWithRoadmap, previewRoadmap, type Happened } from './preview.js';

const statusOn = on('2013-06-07');
const planned = (milestone: MilestoneFacts, said: Partial<PlannedMilestone> = {}): PlannedMilestone => ({
  milestoneId: milestone.milestoneId,
  title: { fr: 'Étape' },
  phase: milestone.phase,
  weight: milestone.weight,
  earningRule: milestone.earningRule,
  baselineStartOn: milestone.baselineStartOn,
  baselineEndOn: milestone.baselineEndOn,
  ...said,
});
const done = aMilestone({ milestoneId: 'M1', actualEndOn: on('2013-01-01') });
const late = aMilestone({ milestoneId: 'M2', position: 2, baselineEndOn: on('2013-03-01') });
const facts = aProject({ milestones: [done, late], firstBaselineEndOn: on('2013-03-01') });
const happened = new Map<string, Happened>([
  ['M1', done],
  ['M2', late],
]);

/** The figures now, and those the draft would give. */
function previewed(...asked: Parameters<typeof previewRoadmap>) {
  const { now, then } = previewRoadmap(...asked);
  return [now.figures, then.figures] as const;
}

describe('the preview of a draft', () => {
  it('that promises what was approved changes no figure', () => {
    const [now, then] = previewed(facts, [planned(done), planned(late)], happened, RULES, statusOn);
    expect(then).toEqual(now);
    expect(now).toMatchObject({ health: 'RED', slippageDays: 98, overdueMilestoneCount: 1 });
  });

  it('shows what a later end does to health and slippage; the first baseline stays', () => {
    const draft = [planned(done), planned(late, { baselineEndOn: on('2013-12-31') })];
    const [, then] = previewed(facts, draft, happened, RULES, statusOn);
    expect(then).toMatchObject({ health: 'GREEN', slippageDays: 0, overdueMilestoneCount: 0 });
    expect(then.firstSlippageDays).toBe(305);
  });

  it('shows what weights and new milestones do to progress', () => {
    const added = planned(late, { milestoneId: null, weight: 2, baselineEndOn: on('2014-01-01') });
    const [now, then] = previewed(facts, [planned(done), planned(late), added], happened, RULES, statusOn);
    expect([now.progressBp, then.progressBp]).toEqual([5000, 2500]);
    expect(then.milestoneCount).toBe(3);
  });

  it('of a first roadmap makes the project assessed, against that baseline', () => {
    const [now, then] = previewed(aProject(), [planned(late)], new Map(), RULES, on('2013-01-01'));
    expect(now).toMatchObject({ health: 'NOT_ASSESSED', firstSlippageDays: null });
    expect(then).toMatchObject({ health: 'GREEN', slippageDays: 0, firstSlippageDays: 0 });
  });

  it('gives milestones their places in the order of the draft, and what happened to them', () => {
    const after = factsWithRoadmap(facts, [planned(late), planned(done)], happened);
    expect(
      after.milestones?.map(({ milestoneId, position, actualEndOn }) => [milestoneId, position, actualEndOn]),
    ).toEqual([
      ['M2', 1, null],
      ['M1', 2, '2013-01-01'],
    ]);
  });
});
