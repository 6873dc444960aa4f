import {
  compareRoadmaps,
  type PromisedField,
  type ComparedMilestone,
  type PromisedMilestone,
} from '#domain/roadmap/compare.js';
import type { FieldError } from '#domain/shared/errors.js';
import { speak } from '#domain/shared/text.js';
import { changedFields, heldVersion, type Told } from '../history/held-version.js';
import { recorded } from '../recorded.js';
import { sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import type { KeptRoadmap } from './roadmap-record.store.js';

/**
 * What was changed in a version of a roadmap since the version an edit was made from: its state and reason, and each
 * milestone under `milestones.<its id>`, with its title alone when it came or left.
 */
export async function roadmapChangedSince(
  tx: ReadTx,
  kept: KeptRoadmap,
  version: number,
): Promise<readonly FieldError[]> {
  const held = await heldVersion(tx, 'roadmap_version', kept.id, version);
  if (held === null) return [];
  const promised = await tx.rows<PromisedMilestone & Record<string, unknown>>(sql`
    SELECT l.milestone_id AS "milestoneId", l.position, l.title, l.phase, l.weight, l.earning_rule AS "earningRule",
      l.baseline_start_on AS "baselineStartOn", l.baseline_end_on AS "baselineEndOn"
    FROM ${recorded('planned_milestone', held.at, { projectIds: [kept.projectId] })} l
    WHERE l.roadmap_version_id = ${kept.id}::uuid ORDER BY l.position`);
  const rows = compareRoadmaps(promised, kept.milestones);
  const { state, reason } = held.row as Record<string, Told>;
  return changedFields(
    { state: state ?? null, reason: reason ?? null, ...told(rows, 'before') },
    { state: kept.state, reason: kept.reason, ...told(rows, 'after') },
  );
}

type Side = 'before' | 'after';

function told(rows: readonly ComparedMilestone[], side: Side): Readonly<Record<string, Told>> {
  return Object.fromEntries(
    rows.flatMap((row): [string, Told][] => {
      const path = `milestones.${row.milestoneId}`;
      const milestone = row[side];
      if (row.change === 'ADDED' || row.change === 'LEFT') return [[path, milestone && title(milestone)]];
      return row.fields.map((field) => [`${path}.${field}`, milestone && toldField(milestone, field)]);
    }),
  );
}

function toldField(milestone: PromisedMilestone, field: PromisedField): Told {
  if (field !== 'title') return milestone[field];
  return Object.values(milestone.title).join(' / ');
}

function title(milestone: PromisedMilestone): Told {
  return speak(milestone.title, 'fr')?.text ?? null;
}
