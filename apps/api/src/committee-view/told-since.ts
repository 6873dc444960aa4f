import type { ProgrammeReading } from '#domain/programme/programme.js';
import { HEALTHS, type ProjectFigures } from '#domain/progress/figures.js';
import { RESTRICTED_REASONS, withoutHidden } from '#domain/progress/health.js';
import { projectFigures } from '#domain/progress/project-figures.js';
import type { Rollup } from '#domain/progress/rollup.js';
import { gapBp, type Comparison, type Moment, type Move } from '#domain/progress/since.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { ListedProject, RankedProjects } from '#persistence/committee-view/committee-view.store.js';
import type { KeyedFacts } from '#persistence/progress/project-facts.store.js';
import type { Selection } from '#persistence/selection.js';
import type { Since, SinceList, SinceMoment, SinceProject, SinceReason } from './committee-view.types.js';

/** The lists of what changed, by their names in the API. */
const LISTS = ['turnedRed', 'turnedAmberFromGreen', 'turnedGreen', 'finished', 'slipped'] as const;
type ListName = (typeof LISTS)[number];

type FiguresById = ReadonlyMap<string, ProjectFigures>;

/** The figures of each project at a status date. */
export function figuresAt(
  keyed: readonly KeyedFacts[],
  { thresholds, firstReportingOn }: ProgrammeReading,
  statusOn: LocalDate,
): FiguresById {
  const rules = { thresholds, firstReportingOn };
  return new Map(keyed.map(({ facts }) => [facts.projectId, projectFigures(facts, rules, statusOn)]));
}

/** The projects of a set as they stood at a status date, from their figures there. */
export function momentOf(keyed: readonly KeyedFacts[], figures: FiguresById, statusOn: LocalDate): Moment {
  const parts = keyed.flatMap(({ keys, facts }) => {
    const known = figures.get(facts.projectId);
    if (!known) return [];
    return [
      {
        ...known,
        projectId: facts.projectId,
        lifecycle: facts.lifecycle,
        budgetPlannedCentimes: keys.budget_planned_centimes,
        budgetCommittedCentimes: keys.budget_committed_centimes,
        budgetSpentCentimes: keys.budget_spent_centimes,
      },
    ];
  });
  return { statusOn, parts };
}

/**
 * The lists' projects with the number each is ordered by: the growth of slippage where that is what they are listed for,
 * else those that left red before the others.
 */
export function rankedLists(comparison: Comparison): RankedProjects[] {
  return LISTS.map((name) =>
    comparison[name].map((move) => ({
      projectId: move.projectId,
      rank: name === 'slipped' ? -(move.slippedByDays ?? 0) : leftRed(move) ? 0 : 1,
    })),
  );
}

/** What is asked of the projects of any list. */
export function listsAsked(selection: Selection): Selection {
  const asked = LISTS.map((name) => selection[name]?.['nodes'] ?? {});
  const organisation = Object.assign({}, ...asked.map((nodes) => nodes['organisation'])) as Selection;
  const together = Object.assign({}, ...asked) as Selection;
  return 'organisation' in together ? { ...together, organisation } : together;
}

/** The lists as they are answered, in the order in which they were ranked. */
export function toldLists(
  comparison: Comparison,
  listed: readonly (readonly ListedProject[])[],
  figures: FiguresById,
): Pick<Since, ListName> {
  const lists = LISTS.map((name, index): [ListName, SinceList] => {
    const moves = new Map(comparison[name].map((move) => [move.projectId, move]));
    const nodes = (listed[index] ?? []).flatMap((project) => {
      const move = moves.get(project.projectId);
      return move ? [toldProject(project, move, figures.get(project.projectId))] : [];
    });
    return [name, { totalCount: moves.size, nodes }];
  });
  return Object.fromEntries(lists) as Record<ListName, SinceList>;
}

function leftRed({ from, to }: Move): boolean {
  return from === 'RED' && to !== 'RED';
}

function toldProject(
  { projectId, risksVisible, ...asked }: ListedProject,
  move: Move,
  figures: ProjectFigures | undefined,
): SinceProject {
  const { from, to, slippageDaysBefore, slippageDays, slippedByDays } = move;
  const healthReasons = (figures?.reasons ?? []).map((reason) =>
    !risksVisible && RESTRICTED_REASONS.includes(reason.code) ? withoutHidden(reason) : reason,
  ) as readonly SinceReason[];
  const told = {
    from,
    to,
    leftRed: leftRed(move),
    slippageDaysBefore,
    slippageDays,
    slippedByDays,
    healthReasons,
  };
  return { ...asked, ...told } as unknown as SinceProject;
}

/** A moment as it is answered. */
export function toldMoment(rollup: Rollup, statusOn: LocalDate): SinceMoment {
  return {
    ...rollup,
    statusOn,
    gapBp: gapBp(rollup),
    health: HEALTHS.map((health) => ({ health, count: rollup.health[health] })),
  };
}
