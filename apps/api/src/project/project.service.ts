import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { AsOfAsked } from '#domain/programme/as-of.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { DomainError } from '#domain/shared/errors.js';
import { checkPageSize } from '#domain/shared/page-size.js';
import type { Language } from '#domain/shared/text.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import { cursorOf, placeOf, type ProjectSort } from '#persistence/portfolio/page-order.js';
import type { ProjectFilter } from '#persistence/portfolio/project-filter.js';
import { noProgramme, programmeStore } from '#persistence/programme/programme.store.js';
import { projectStore } from '#persistence/project/project.store.js';
import { projectHistory } from '#persistence/history/project-history.store.js';
import type { Selection } from '#persistence/selection.js';
import { speak } from '#domain/shared/text.js';
import { judged } from './judged-project.js';
import type { HistoryEntry } from './history.types.js';
import type { Project, ProjectConnection } from './project.types.js';

/** The largest page. */
export const MOST_PER_PAGE = 500;
const HISTORY_LENGTH = 200;

/** Which page of projects is asked for. */
export interface PageOf {
  readonly filter: ProjectFilter;
  readonly sort: ProjectSort;
  readonly first: number;
  readonly after: string | null;
}

/** Projects, alone and in pages. */
@Injectable()
export class ProjectService {
  constructor(private readonly db: Db) {}

  /** One project at a moment; NOT_FOUND when there is none to be seen. */
  find(
    actor: Actor,
    language: Language,
    programme: string,
    code: string,
    asked: AsOfAsked,
    selection: Selection,
  ): Promise<Project> {
    return this.db.read(actor, async (tx) => {
      const opened = await programmeStore(tx).open(
        tx.visible('programme.read'),
        sessionSight(tx),
        programme,
        asked,
      );
      if (opened === null) throw noProgramme(tx);
      const { reading } = opened;
      const found = await projectStore(tx, language).find(
        tx.visible('project.read'),
        reading,
        code,
        selection,
      );
      const [project] = judged(found, reading, actor, selection);
      if (!project) throw new DomainError('NOT_FOUND');
      return project;
    });
  }

  /** A page of a programme's projects; PAGE_TOO_LARGE, INVALID_CURSOR. */
  page(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    { filter, sort, first, after }: PageOf,
    selection: Selection,
  ): Promise<ProjectConnection> {
    checkPageSize(first, MOST_PER_PAGE);
    const place = after === null ? null : placeOf(sort, after);
    const nodes = selection['nodes'] ?? {};
    const ask = { filter, sort, first, after: place, counted: 'totalCount' in selection };
    return this.db.read(actor, async (tx) => {
      const page = await projectStore(tx, language).page(tx.visible('project.read'), reading, ask, nodes);
      return {
        nodes: judged(page, reading, actor, nodes),
        totalCount: page.totalCount ?? 0,
        pageInfo: {
          hasNextPage: page.hasNextPage,
          endCursor: page.end === null ? null : cursorOf(sort, page.end),
        },
      };
    });
  }

  /** What was recorded of a project, newest first, as far as the caller may see it. */
  history(actor: Actor, language: Language, { id, reading }: Project): Promise<HistoryEntry[]> {
    return this.db.read(actor, async (tx) => {
      const entries = await projectHistory(tx, { projectId: id, at: reading.asOf.at, first: HISTORY_LENGTH });
      return entries.map((entry) => ({
        ...entry,
        changes: [...entry.changes],
        label: entry.label && (speak(entry.label, language)?.text ?? null),
      }));
    });
  }
}
