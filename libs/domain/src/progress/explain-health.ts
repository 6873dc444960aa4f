import type {
  ExplainedPart,
  Explanation,
  FigureValue,
  LeftOut,
  PartLabel,
  ProjectFigure,
  Term,
  Unit,
} from './explanation.js';
import { term, undated, type Explained, type Opened } from './explained.js';
import type { RiskFacts, Thresholds } from './facts.js';
import { judge, type Judgement } from './health.js';
import { decisionWaitOf, updateAgeOf } from './standing.js';

/** What stands in a health's tree for risks the reader may not see: that they reach the limit, and nothing more. */
export const HIDDEN = 'HIDDEN';

/** Health opened to everything it is judged on, thresholds included. */
export function explainHealth(
  { cut, rules, statusOn, figures }: Explained,
  open: (name: Term & ProjectFigure, unit: Unit) => ExplainedPart,
): Opened {
  const updateAge = updateAgeOf(cut, rules, statusOn);
  const decisionWait = decisionWaitOf(cut.decisionsAwaited, statusOn);
  return {
    formula: 'HEALTH_ORDER',
    unit: 'CODE',
    parts: [
      term('LIFECYCLE', cut.lifecycle, 'CODE'),
      term('MILESTONES', figures.milestoneCount, 'COUNT'),
      term('MILESTONES_FINISHED', figures.finishedMilestoneCount, 'COUNT'),
      open('PROGRESS', 'BASIS_POINTS'),
      open('PLANNED_PROGRESS', 'BASIS_POINTS'),
      open('SLIPPAGE', 'DAYS'),
      open('WORST_OVERDUE', 'DAYS'),
      ...cut.risks.filter(isOpen).map(riskPart),
      { ...term('UPDATE_AGE', updateAge?.days ?? null, 'DAYS'), ...(updateAge && { on: updateAge.sinceOn }) },
      {
        ...term('DECISION_WAIT', decisionWait?.days ?? null, 'DAYS'),
        ...(decisionWait && { on: decisionWait.sinceOn }),
      },
      ...limits(rules.thresholds),
    ],
    leftOut: [
      ...undated(cut),
      ...cut.risks
        .filter((risk) => !isOpen(risk))
        .map((risk): LeftOut => ({ label: riskLabel(risk), reason: 'RISK_CLOSED' })),
    ],
  };
}

/** A health's tree for a reader who may not see the project's risks: they are gone, and at most that they count remains. */
export function withoutHiddenRisks(tree: Explanation): Explanation {
  const counts = judgementOf(tree).reasons.some((reason) => reason.code === 'RISK_EXPOSURE');
  const visible = (label: PartLabel): boolean => label.kind !== 'RISK';
  const parts = tree.parts
    .filter(({ label }) => visible(label) && !(label.kind === 'TERM' && label.term === 'RISK_EXPOSURE'))
    .map((part) =>
      part.explanation ? { ...part, explanation: withoutHiddenRisks(part.explanation) } : part,
    );
  return {
    ...tree,
    parts: counts ? [...parts, term('RISK_EXPOSURE', HIDDEN, 'CODE')] : parts,
    leftOut: tree.leftOut.filter(({ label }) => visible(label)),
  };
}

/** The judgement that a health's tree amounts to, from the tree alone; every other tree amounts to none. */
export function judgementOf(tree: Explanation): Judgement {
  if (tree.formula !== 'HEALTH_ORDER') return { health: 'NOT_ASSESSED', reasons: [] };
  const number = (name: Term): number | null => asNumber(valueOf(tree, name));
  const overdue = number('WORST_OVERDUE');
  const update = number('UPDATE_AGE');
  const wait = number('DECISION_WAIT');
  return judge(
    {
      suspended: valueOf(tree, 'LIFECYCLE') === 'SUSPENDED',
      milestoneCount: number('MILESTONES') ?? 0,
      finishedMilestoneCount: number('MILESTONES_FINISHED') ?? 0,
      progressBp: number('PROGRESS'),
      plannedProgressBp: number('PLANNED_PROGRESS'),
      slippageDays: number('SLIPPAGE'),
      overdueMilestoneCount: overdue === null ? 0 : 1,
      worstOverdue: overdue === null ? null : { days: overdue, milestoneId: '' },
      worstRisk: worstRiskIn(tree),
      updateAge: update === null ? null : { days: update, sinceOn: tree.statusOn },
      decisionWait: wait === null ? null : { days: wait, sinceOn: tree.statusOn, count: 1 },
    },
    thresholdsIn(tree),
  );
}

function worstRiskIn(tree: Explanation): { exposure: number; riskId: string; count: number } | null {
  if (valueOf(tree, 'RISK_EXPOSURE') === HIDDEN) {
    return { exposure: asNumber(valueOf(tree, 'RISK_AMBER_FROM')) ?? 0, riskId: '', count: 1 };
  }
  const exposures = tree.parts
    .filter((part) => part.label.kind === 'RISK')
    .map((part) => asNumber(part.value) ?? 0);
  return exposures.length === 0 ? null : { exposure: Math.max(...exposures), riskId: '', count: 1 };
}

const LIMITS = [
  ['SPI_RED_BELOW', 'spiRedPercent', 'PERCENT'],
  ['SPI_AMBER_BELOW', 'spiAmberPercent', 'PERCENT'],
  ['SPI_FROM_PLANNED', 'spiFromPlannedBp', 'BASIS_POINTS'],
  ['SLIPPAGE_RED_ABOVE', 'slippageRedDays', 'DAYS'],
  ['SLIPPAGE_AMBER_ABOVE', 'slippageAmberDays', 'DAYS'],
  ['OVERDUE_RED_ABOVE', 'overdueRedDays', 'DAYS'],
  ['RISK_AMBER_FROM', 'riskExposureAmber', 'EXPOSURE'],
  ['UPDATE_STALE_ABOVE', 'updateStaleDays', 'DAYS'],
] as const satisfies readonly (readonly [Term, keyof Thresholds, string])[];

function limits(thresholds: Thresholds): ExplainedPart[] {
  return LIMITS.map(([name, key, unit]) => term(name, thresholds[key], unit));
}

function thresholdsIn(tree: Explanation): Thresholds {
  const entries = LIMITS.map(([name, key]) => [key, asNumber(valueOf(tree, name)) ?? 0]);
  return Object.fromEntries(entries) as unknown as Thresholds;
}

function valueOf(tree: Explanation, name: Term): FigureValue {
  return tree.parts.find(({ label }) => label.kind === 'TERM' && label.term === name)?.value ?? null;
}

function asNumber(value: FigureValue): number | null {
  return typeof value === 'number' ? value : null;
}

function isOpen(risk: RiskFacts): boolean {
  return risk.status !== 'CLOSED';
}

function riskLabel({ riskId }: RiskFacts): PartLabel {
  return { kind: 'RISK', id: riskId };
}

function riskPart(risk: RiskFacts): ExplainedPart {
  return { label: riskLabel(risk), value: risk.exposure, unit: 'EXPOSURE' };
}
