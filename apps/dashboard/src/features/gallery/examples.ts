import { dayNumber, localDate } from '#domain/shared/local-date.js';
import type {
  AsOfFieldsFragment,
  ExplanationFieldsFragment,
  HeldSessionFragment,
  ListedProjectPageFragment,
  SetFiguresFragment,
} from '../../lib/graphql/graphql.js';
import type { Decision } from '../../lib/decision.js';
import type { Draft } from '../../lib/draft.js';
import type { TimelineProject } from '../../ui/portfolio-timeline.js';
import type { CurvePoint } from '../../ui/s-curve-scale.js';
import type { HealthValue } from '../../ui/health.js';
import type { TimelineMilestone } from '../../ui/timeline.js';

/** The day that every example speaks of. */
export const STATUS_ON = '2013-06-07';

/** A project and the words of examples; names and codes, the same in every language. */
export const WATIQA = { code: 'EG-002', title: 'watiqa.ma', decisions: ['CREOL', 'GISR'] } as const;

/** Names that are the same in every language. */
export const NAMES = { index: 'EGDI', committee: 'CIGOV', programme: 'EGOV' } as const;

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
  lastUpdateOn: '2013-06-03',
  betterDeclaredCount: 2,
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

const nothing = { on: null, code: null, project: null } as const;

/** A weighted mean of two projects, a third left out: (3 × 80 % + 1 × 20 %) / 4 = 65 %. */
export const EXPLANATION: ExplanationFieldsFragment = {
  figure: 'PROGRESS',
  formula: 'WEIGHTED_MEAN',
  value: 6500,
  unit: 'BASIS_POINTS',
  rulesVersion: 1,
  statusOn: STATUS_ON,
  ...nothing,
  parts: [
    {
      kind: 'PROJECT',
      key: 'EG-001',
      label: 'CREOL',
      weight: 3,
      value: 8000,
      unit: 'BASIS_POINTS',
      ...nothing,
    },
    {
      kind: 'PROJECT',
      key: 'EG-002',
      label: WATIQA.title,
      weight: 1,
      value: 2000,
      unit: 'BASIS_POINTS',
      ...nothing,
    },
  ],
  leftOut: [{ kind: 'PROJECT', key: 'EG-064', label: 'e-RH', reason: 'NOT_ASSESSED' }],
};

/** Two projects of two bodies. */
export const LISTED_PAGE: ListedProjectPageFragment = {
  totalCount: 2,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes: [
    {
      code: 'EG-001',
      title: 'CREOL',
      titleLang: 'FR',
      flagship: true,
      health: 'RED',
      progressBp: 2500,
      plannedProgressBp: 10_000,
      overdueMilestoneCount: 3,
      slippageDays: 677,
      organisation: { code: 'MICNT', name: 'MICNT', shortName: null },
      healthReasons: [],
    },
    {
      code: WATIQA.code,
      title: WATIQA.title,
      titleLang: 'FR',
      flagship: false,
      health: 'AMBER',
      progressBp: 4000,
      plannedProgressBp: 6000,
      overdueMilestoneCount: 1,
      slippageDays: 45,
      organisation: { code: 'MI', name: 'MI', shortName: null },
      healthReasons: [],
    },
  ],
};

const day = (text: string): number => dayNumber(localDate(text));

/** Two projects on their days: one that slipped past today, one that is done. */
export const TIMELINE: TimelineProject[] = [
  {
    code: 'EG-001',
    title: 'CREOL',
    titleLang: 'fr',
    health: 'RED',
    flagship: true,
    draft: false,
    progressBp: 2500,
    plannedProgressBp: 10_000,
    overdueMilestoneCount: 1,
    slippageDays: 304,
    startDay: day('2011-01-01'),
    body: { code: 'MICNT', label: 'MICNT' },
    milestones: [
      {
        phase: 'BUILD',
        finished: false,
        startDay: day('2012-01-01'),
        baselineEndDay: day('2012-12-31'),
        endDay: day('2013-10-31'),
      },
    ],
  },
  {
    code: WATIQA.code,
    title: WATIQA.title,
    titleLang: 'fr',
    health: 'COMPLETE',
    flagship: false,
    draft: false,
    progressBp: 10_000,
    plannedProgressBp: 10_000,
    overdueMilestoneCount: 0,
    slippageDays: 0,
    startDay: day('2011-01-01'),
    body: { code: 'MI', label: 'MI' },
    milestones: [
      {
        phase: 'BUILD',
        finished: true,
        startDay: day('2011-01-01'),
        baselineEndDay: day('2011-12-31'),
        endDay: day('2011-12-31'),
      },
    ],
  },
];

const done = (): Promise<boolean> => Promise.resolve(true);

/** A decision that somebody else took first: what was said for it was never sent. */
export const LATE_DECISION: Decision<'RETURN'> = {
  values: { move: null, comments: '', ofParts: { 'EG-002': 'watiqa.ma' } },
  base: { version: 1, values: { move: null, comments: '', ofParts: {} } },
  ...{ state: 'KEPT', restoredAt: null, error: null, changed: true, overtaken: false },
  meanwhile: { version: 2, values: { move: 'RETURN', comments: '', ofParts: {} } },
  get: () => LATE_DECISION,
  ...{ change: () => undefined, takeUp: () => undefined, say: () => undefined },
  ...{ save: done, settle: done, decide: done },
  discard: () => Promise.resolve(),
};

/** An edit that lost a race: one field both changed, one changed by the other alone. */
export const RACE: Draft<{ title: string; url: string }> = {
  values: { title: 'Watiqa', url: 'watiqa.ma' },
  base: { version: 1, values: { title: 'watiqa.ma', url: 'watiqa.ma' } },
  ...{ state: 'KEPT', restoredAt: null, error: null, changed: true },
  meanwhile: { version: 2, values: { title: 'WATIQA', url: 'www.watiqa.ma' } },
  get: () => RACE,
  change: () => undefined,
  takeUp: () => undefined,
  ...{ save: done, settle: done },
  discard: () => Promise.resolve(),
};
