import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { HealthReason as Reason, ProjectFigures } from '#domain/progress/figures.js';
import { compareRoadmaps } from '#domain/roadmap/compare.js';
import { draftErrors } from '#domain/roadmap/draft.js';
import { previewRoadmap } from '#domain/roadmap/preview.js';
import { DomainError } from '#domain/shared/errors.js';
import { Db } from '#persistence/db.js';
import { refuseInput } from '#persistence/edited.js';
import { previewFacts } from '#persistence/roadmap/roadmap-preview.store.js';
import { keptRoadmaps, roadmapSight } from '#persistence/roadmap/roadmap-record.store.js';
import type { HealthReason } from '../project/project-parts.types.js';
import { readRoadmap, recordFor, roadmapSubject, visibleRoadmap } from './kept-roadmap.js';
import { plannedIn } from './roadmap-draft.service.js';
import type {
  RoadmapComparison,
  RoadmapFigures,
  RoadmapPreview,
  RoadmapPreviewInput,
  RoadmapRecord,
} from './roadmap.types.js';

/** Which two versions of a project's roadmap are compared, by their numbers. */
export interface Compared {
  readonly programme: string;
  readonly code: string;
  readonly before: number;
  readonly after: number;
}

/** Versions of roadmaps as they are read: kept, previewed, compared. */
@Injectable()
export class RoadmapService {
  constructor(private readonly db: Db) {}

  /** A version as it is kept now. NOT_FOUND. */
  record(actor: Actor, id: string): Promise<RoadmapRecord> {
    return readRoadmap(this.db, actor, id);
  }

  /**
   * What the approval of a draft would do to its project, by the rules that its figures are computed by; for those who
   * may edit it. NOT_FOUND, FORBIDDEN, INVALID_INPUT.
   */
  preview(actor: Actor, { id, milestones }: RoadmapPreviewInput): Promise<RoadmapPreview> {
    return this.db.read(actor, async (tx) => {
      const kept = await visibleRoadmap(tx, id);
      tx.require('roadmap.edit', roadmapSubject(kept));
      const draft = milestones ? plannedIn(milestones) : kept.milestones;
      refuseInput(draftErrors(draft, kept.startOn));
      const known = await previewFacts(tx, kept);
      if (known === null) throw new DomainError('NOT_FOUND');
      const { statusOn } = kept;
      const { now, then } = previewRoadmap(known.facts, draft, known.happened, known.rules, statusOn);
      return { statusOn, now: told(now), then: told(then) };
    });
  }

  /** Two versions that the caller may see, milestone by milestone. NOT_FOUND. */
  compare(actor: Actor, { programme, code, before, after }: Compared): Promise<RoadmapComparison> {
    return this.db.read(actor, async (tx) => {
      const versions = await keptRoadmaps(tx, roadmapSight(tx), {
        programme,
        code,
        numbers: [before, after],
      });
      const [former, later] = [before, after].map((number) =>
        versions.find((each) => each.number === number),
      );
      if (!former || !later) throw new DomainError(actor.kind === 'public' ? 'UNAUTHENTICATED' : 'NOT_FOUND');
      const milestones = compareRoadmaps(former.milestones, later.milestones);
      return {
        before: recordFor(actor, former),
        after: recordFor(actor, later),
        milestones: milestones as RoadmapComparison['milestones'],
      };
    });
  }
}

function told(figures: ProjectFigures): RoadmapFigures {
  const { progressBp, plannedProgressBp } = figures;
  const spi = progressBp === null || !plannedProgressBp ? null : progressBp / plannedProgressBp;
  return { ...figures, spi, healthReasons: figures.reasons.map(toldReason) };
}

/** Who may edit a roadmap sees the risks of its project, so nothing is withheld. */
function toldReason({ code, value, limit, count, on }: Reason): HealthReason {
  const figures = { value: value ?? null, limit: limit ?? null, count: count ?? null, on: on ?? null };
  return { code, ...figures, milestone: null, risk: null };
}
