import { dayNumber, type LocalDate } from '../shared/local-date.js';

/** A count towards a target, as stated at a date. */
export interface DeploymentCount {
  readonly countedOn: LocalDate | null;
  /** null: the source gives the target alone. */
  readonly deployed: number | null;
  readonly target: number | null;
  readonly targetOn: LocalDate | null;
}

/** Where a deployment stands: its last count, and the pace needed and kept, each as units over days. */
export interface DeploymentStanding {
  readonly countedOn: LocalDate | null;
  readonly deployed: number;
  readonly target: number | null;
  readonly targetOn: LocalDate | null;
  /** What remains, over the days that remain; null without a target ahead. */
  readonly paceNeeded: { readonly units: number; readonly days: number } | null;
  /** What was deployed between the last two counts, over the days between them; null with fewer than two. */
  readonly paceKept: { readonly units: number; readonly days: number } | null;
}

/** Where one project's or node's deployment stands at a status date; null when nothing was counted by then. */
export function deploymentStanding(
  counts: readonly DeploymentCount[],
  statusOn: LocalDate,
): DeploymentStanding | null {
  const known = counts
    .filter((count) => count.countedOn === null || count.countedOn <= statusOn)
    .sort((a, b) => dayOf(a) - dayOf(b));
  const counted = known.filter((count) => count.deployed !== null);
  const last = counted.at(-1);
  const aimed = known.filter((count) => count.target !== null).at(-1);
  if (!last && !aimed) return null;
  const deployed = last?.deployed ?? 0;
  const target = aimed?.target ?? null;
  const targetOn = aimed?.targetOn ?? null;
  return {
    countedOn: (last ?? aimed)?.countedOn ?? null,
    deployed,
    target,
    targetOn,
    paceNeeded: paceNeeded(deployed, target, targetOn, statusOn),
    paceKept: paceKept(counted),
  };
}

/** What is counted, and of which project or strategy node. */
export interface Counted {
  readonly projectCode: string | null;
  readonly strategyNodeCode: string | null;
  readonly unit: string;
}

/** Where every deployment among some counts stands at a status date: one per unit of each project or node, in their order. */
export function deploymentStandings(
  counts: readonly (Counted & DeploymentCount)[],
  statusOn: LocalDate,
): (Counted & DeploymentStanding)[] {
  const series = new Map<string, (Counted & DeploymentCount)[]>();
  for (const count of counts) {
    const key = JSON.stringify([count.projectCode, count.strategyNodeCode, count.unit]);
    series.set(key, [...(series.get(key) ?? []), count]);
  }
  return [...series.values()].flatMap((counted) => {
    const standing = deploymentStanding(counted, statusOn);
    const [first] = counted;
    if (!first || standing === null) return [];
    const { projectCode, strategyNodeCode, unit } = first;
    return [{ projectCode, strategyNodeCode, unit, ...standing }];
  });
}

function dayOf({ countedOn }: DeploymentCount): number {
  return countedOn === null ? Number.MIN_SAFE_INTEGER : dayNumber(countedOn);
}

function paceNeeded(
  deployed: number,
  target: number | null,
  targetOn: LocalDate | null,
  statusOn: LocalDate,
) {
  if (target === null || targetOn === null || targetOn <= statusOn || target <= deployed) return null;
  return { units: target - deployed, days: dayNumber(targetOn) - dayNumber(statusOn) };
}

function paceKept(counted: readonly DeploymentCount[]) {
  const [before, last] = counted.slice(-2);
  if (!before?.countedOn || !last?.countedOn || before.countedOn === last.countedOn) return null;
  return {
    units: (last.deployed ?? 0) - (before.deployed ?? 0),
    days: dayNumber(last.countedOn) - dayNumber(before.countedOn),
  };
}
