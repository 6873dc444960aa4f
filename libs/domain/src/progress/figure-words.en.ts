import type { ExplanationWords } from './explanation-words.js';

/** What each figure is, in English. */
export const FIGURES_EN = {
  PROGRESS:
    'Progress: the share earned, by weight, of a project’s milestones or of a set’s measured projects.',
  PLANNED_PROGRESS: 'Planned progress: the share, by weight, that the baseline promised by the status date.',
  SPI: 'Schedule index: progress divided by planned progress.',
  OVERDUE: 'Overdue: unfinished milestones whose baseline end has passed.',
  WORST_OVERDUE: 'Longest overdue: days since the end of the milestone that is most overdue.',
  BASELINE_END: 'Baseline end: the latest end of the baseline.',
  EXPECTED_END:
    'Expected end: the actual end; else the forecast, not before the status date once overdue; else the baseline end.',
  SLIPPAGE: 'Slippage: days between the baseline end and the expected end.',
  FIRST_SLIPPAGE: 'Slippage against the first baseline ever approved.',
  EARNED_SCHEDULE:
    'Day of the plan reached: the last day on which the plan promised no more than what is done.',
  SCHEDULE_VARIANCE:
    'Schedule variance: days between the day it is measured on and the day of the plan reached.',
  SPI_TIME: 'Schedule index in time: days earned divided by days elapsed since the start.',
  HEALTH:
    'Health: first suspended, not assessed or complete; then the gravest of the programme’s thresholds passed.',
  PHASE: 'Current phase: that of the first unfinished milestone of the roadmap.',
  PROJECT_COUNT: 'Number of projects: each counted once, cancelled ones excepted.',
  COVERAGE: 'Coverage: measured projects, which are those with an approved roadmap, of all projects.',
  WORST_SLIPPAGE: 'The worst slippage of the measured projects.',
  BUDGET_PLANNED: 'Planned budget: the sum of the planned budgets that are known.',
  HEALTH_COUNT: 'Number of projects in this health.',
  LIFECYCLE_COUNT: 'Number of projects at this point of their lifecycle.',
  PHASE_COUNT: 'Number of projects in this phase.',
  GAP: 'Gap: progress less planned progress, in whole points.',
  VOICE_GAP:
    'Gap between the two voices: steps by which the declared health is better than the computed one (negative: worse).',
  MILESTONE_COUNT: 'Dated milestones of the approved roadmap.',
  FINISHED_MILESTONES: 'Milestones whose actual end is known at the status date.',
  LAST_ACTUAL: 'Last milestone seen finished: the most recent actual end.',
  LAST_ACTUAL_AGE: 'Days since a milestone was last seen finished.',
  LAST_UPDATE:
    'Last update: the day on which a monthly update that covers one of the projects was last submitted.',
  LAST_UPDATE_AGE: 'Days since the last monthly update was submitted.',
  BETTER_DECLARED: 'Projects whose health is declared better by their lead body than it is computed.',
  SESSION_COUNT: 'Sessions known at the status date.',
  CONFIRMED_SESSIONS: 'Sessions that a source confirms were held.',
  AGENDA_COUNT: 'Items on the agenda.',
  DECISION_COUNT: 'Decisions taken by the status date.',
  PREREQUISITE_COUNT: 'Legal texts and other prerequisites at this stage on the status date.',
  HELD_PROJECTS: 'Projects that depend on this prerequisite.',
  ORGANISATION_COUNT: 'Organisations on record.',
  NODE_COUNT: 'Nodes of the strategy.',
  DEPENDENCY_COUNT: 'Dependencies with other projects, both ways.',
  MOVED_PROJECTS: 'Projects that changed between the two dates.',
  OVERDUE_GROWTH: 'Growth of the number overdue between the two dates.',
  RISK_COUNT: 'Risks that you may see, raised by the status date.',
  RISK_EXPOSURE: 'Exposure of a risk: likelihood times impact.',
  WORST_RISK: 'The highest exposure of the risks that are not closed.',
  LISTED_MILESTONES: 'Milestones of the roadmap shown, unplanned events among them.',
  MILESTONE_SLIPPAGE: 'Slippage of a milestone: days between its baseline end and its expected end.',
  MILESTONE_OVERDUE: 'Days a milestone is overdue: since its baseline end.',
  DEPLOYMENT_SHARE: 'Rate of deployment: the last count as a share of the target.',
  DEPLOYMENT_PACE:
    'Pace of deployment: units a day, from the first count to the last, or from the status date to the target.',
  BUDGET_SHARE: 'Use of the budget: the amount as a share of the planned budget.',
  INDEX_VALUE:
    'Composite index of the United Nations: the mean of its three sub-indices (equal thirds; 34, 33 and 33% in 2010).',
  RANK_MOVE: 'Places gained or lost between two editions: the former rank less the new one.',
  BASIS_COUNT: 'Rows that you may see and that have this origin.',
} as const satisfies ExplanationWords['meaning'];
