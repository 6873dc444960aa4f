import { dayNumber, type LocalDate } from '../shared/local-date.js';
import { cutAt } from './cut.js';
import {
  earnedPart,
  label,
  left,
  planOf,
  promised,
  term,
  undated,
  unweighed,
  weighs,
  type Explained,
  type Opened,
} from './explained.js';
import { explainHealth } from './explain-health.js';
import { figureValue } from './figure-value.js';
import type { ExplainedPart, Explanation, LeftOut, ProjectFigure, Term, Unit } from './explanation.js';
import type { ProgrammeRules, ProjectFacts } from './facts.js';
import { RULES_VERSION } from './figures.js';
import { expectedEnd, overdueDays } from './milestone-standing.js';
import { datedMilestones, planLines, type DatedMilestone, type PlanLine } from './plan.js';
import { elapsedOn, figuresOfCut } from './project-figures.js';

/** One figure of a project opened to all it is made of. */
export function explainProject(
  facts: ProjectFacts,
  rules: ProgrammeRules,
  statusOn: LocalDate,
  figure: ProjectFigure,
): Explanation {
  const cut = cutAt(facts, statusOn);
  const dated = datedMilestones(cut.milestones ?? []);
  const figures = figuresOfCut(cut, rules, statusOn);
  const explained = { cut, dated, lines: planLines(dated, cut.startOn), rules, figures, statusOn };
  return explainFigure(explained, figure);
}

function explainFigure(explained: Explained, figure: ProjectFigure): Explanation {
  const { figures, statusOn } = explained;
  return {
    figure,
    value: figureValue(figures, figure),
    rulesVersion: RULES_VERSION,
    statusOn,
    ...EXPLAIN[figure](explained),
  };
}

const EXPLAIN: Readonly<Record<ProjectFigure, (explained: Explained) => Opened>> = {
  PROGRESS: ({ cut, dated }) => ({
    formula: 'WEIGHTED_MEAN',
    unit: 'BASIS_POINTS',
    parts: dated.filter(weighs).map((milestone) => ({ ...earnedPart(milestone), weight: milestone.weight })),
    leftOut: unweighed(cut),
  }),
  PLANNED_PROGRESS: (explained) => ({
    formula: 'WEIGHTED_MEAN',
    unit: 'BASIS_POINTS',
    parts: planParts(explained, (milestone, line) => ({
      label: label(milestone),
      value: promised(line, dayNumber(explained.statusOn)),
      unit: 'RATIO',
      weight: line.weight,
      plan: planOf(milestone, line),
    })).filter((part) => part.weight !== 0),
    leftOut: unweighed(explained.cut),
  }),
  SPI: (explained) => ({
    formula: 'RATIO',
    unit: 'RATIO',
    parts: [
      figureTerm(explained, 'PROGRESS', 'BASIS_POINTS'),
      figureTerm(explained, 'PLANNED_PROGRESS', 'BASIS_POINTS'),
    ],
    leftOut: [],
  }),
  OVERDUE_MILESTONES: (explained) => ({ ...overdueParts(explained), formula: 'COUNT', unit: 'COUNT' }),
  WORST_OVERDUE: (explained) => ({ ...overdueParts(explained), formula: 'LARGEST', unit: 'DAYS' }),
  BASELINE_END: ({ cut, dated }) => ({
    formula: 'LATEST',
    unit: 'DATE',
    parts: dated.map((milestone) => ({
      label: label(milestone),
      value: milestone.baselineEndOn,
      unit: 'DATE',
    })),
    leftOut: undated(cut),
  }),
  EXPECTED_END: ({ cut, dated, statusOn }) => ({
    formula: 'LATEST',
    unit: 'DATE',
    parts: dated.map((milestone) => {
      const { on, basis } = expectedEnd(milestone, statusOn);
      return { label: label(milestone), value: on, unit: 'DATE', basis };
    }),
    leftOut: undated(cut),
  }),
  SLIPPAGE: (explained) => ({
    formula: 'DAYS_BETWEEN',
    unit: 'DAYS',
    parts: [figureTerm(explained, 'BASELINE_END', 'DATE'), figureTerm(explained, 'EXPECTED_END', 'DATE')],
    leftOut: [],
  }),
  FIRST_SLIPPAGE: (explained) => ({
    formula: 'DAYS_BETWEEN',
    unit: 'DAYS',
    parts: [
      term('FIRST_BASELINE_END', explained.cut.firstBaselineEndOn, 'DATE'),
      figureTerm(explained, 'EXPECTED_END', 'DATE'),
    ],
    leftOut: [],
  }),
  EARNED_SCHEDULE: (explained) => ({
    formula: 'EARNED_SCHEDULE',
    unit: 'DATE',
    // What weighs nothing is a part as well: it may be the planned finish.
    parts: planParts(explained, (milestone, line) => ({
      ...earnedPart(milestone),
      weight: line.weight,
      plan: planOf(milestone, line),
    })),
    leftOut: undated(explained.cut),
  }),
  SCHEDULE_VARIANCE: (explained) => ({
    formula: 'DAYS_BETWEEN',
    unit: 'DAYS',
    parts: [elapsedTerm(explained), figureTerm(explained, 'EARNED_SCHEDULE', 'DATE')],
    leftOut: [],
  }),
  SPI_TIME: (explained) => ({
    formula: 'RATIO_OF_DAYS',
    unit: 'RATIO',
    parts: [
      term('START', explained.cut.startOn, 'DATE'),
      figureTerm(explained, 'EARNED_SCHEDULE', 'DATE'),
      elapsedTerm(explained),
    ],
    leftOut: [],
  }),
  HEALTH: (explained) => explainHealth(explained, (name, unit) => figureTerm(explained, name, unit)),
  PHASE: ({ cut, dated }) => ({
    formula: 'FIRST_UNFINISHED',
    unit: 'CODE',
    parts: dated.map((milestone) => ({
      label: label(milestone),
      value: milestone.actualEndOn,
      unit: 'DATE',
      phase: milestone.phase,
    })),
    leftOut: undated(cut),
  }),
  GAP: (explained) => ({
    formula: 'POINTS_BETWEEN',
    unit: 'POINTS',
    parts: [
      figureTerm(explained, 'PROGRESS', 'BASIS_POINTS'),
      figureTerm(explained, 'PLANNED_PROGRESS', 'BASIS_POINTS'),
    ],
    leftOut: [],
  }),
  VOICE_GAP: (explained) => ({
    formula: 'STEPS_BETWEEN',
    unit: 'COUNT',
    parts: [declaredTerm(explained), figureTerm(explained, 'HEALTH', 'CODE')],
    leftOut: [],
  }),
  MILESTONE_COUNT: ({ cut, dated }) => ({
    formula: 'COUNT',
    unit: 'COUNT',
    parts: dated.map((milestone) => ({
      label: label(milestone),
      value: milestone.baselineEndOn,
      unit: 'DATE',
    })),
    leftOut: undated(cut),
  }),
  FINISHED_MILESTONES: ({ cut, dated }) => ({
    formula: 'COUNT',
    unit: 'COUNT',
    parts: dated
      .filter(({ actualEndOn }) => actualEndOn !== null)
      .map((milestone) => ({ label: label(milestone), value: milestone.actualEndOn, unit: 'DATE' })),
    leftOut: [
      ...undated(cut),
      ...dated
        .filter(({ actualEndOn }) => actualEndOn === null)
        .map((milestone) => left(milestone, 'NOT_FINISHED')),
    ],
  }),
};

function figureTerm(explained: Explained, name: Term & ProjectFigure, unit: Unit): ExplainedPart {
  return term(name, figureValue(explained.figures, name), unit, explainFigure(explained, name));
}

/** The health declared last, with the day it was declared on. */
function declaredTerm({ figures: { declaredHealth, declaredOn } }: Explained): ExplainedPart {
  return { ...term('DECLARED_HEALTH', declaredHealth, 'CODE'), ...(declaredOn && { on: declaredOn }) };
}

function elapsedTerm({ dated, statusOn, figures }: Explained): ExplainedPart {
  const done = dated.length > 0 && figures.finishedMilestoneCount === dated.length;
  return {
    ...term('ELAPSED_UNTIL', elapsedOn(dated, statusOn), 'DATE'),
    basis: done ? 'ACTUAL' : 'STATUS_DATE',
  };
}

function overdueParts({ cut, dated, statusOn }: Explained): Pick<Opened, 'parts' | 'leftOut'> {
  const parts: ExplainedPart[] = [];
  const leftOut: LeftOut[] = [...undated(cut)];
  for (const milestone of dated) {
    const days = overdueDays(milestone, statusOn);
    if (days !== null) parts.push({ label: label(milestone), value: days, unit: 'DAYS' });
    else leftOut.push(left(milestone, milestone.actualEndOn === null ? 'NOT_OVERDUE' : 'FINISHED'));
  }
  return { parts, leftOut };
}

function planParts(
  { dated, lines }: Explained,
  part: (milestone: DatedMilestone, line: PlanLine) => ExplainedPart,
): ExplainedPart[] {
  return dated.flatMap((milestone, index) => {
    const line = lines[index];
    return line ? [part(milestone, line)] : [];
  });
}
