import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { HEALTHS } from '#domain/progress/figures.js';
import { rollupFromSums, type RollupDimension } from '#domain/progress/rollup.js';
import { PHASE_GROUPS } from '#domain/progress/rollup-sums.js';
import { EQUAL_WEIGHTS, weightingOf, type Weighting } from '#domain/progress/weighting.js';
import { LIFECYCLES } from '#domain/project/project.js';
import { covers } from '#domain/access/scope.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { facetStore } from '#persistence/portfolio/facet.store.js';
import { FACETS, type ProjectFilter } from '#persistence/portfolio/project-filter.js';
import { rollupStore, type GroupSums } from '#persistence/portfolio/rollup.store.js';
import type { ReadTx } from '#persistence/transaction.js';
import type { Facet, Rollup, RollupGroup } from './portfolio.types.js';

/** What is asked of a set of projects: the whole (null) or its groups. */
interface Asked {
  readonly dimension: RollupDimension | null;
  readonly filter: ProjectFilter;
  readonly nameWorst: boolean;
}

type Sums = DataLoader<Asked, readonly GroupSums[]>;

/** Figures of the portfolio's sets and the counts of its facets. */
@Injectable()
export class PortfolioService {
  private readonly sums = new WeakMap<ReadTx, Map<ProgrammeReading, Sums>>();

  constructor(private readonly db: Db) {}

  /** The figures of a set of projects. */
  rollup(
    actor: Actor,
    reading: ProgrammeReading,
    language: Language,
    asked: Omit<Asked, 'dimension'>,
  ): Promise<Rollup> {
    return this.db.read(actor, async (tx) => {
      const [groups, weighting] = await Promise.all([
        this.sumsIn(tx, reading, language).load({ ...asked, dimension: null }),
        this.weighting(tx, reading, language),
      ]);
      const [whole] = groups;
      if (!whole) throw new Error('a set without its sums');
      return told(whole, weighting, seesBudgets(tx, reading));
    });
  }

  /** The figures of each group of a set; the groups partition it. */
  rollupBy(
    actor: Actor,
    reading: ProgrammeReading,
    language: Language,
    asked: Asked,
  ): Promise<RollupGroup[]> {
    return this.db.read(actor, async (tx) => {
      const [groups, weighting] = await Promise.all([
        this.sumsIn(tx, reading, language).load(asked),
        this.weighting(tx, reading, language),
      ]);
      const budgets = seesBudgets(tx, reading);
      return groups.map((group) => {
        const key = group.key ?? 'NONE';
        const { kind, parentKey, label, shortLabel } = group;
        return {
          key,
          label: label ?? key,
          shortLabel,
          kind,
          parentKey,
          rollup: told(group, weighting, budgets),
        };
      });
    });
  }

  /** The facets of the current result, each with its own choice set aside. */
  facets(
    actor: Actor,
    reading: ProgrammeReading,
    language: Language,
    filter: ProjectFilter,
  ): Promise<Facet[]> {
    return this.db.read(actor, async (tx) => {
      const counts = await facetStore(tx).counts(tx.visible('project.read'), reading, filter, language);
      return FACETS.map((name) => ({ name, values: counts.filter(({ facet }) => facet === name) }));
    });
  }

  /** How projects weigh, judged on the whole programme so that all its sets compare. */
  private async weighting(tx: ReadTx, reading: ProgrammeReading, language: Language): Promise<Weighting> {
    if (reading.weighting === 'EQUAL') return EQUAL_WEIGHTS;
    const whole = { dimension: null, filter: {}, nameWorst: false };
    const [sums] = await this.sumsIn(tx, reading, language).load(whole);
    return sums ? weightingOf(sums.sums) : EQUAL_WEIGHTS;
  }

  /** Collects what the fields of one answer ask, so that sets with one filter are summed in one pass. */
  private sumsIn(tx: ReadTx, reading: ProgrammeReading, language: Language): Sums {
    const ofReading = this.sums.get(tx) ?? new Map<ProgrammeReading, Sums>();
    this.sums.set(tx, ofReading);
    const known = ofReading.get(reading) ?? loader(tx, reading, language);
    ofReading.set(reading, known);
    return known;
  }
}

function loader(tx: ReadTx, reading: ProgrammeReading, language: Language): Sums {
  const visible = tx.visible('project.read');
  return new DataLoader<Asked, readonly GroupSums[], string>(
    async (asked) => {
      const byFilter = new Map<string, Asked[]>();
      for (const one of asked) {
        const key = JSON.stringify(one.filter);
        byFilter.set(key, [...(byFilter.get(key) ?? []), one]);
      }
      const sums = new Map(
        await Promise.all(
          [...byFilter].map(async ([key, [first, ...rest]]) => {
            const all = first ? [first, ...rest] : [];
            const dimensions = [...new Set(all.map(({ dimension }) => dimension))];
            const ask = {
              filter: first?.filter ?? {},
              dimensions,
              nameWorst: all.some((one) => one.nameWorst),
            };
            return [key, await rollupStore(tx).sums(visible, reading, ask, language)] as const;
          }),
        ),
      );
      return asked.map((one) => sums.get(JSON.stringify(one.filter))?.get(one.dimension) ?? []);
    },
    { cacheKeyFn: (asked) => JSON.stringify(asked) },
  );
}

/** Whether the caller sees the budget of every project of the programme, so that a sum says nothing hidden. */
function seesBudgets(tx: ReadTx, { id }: ProgrammeReading): boolean {
  return covers(tx.visible('budget.read').scope, { kind: 'programme', id, programmeId: id });
}

function told(group: GroupSums, weighting: Weighting, budgets: boolean): Rollup {
  const figures = rollupFromSums(group.sums, weighting);
  const mad = (centimes: number): number => centimes / 100;
  return {
    ...figures,
    worstSlippageProject: group.worstSlippageProject,
    lastActualOn: group.lastActualOn,
    health: HEALTHS.map((health) => ({ health, count: figures.health[health] })),
    lifecycle: LIFECYCLES.map((lifecycle) => ({ lifecycle, count: figures.lifecycle[lifecycle] })),
    phase: PHASE_GROUPS.map((phase) => ({ phase, count: figures.phase[phase] })),
    budget:
      budgets && figures.budgetPlannedCentimes !== null
        ? {
            plannedMad: mad(figures.budgetPlannedCentimes),
            committedMad: mad(figures.budgetCommittedCentimes),
            spentMad: mad(figures.budgetSpentCentimes),
          }
        : null,
  };
}
