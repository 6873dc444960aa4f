import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Weighting } from '#domain/progress/weighting.js';
import { speak, type Language } from '#domain/shared/text.js';
import { programmeWeighting } from '#persistence/committee-view/weighting.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import type { ProjectFilter } from '#persistence/portfolio/project-filter.js';
import { explanationStore, type NamedPart } from '#persistence/progress/explanation.store.js';
import { basisCounts, type KindBasis } from '#persistence/programme/basis.store.js';
import { noProgramme, programmeStore } from '#persistence/programme/programme.store.js';
import { projectSight } from '#persistence/project/sight.js';
import type { Selection } from '#persistence/selection.js';
import type { Caller } from '../auth/callers.js';
import { isWhole, type ExportAsked } from './export-query.js';
import {
  exportedDeployments,
  exportedMilestones,
  explainedProjects,
  exportedRisks,
  type Deployment,
  type Milestone,
  type ExportedProject,
  type Owned,
  type Risk,
} from './export-rows.js';
import { PortfolioService } from './portfolio.service.js';
import type { Rollup, RollupGroup } from './portfolio.types.js';

export type { NamedPart };

/** Everything a portfolio's workbook is written from; the long tables are read when their turn comes. */
export interface PortfolioData {
  readonly reading: ProgrammeReading;
  readonly programme: string;
  readonly language: Language;
  readonly asked: ExportAsked;
  readonly exportedBy: string | null;
  readonly exportedAt: Date;
  readonly whole: Rollup;
  readonly ministries: readonly RollupGroup[];
  readonly priorities: readonly RollupGroup[];
  readonly initiatives: readonly RollupGroup[];
  readonly basis: readonly KindBasis[];
  /** The projects behind the sums, and how they are weighed; null when they are too many to be opened. */
  readonly set: { readonly parts: readonly NamedPart[]; readonly weighting: Weighting } | null;
  /** Whether each project's figures are explained, or only the sums. */
  readonly projectsExplained: boolean;
  projects(): AsyncIterable<ExportedProject>;
  milestones(): AsyncIterable<Owned<Milestone>>;
  risks(): AsyncIterable<Owned<Risk>>;
  deployments(): AsyncIterable<{
    readonly project: Owned<unknown>['project'] | null;
    readonly item: Deployment;
  }>;
}

/** With more projects than this only sums and headings are explained: the file would grow, and take longer. */
const MOST_EXPLAINED = 300;

/** With more than this a sum is explained by its formula alone: its parts would be held in memory all at once. */
const MOST_SUMMED = 10_000;

const PROJECT: Selection = {
  ...chosen('code', 'title', 'flagship', 'lifecycle', 'usersServed', 'url', 'health', 'phase', 'progressBp'),
  ...chosen('plannedProgressBp', 'spi', 'slippageDays', 'firstSlippageDays', 'milestoneCount'),
  ...chosen(
    'finishedMilestoneCount',
    'overdueMilestoneCount',
    'worstOverdueDays',
    'baselineEndOn',
    'expectedEndOn',
  ),
  ...chosen(
    'startOn',
    'startPrecision',
    'plannedEndOn',
    'plannedEndPrecision',
    'openedOn',
    'openedPrecision',
  ),
  ...chosen('budget', 'basis', 'healthReasons', 'explain'),
  organisation: chosen('code', 'name'),
  ministry: chosen('code', 'name'),
  strategyPath: chosen('code', 'level', 'name'),
};

/** Gathers what the portfolio's workbook shows, from one snapshot. */
@Injectable()
export class PortfolioExportService {
  constructor(
    private readonly db: Db,
    private readonly portfolio: PortfolioService,
  ) {}

  /**
   * Runs `write` over the data of an export. UNAUTHENTICATED, FORBIDDEN, NOT_FOUND and what is wrong with the moment
   * are thrown before it begins.
   */
  async withData(
    caller: Caller,
    asked: ExportAsked,
    write: (data: PortfolioData) => Promise<void>,
  ): Promise<void> {
    const { actor } = caller;
    this.db.beginRequest(actor);
    try {
      await write(await this.gather(caller, asked));
    } finally {
      this.db.endRequest(actor);
    }
  }

  private async gather(caller: Caller, asked: ExportAsked): Promise<PortfolioData> {
    const { actor, person } = caller;
    const language = asked.language ?? caller.language;
    const { reading, name } = await this.open(caller, asked);
    const { filter } = asked;
    const groups = (dimension: RollupGroupsOf): Promise<RollupGroup[]> =>
      this.portfolio.rollupBy(actor, reading, language, { dimension, filter, nameWorst: true });
    const [whole, ministries, priorities, initiatives, basis] = await Promise.all([
      this.portfolio.rollup(actor, reading, language, { filter, nameWorst: true }),
      groups('MINISTRY'),
      groups('PRIORITY'),
      groups('INITIATIVE'),
      this.db.read(actor, (tx) => basisCounts(tx, projectSight(tx), reading)),
    ]);
    const set = whole.projectCount <= MOST_SUMMED ? await this.set(actor, language, reading, filter) : null;
    const projectsExplained = set !== null && set.parts.length <= MOST_EXPLAINED;
    const reader = { db: this.db, actor, language, reading, filter };
    return {
      ...{ reading, programme: speak(name, language)?.text ?? reading.code, language, asked },
      ...{ exportedBy: person?.name ?? null, exportedAt: new Date() },
      ...{ whole, ministries, priorities, initiatives, basis, set, projectsExplained },
      projects: () => explainedProjects(reader, asked.sort, PROJECT, projectsExplained),
      milestones: () => exportedMilestones(reader),
      risks: () => exportedRisks(reader),
      deployments: () => exportedDeployments(reader, isWhole(filter)),
    };
  }

  private set(actor: Actor, language: Language, reading: ProgrammeReading, filter: ProjectFilter) {
    return this.db.read(actor, async (tx) => {
      const visible = tx.visible('project.read');
      const [parts, weighting] = await Promise.all([
        explanationStore(tx, language).parts(visible, reading, filter),
        programmeWeighting(tx, visible, reading, language),
      ]);
      return { parts, weighting };
    });
  }

  private open({ actor }: Caller, asked: ExportAsked) {
    return this.db.read(actor, async (tx) => {
      const opened = await programmeStore(tx).open(
        tx.visible('programme.read'),
        sessionSight(tx),
        asked.programme,
        asked.asOf,
      );
      if (opened === null) throw noProgramme(tx);
      const { id } = opened.reading;
      tx.require('portfolio.export', { kind: 'programme', id, programmeId: id });
      return opened;
    });
  }
}

type RollupGroupsOf = 'MINISTRY' | 'PRIORITY' | 'INITIATIVE';

function chosen(...names: readonly string[]): Selection {
  return Object.fromEntries(names.map((name) => [name, {}]));
}
