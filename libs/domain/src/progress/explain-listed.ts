import type { LocalDate } from '../shared/local-date.js';
import type {
  ExplainedPart,
  Explanation,
  Formula,
  LeftOut,
  ListedFigure,
  Term,
  ThingKind,
  Unit,
} from './explanation.js';
import { term } from './explained.js';
import { RULES_VERSION } from './figures.js';
import { recompute } from './recompute.js';

/** A figure that follows from parts which a screen already shows. */
export interface Listed {
  readonly figure: ListedFigure;
  readonly formula: Formula;
  readonly unit: Unit;
  readonly parts: readonly ExplainedPart[];
  readonly leftOut?: readonly LeftOut[];
  readonly statusOn: LocalDate;
}

/** The explanation of such a figure: its value is what its parts come to. */
export function explainListed({ leftOut = [], ...listed }: Listed): Explanation {
  const tree: Explanation = { ...listed, leftOut, value: null, rulesVersion: RULES_VERSION };
  return { ...tree, value: recompute(tree) };
}

/** One of the things counted; a value is told beside it, and is not what is counted. */
export function thing(
  kind: ThingKind,
  id: string,
  value: ExplainedPart['value'] = null,
  unit: Unit = 'COUNT',
): ExplainedPart {
  return { label: { kind, id }, value, unit };
}

/** A risk's exposure: likelihood times impact (domain.md section 2). */
export function explainExposure(likelihood: number, impact: number, statusOn: LocalDate): Explanation {
  return explainListed({
    figure: 'RISK_EXPOSURE',
    formula: 'PRODUCT',
    unit: 'EXPOSURE',
    parts: [term('LIKELIHOOD', likelihood, 'COUNT'), term('IMPACT', impact, 'COUNT')],
    statusOn,
  });
}

/** A named number and what it is counted in. */
export interface Amount {
  readonly term: Term;
  readonly value: number;
}

/** What share of the second amount the first is: of a deployment's target, of a budget. */
export function explainShare(
  figure: 'DEPLOYMENT_SHARE' | 'BUDGET_SHARE',
  [of, over]: readonly [Amount, Amount],
  statusOn: LocalDate,
): Explanation {
  const unit = figure === 'BUDGET_SHARE' ? 'CENTIMES' : 'COUNT';
  return explainListed({
    figure,
    formula: 'SHARE',
    unit: 'SHARE',
    parts: [term(of.term, of.value, unit), term(over.term, over.value, unit)],
    statusOn,
  });
}

/** Two counts on two days, the earlier first. */
export interface CountedStretch {
  readonly from: number;
  readonly fromOn: LocalDate;
  readonly to: number;
  readonly toOn: LocalDate;
}

const PACE_TERMS = {
  TO_TARGET: ['TARGET', 'DEPLOYED', 'STATUS_ON', 'TARGET_ON'],
  SO_FAR: ['DEPLOYED', 'FIRST_COUNT', 'FIRST_COUNT_ON', 'LAST_COUNT_ON'],
} as const satisfies Record<string, readonly Term[]>;

/** How many a day are deployed: so far, or still asked for by the target. */
export function explainPace(
  of: keyof typeof PACE_TERMS,
  { from, fromOn, to, toOn }: CountedStretch,
  statusOn: LocalDate,
): Explanation {
  const [later, earlier, since, until] = PACE_TERMS[of];
  return explainListed({
    figure: 'DEPLOYMENT_PACE',
    formula: 'PACE',
    unit: 'RATIO',
    parts: [
      term(later, to, 'COUNT'),
      term(earlier, from, 'COUNT'),
      term(since, fromOn, 'DATE'),
      term(until, toOn, 'DATE'),
    ],
    statusOn,
  });
}

/** By how much one number is more than another. */
export function explainDifference(
  figure: 'RANK_MOVE' | 'OVERDUE_GROWTH',
  [from, less]: readonly [Amount, Amount],
  statusOn: LocalDate,
): Explanation {
  return explainListed({
    figure,
    formula: 'DIFFERENCE',
    unit: 'COUNT',
    parts: [term(from.term, from.value, 'COUNT'), term(less.term, less.value, 'COUNT')],
    statusOn,
  });
}

/** The days from one day to another: of a milestone, between the end promised and the one expected. */
export function explainDays(
  figure: 'MILESTONE_SLIPPAGE' | 'MILESTONE_OVERDUE',
  [from, to]: readonly [{ term: Term; on: LocalDate }, { term: Term; on: LocalDate }],
  statusOn: LocalDate,
): Explanation {
  return explainListed({
    figure,
    formula: 'DAYS_BETWEEN',
    unit: 'DAYS',
    parts: [term(from.term, from.on, 'DATE'), term(to.term, to.on, 'DATE')],
    statusOn,
  });
}

/** A sub-index with its published value, between 0 and 1. */
export interface SubIndex {
  readonly id: string;
  readonly value: number;
}

/** The weights under which the United Nations have published the index: thirds, and in 2010 34, 33 and 33 per cent. */
const INDEX_WEIGHTS = [
  [1, 1, 1],
  [34, 33, 33],
] as const;

/**
 * A composite index: the mean of its three sub-indices (online service, infrastructure, human capital, in that order)
 * where that is what was published, else the published value as it stands.
 */
export function explainIndex(
  published: number,
  subIndices: readonly SubIndex[],
  statusOn: LocalDate,
): Explanation {
  const value = tenThousandths(published);
  const listed = { figure: 'INDEX_VALUE', unit: 'INDEX', statusOn } as const;
  for (const weights of subIndices.length === 3 ? INDEX_WEIGHTS : []) {
    const parts = subIndices.map((part, at) => ({
      ...thing('INDICATOR', part.id, tenThousandths(part.value), 'INDEX'),
      weight: weights[at] ?? 0,
    }));
    const mean = explainListed({ ...listed, formula: 'WEIGHTED_MEAN', parts });
    if (mean.value === value) return mean;
  }
  return explainListed({ ...listed, formula: 'PUBLISHED', parts: [term('PUBLISHED_VALUE', value, 'INDEX')] });
}

function tenThousandths(value: number): number {
  return Math.round(value * 10_000);
}
