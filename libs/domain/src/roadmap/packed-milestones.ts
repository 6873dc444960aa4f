import { PHASES, type Phase } from '../milestone/milestone.js';

/** One milestone as a timeline draws it; days are numbers since 1970-01-01, and what does not exist is null. */
export interface DrawnMilestone {
  readonly phase: Phase;
  readonly finished: boolean;
  readonly startDay: number | null;
  readonly baselineEndDay: number | null;
  /** The actual end, else the expected one. */
  readonly endDay: number | null;
}

/** The milestones of many projects as columns of small whole numbers, so that thousands of them travel light. */
export interface PackedMilestones {
  /** How many milestones each project has, in the order of the projects. */
  readonly counts: readonly (number | null)[];
  /** Places in the list of phases. */
  readonly phases: readonly (number | null)[];
  /** 1 for a finished milestone. */
  readonly finished: readonly (number | null)[];
  /** Days after the last baseline end before it in its project; the first one counts from 1970-01-01. */
  readonly baselineEnds: readonly (number | null)[];
  /** Days after the last baseline end up to it. */
  readonly ends: readonly (number | null)[];
  /** Own starts, in days after the last baseline end before; empty when no milestone states one. */
  readonly starts: readonly (number | null)[];
}

/** Packs the milestones of each project, in roadmap order. */
export function packMilestones(projects: readonly (readonly DrawnMilestone[])[]): PackedMilestones {
  const all = projects.flat();
  const lasts = projects.flatMap(lastBaselineEnds);
  const before = projects.flatMap((milestones) => [0, ...lastBaselineEnds(milestones)].slice(0, -1));
  const after = (day: number | null, from: number | undefined): number | null =>
    day === null ? null : day - (from ?? 0);
  return {
    counts: projects.map(({ length }) => length),
    phases: all.map(({ phase }) => PHASES.indexOf(phase)),
    finished: all.map(({ finished }) => Number(finished)),
    baselineEnds: all.map(({ baselineEndDay }, index) => after(baselineEndDay, before[index])),
    ends: all.map(({ endDay }, index) => after(endDay, lasts[index])),
    starts: all.every(({ startDay }) => startDay === null)
      ? []
      : all.map(({ startDay }, index) => after(startDay, before[index])),
  };
}

/** The milestones of each project again; the inverse of `packMilestones`. */
export function unpackMilestones(packed: PackedMilestones): DrawnMilestone[][] {
  let at = 0;
  return packed.counts.map((count) => {
    let last = 0;
    return Array.from({ length: count ?? 0 }, () => {
      const index = at;
      at += 1;
      const startDay = later(last, packed.starts[index]);
      const baselineEndDay = later(last, packed.baselineEnds[index]);
      last = baselineEndDay ?? last;
      return {
        phase: PHASES[packed.phases[index] ?? 0] ?? PHASES[0],
        finished: packed.finished[index] === 1,
        startDay,
        baselineEndDay,
        endDay: later(last, packed.ends[index]),
      };
    });
  });
}

function later(day: number, by: number | null | undefined): number | null {
  return by == null ? null : day + by;
}

/** For each milestone the last baseline end up to and with it; 0 before any. */
function lastBaselineEnds(milestones: readonly DrawnMilestone[]): number[] {
  let last = 0;
  return milestones.map(({ baselineEndDay }) => (last = baselineEndDay ?? last));
}
