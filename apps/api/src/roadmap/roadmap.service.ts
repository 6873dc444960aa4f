import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { PROJECT_FIGURES } from '#domain/progress/explanation.js';
import type { HealthReason as Reason } from '#domain/progress/figures.js';
import type { ToldExplanation } from '#domain/progress/told-explanation.js';
import { tellProject } from '#domain/progress/told-project.js';
import { compareRoadmaps } from '#domain/roadmap/compare.js';
import { draftErrors, type PlannedMilestone } from '#domain/roadmap/draft.js';
import { newMilestoneId, previewRoadmap, type Previewed } from '#domain/roadmap/preview.js';
import { DomainError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { speak, type Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { refuseInput } from '#persistence/edited.js';
import type { Names } from '#persistence/progress/explanation.store.js';
import { previewFacts, type PreviewFacts } from '#persistence/roadmap/roadmap-preview.store.js';
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
  preview(
    actor: Actor,
    language: Language,
    { id, milestones }: RoadmapPreviewInput,
  ): Promise<RoadmapPreview> {
    return this.db.read(actor, async (tx) => {
      const kept = await visibleRoadmap(tx, id);
      tx.require('roadmap.edit', roadmapSubject(kept));
      const draft = milestones ? plannedIn(milestones) : kept.milestones;
      refuseInput(draftErrors(draft, kept.startOn));
      const known = await previewFacts(tx, kept, language);
      if (known === null) throw new DomainError('NOT_FOUND');
      const { statusOn } = kept;
      const { now, then } = previewRoadmap(known.facts, draft, known.happened, known.rules, statusOn);
      const open =
        ({ facts }: Previewed, names: Names) =>
        () =>
          explained({ ...known, statusOn, facts, names });
      return {
        statusOn,
        now: told(now, open(now, known.names)),
        then: told(then, open(then, { ...known.names, ...draftNames(draft, language) })),
      };
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

type OpenedPreview = Pick<PreviewFacts, 'facts' | 'rules' | 'names'> & { readonly statusOn: LocalDate };

/** Every figure that some facts give a project, opened; who may edit a roadmap sees the risks of its project. */
function explained({ facts, rules, statusOn, names }: OpenedPreview): ToldExplanation[] {
  const project = { facts, called: (id: string) => names[id] ?? null, risksVisible: true };
  return PROJECT_FIGURES.map((figure) => tellProject(project, rules, statusOn, figure));
}

/** What the milestones of a draft are called, by their places in it. */
function draftNames(draft: readonly PlannedMilestone[], language: Language): Names {
  return Object.fromEntries(
    draft.map(({ milestoneId, title }, index) => [
      milestoneId ?? newMilestoneId(index),
      { key: String(index + 1), label: speak(title, language)?.text ?? '' },
    ]),
  );
}

function told({ figures }: Previewed, opened: RoadmapFigures['opened']): RoadmapFigures {
  const { progressBp, plannedProgressBp } = figures;
  const spi = progressBp === null || !plannedProgressBp ? null : progressBp / plannedProgressBp;
  return { ...figures, spi, healthReasons: figures.reasons.map(toldReason), opened };
}

/** Who may edit a roadmap sees the risks of its project, so nothing is withheld. */
function toldReason({ code, value, limit, count, on }: Reason): HealthReason {
  const figures = { value: value ?? null, limit: limit ?? null, count: count ?? null, on: on ?? null };
  return { code, ...figures, milestone: null, risk: null };
}
