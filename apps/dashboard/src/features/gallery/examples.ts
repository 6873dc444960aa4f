import type {
  AsOfFieldsFragment,
  HeldSessionFragment,
  SetFiguresFragment,
} from '../../lib/graphql/graphql.js';
import type { CurvePoint } from '../../ui/s-curve-scale.js';
import type { HealthValue } from '../../ui/health.js';
import type { TimelineMilestone } from '../../ui/timeline.js';

/** The day that every example speaks of. */
export const STATUS_ON = '2013-06-07';

/** A project and the words of examples; names and codes, the same in every language. */
export const WATIQA = { code: 'EG-002', title: 'watiqa.ma' } as const;

/** Names that are the same in every language. */
export const NAMES = { index: 'EGDI', committee: 'CIGOV' } as const;

/** Counts of every health, none of them zero. */
export const COUNTS: { health: HealthValue; count: number }[] = [
  { health: 'RED', count: 37 },
  { health: 'AMBER', count: 7 },
  { health: 'GREEN', count: 1 },
  { health: 'COMPLETE', count: 24 },
  { health: 'NOT_ASSESSED', count: 18 },
  { health: 'SUSPENDED', count: 2 },
];

/** The figures of a set. */
export const FIGURES: SetFiguresFragment = {
  projectCount: 89,
  measuredCount: 71,
  progressBp: 6128,
  plannedProgressBp: 8211,
  overdueMilestoneCount: 84,
  worstSlippageDays: 1313,
  worstSlippageProject: 'EG-067',
  lastActualOn: '2013-05-31',
  health: COUNTS,
};

/** The moment in force. */
export const AS_OF: AsOfFieldsFragment = {
  statusOn: STATUS_ON,
  session: null,
  hindsight: false,
  recomputed: true,
};

/** Two sessions of one committee. */
export const SESSIONS: HeldSessionFragment[] = [
  {
    number: 10,
    heldOn: '2012-12-17',
    heldPrecision: 'DAY',
    confirmed: true,
    committee: { code: 'CIGOV', steering: true },
  },
  {
    number: 11,
    heldOn: STATUS_ON,
    heldPrecision: 'DAY',
    confirmed: true,
    committee: { code: 'CIGOV', steering: true },
  },
];

/** Progress and plan at four moments. */
export const CURVE: CurvePoint[] = [
  { on: '2010-06-01', doneBp: 500, plannedBp: 900, mark: '1' },
  { on: '2011-06-01', doneBp: 2500, plannedBp: 3600, mark: '5' },
  { on: '2012-12-17', doneBp: 5400, plannedBp: 6600, mark: '10' },
  { on: STATUS_ON, doneBp: 6128, plannedBp: 8211, mark: '11' },
  { on: '2013-12-31', doneBp: null, plannedBp: 9900, mark: null },
];

/** A milestone that is done, one that slipped and one that runs. */
export const MILESTONES: TimelineMilestone[] = [
  {
    id: 'm1',
    title: 'M1',
    phase: 'BUILD',
    baselineStartOn: '2011-01-01',
    baselineEndOn: '2011-12-31',
    actualEndOn: '2011-12-15',
    expectedEndOn: '2011-12-15',
    counted: true,
    finished: true,
  },
  {
    id: 'm2',
    title: 'M2',
    phase: 'DEPLOYMENT',
    baselineStartOn: '2012-01-01',
    baselineEndOn: '2012-12-31',
    forecastEndOn: '2013-10-31',
    expectedEndOn: '2013-10-31',
    slippageDays: 304,
    counted: true,
    finished: false,
  },
];
