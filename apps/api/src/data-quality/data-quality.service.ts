import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import {
  QUALITY_KINDS,
  qualityLines,
  qualityOrder,
  type QualityKind,
  type QualityLine as Line,
} from '#domain/data-quality/data-quality.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import {
  namesInQuality,
  qualityFacts,
  type NamedInQuality,
} from '#persistence/data-quality/data-quality.store.js';
import { Db } from '#persistence/db.js';
import type { DataQuality, QualityLine } from './data-quality.types.js';

/** Which lines are asked for. */
export interface QualityAsked {
  /** null: of every kind. */
  readonly kinds: readonly QualityKind[] | null;
  /** Code of the organisation that leads; null: of all. */
  readonly organisation: string | null;
  readonly first: number;
  readonly skip: number;
}

/** What is wrong with what is recorded. */
@Injectable()
export class DataQualityService {
  constructor(private readonly db: Db) {}

  /** The lines of a programme at a moment, of the projects that the caller may see. */
  find(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    { kinds, organisation, first, skip }: QualityAsked,
  ): Promise<DataQuality> {
    const { thresholds, firstReportingOn } = reading;
    return this.db.read(actor, async (tx) => {
      const facts = await qualityFacts(tx, reading);
      const found = facts.flatMap((each) =>
        qualityLines(each, { thresholds, firstReportingOn }, reading.asOf.statusOn),
      );
      const projectIds = [...new Set(found.map(({ projectId }) => projectId))];
      const milestoneIds = found.flatMap(({ milestoneId }) => milestoneId ?? []);
      const ids = { projectIds, milestoneIds };
      const names = await namesInQuality(tx, tx.visible('project.read'), reading, language, ids);
      const seen = found
        .flatMap((line) => told(line, names.get(line.projectId)))
        .filter(({ organisationCode }) => organisation === null || organisationCode === organisation)
        .sort(qualityOrder);
      const asked = kinds === null ? seen : seen.filter(({ kind }) => kinds.includes(kind));
      return {
        totalCount: asked.length,
        projectCount: new Set(seen.map(({ projectCode }) => projectCode)).size,
        counts: QUALITY_KINDS.map((kind) => ({
          kind,
          count: seen.filter((line) => line.kind === kind).length,
        })),
        lines: asked.slice(skip, skip + first),
      };
    });
  }
}

function told(
  { projectId: _, milestoneId, ...line }: Line,
  named: NamedInQuality | undefined,
): QualityLine[] {
  if (!named) return [];
  const { milestones, ...names } = named;
  const milestone = milestoneId === null ? undefined : milestones?.[milestoneId];
  return [
    { ...line, ...names, milestone: milestoneId && milestone ? { id: milestoneId, ...milestone } : null },
  ];
}
