import { daysBetween, latest, type LocalDate } from '../shared/local-date.js';
import type { ProgrammeRules, ProjectFacts, RiskFacts } from './facts.js';
import type { Standing } from './health.js';
import { overdueDays } from './milestone-standing.js';
import type { DatedMilestone } from './plan.js';
import { reportingSince } from '../update/period.js';

/** The milestones overdue at the status date: how many, and the one overdue longest (the first in roadmap order of equals). */
export function overdueOf(
  dated: readonly DatedMilestone[],
  statusOn: LocalDate,
): Pick<Standing, 'overdueMilestoneCount' | 'worstOverdue'> {
  let worstOverdue: Standing['worstOverdue'] = null;
  let overdueMilestoneCount = 0;
  for (const milestone of dated) {
    const days = overdueDays(milestone, statusOn);
    if (days === null) continue;
    overdueMilestoneCount += 1;
    if (worstOverdue === null || days > worstOverdue.days)
      worstOverdue = { days, milestoneId: milestone.milestoneId };
  }
  return { overdueMilestoneCount, worstOverdue };
}

/** The risk not CLOSED of the largest exposure (the first code of equals), and how many reach the limit. */
export function worstRiskOf(risks: readonly RiskFacts[], limit: number): Standing['worstRisk'] {
  let worst: RiskFacts | null = null;
  let count = 0;
  for (const risk of risks) {
    if (risk.status === 'CLOSED') continue;
    if (risk.exposure >= limit) count += 1;
    if (
      worst === null ||
      risk.exposure > worst.exposure ||
      (risk.exposure === worst.exposure && risk.code < worst.code)
    ) {
      worst = risk;
    }
  }
  return worst && { exposure: worst.exposure, riskId: worst.riskId, count };
}

/** Days since the last submitted update or, if later, since reporting began; null before reporting begins. */
export function updateAgeOf(
  facts: Pick<ProjectFacts, 'updatesSubmittedOn'>,
  { firstReportingOn }: Pick<ProgrammeRules, 'firstReportingOn'>,
  statusOn: LocalDate,
): Standing['updateAge'] {
  const begunOn = reportingSince(firstReportingOn, statusOn);
  if (begunOn === null) return null;
  const sinceOn = latest([begunOn, ...facts.updatesSubmittedOn]) ?? begunOn;
  return { days: daysBetween(sinceOn, statusOn), sinceOn };
}

/** The decisions still awaited: how many, and since when the oldest is; null when none is. */
export function decisionWaitOf(
  waits: ProjectFacts['decisionsAwaited'],
  statusOn: LocalDate,
): Standing['decisionWait'] {
  let sinceOn: LocalDate | null = null;
  let count = 0;
  for (const wait of waits) {
    if (wait.decidedOn !== null) continue;
    count += 1;
    if (sinceOn === null || wait.sinceOn < sinceOn) sinceOn = wait.sinceOn;
  }
  return sinceOn === null ? null : { days: daysBetween(sinceOn, statusOn), sinceOn, count };
}
