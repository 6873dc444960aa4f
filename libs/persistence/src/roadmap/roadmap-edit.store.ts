import type { Lifecycle } from '#domain/project/project.js';
import type { PlannedMilestone } from '#domain/roadmap/draft.js';
import type { RoadmapMove, RoadmapState } from '#domain/roadmap/roadmap.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { demandWithin, type Grant } from '../grant.js';
import { refreshFigures } from '../progress/refresh-figures.js';
import { sql } from '../sql.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';
import { roadmapChangedSince } from './roadmap-changes.js';
import { lockedRoadmap, type KeptRoadmap } from './roadmap-record.store.js';

/** A project about to be given a draft. */
export interface DraftedProject {
  readonly id: string;
  readonly programmeId: string;
  readonly lifecycle: Lifecycle;
  readonly leadOrganisationId: string;
  readonly partnerOrganisationIds: readonly string[];
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly state: RoadmapState;
  }[];
}

/** A move of a version, as it is recorded. */
export interface RoadmapStep {
  readonly move: RoadmapMove;
  readonly to: RoadmapState;
  readonly steppedOn: LocalDate;
  readonly comments: string | null;
}

type Editing = Grant<'roadmap.edit'>;
/** The rights under which a version moves. */
export type RoadmapMoveGrant = Grant<'roadmap.edit' | 'roadmap.present' | 'roadmap.approve'>;

/** Versions of roadmaps being drafted and decided; each is locked with its project. */
export function roadmapEditStore(tx: WriteTx) {
  return {
    /** Locks a project to draft a version of its roadmap; null when there is none. */
    async lockProject(id: string): Promise<DraftedProject | null> {
      await tx.rows(sql`SELECT FROM project WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
      return tx.row<DraftedProject & Record<string, unknown>>(sql`
        SELECT p.id, p.programme_id AS "programmeId", p.lifecycle, p.lead_organisation_id AS "leadOrganisationId",
          ARRAY(SELECT w.organisation_id::text FROM project_partner w WHERE w.project_id = p.id) AS "partnerOrganisationIds",
          (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'state', v.state)
            ORDER BY v.number), '[]') FROM roadmap_version v WHERE v.project_id = p.id) AS versions
        FROM project p WHERE p.id = ${id}::uuid`);
    },

    /** Locks a version and its project; null when there is none. */
    async lock(id: string): Promise<KeptRoadmap | null> {
      await tx.rows(sql`SELECT FROM project p WHERE p.id = (
        SELECT v.project_id FROM roadmap_version v WHERE v.id = ${id}::uuid) FOR NO KEY UPDATE`);
      await tx.rows(sql`SELECT FROM roadmap_version v WHERE v.id = ${id}::uuid FOR UPDATE`);
      return lockedRoadmap(tx, id);
    },

    /** What was changed in a locked version since the version an edit was made from. */
    changedSince: (kept: KeptRoadmap, version: number): Promise<readonly FieldError[]> =>
      roadmapChangedSince(tx, kept, version),

    /** Begins a draft as a copy of the version it starts from, or empty; answers its id. */
    async insertDraft(
      grant: Editing,
      { id: projectId, programmeId, versions }: DraftedProject,
      { from, reason }: { readonly from: string | null; readonly reason: string | null },
    ): Promise<string> {
      demandWithin(grant, { programmeId, projectId });
      const id = uuidv7();
      const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
      await tx.rows(sql`
        INSERT INTO roadmap_version (id, programme_id, project_id, number, state, reason)
        VALUES (${id}::uuid, ${programmeId}::uuid, ${projectId}::uuid, ${number}::int, 'DRAFT', ${reason}::text)`);
      await tx.rows(sql`
        INSERT INTO planned_milestone (id, programme_id, project_id, roadmap_version_id, milestone_id, position, title,
          phase, weight, earning_rule, baseline_start_on, baseline_start_precision, baseline_end_on, baseline_end_precision)
        SELECT gen_random_uuid(), programme_id, project_id, ${id}::uuid, milestone_id, position, title, phase, weight,
          earning_rule, baseline_start_on, baseline_start_precision, baseline_end_on, baseline_end_precision
        FROM planned_milestone WHERE roadmap_version_id = ${from}::uuid`);
      return id;
    },

    /** Of some ids, those of milestones of the project. */
    async ownMilestones({ projectId }: KeptRoadmap, ids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await tx.rows<{ id: string }>(sql`
        SELECT m.id FROM milestone m WHERE m.project_id = ${projectId}::uuid AND m.id::text = ANY(${[...ids]}::text[])`);
      return new Set(rows.map(({ id }) => id));
    },

    /** Puts milestones in the place of those of a draft, and counts its version up. */
    async save(
      grant: Editing,
      kept: KeptRoadmap,
      milestones: readonly PlannedMilestone[],
      reason: string | null,
    ): Promise<void> {
      demandWithin(grant, kept);
      // First the version, so that its history ends before that of its milestones.
      await tx.rows(sql`UPDATE roadmap_version SET version = version + 1, reason = ${reason}::text
        WHERE id = ${kept.id}::uuid`);
      await promise(tx, kept, milestones);
    },

    /** Moves a version and records the step. */
    async move(grant: RoadmapMoveGrant, kept: KeptRoadmap, step: RoadmapStep): Promise<void> {
      demandWithin(grant, kept);
      await moveVersion(tx, kept, kept.id, step);
    },

    /** Approves a version in the place of the one approved before; a project being framed is planned with it. */
    async approve(grant: RoadmapMoveGrant, kept: KeptRoadmap, step: RoadmapStep): Promise<void> {
      demandWithin(grant, kept);
      const { steppedOn } = step;
      if (kept.approvedId !== null) {
        const superseded = { move: 'SUPERSEDE', to: 'SUPERSEDED', steppedOn, comments: null } as const;
        await moveVersion(tx, kept, kept.approvedId, superseded);
      }
      await moveVersion(tx, kept, kept.id, step);
      if (kept.lifecycle === 'FRAMING') await plan(tx, kept, steppedOn);
      await refreshFigures(tx, { projectIds: [kept.projectId] });
    },
  };
}

async function moveVersion(tx: WriteTx, kept: KeptRoadmap, id: string, step: RoadmapStep): Promise<void> {
  const { move, to, steppedOn, comments } = step;
  const dated = {
    PRESENT: sql`, presented_on = ${steppedOn}::date`,
    APPROVE: sql`, approved_on = ${steppedOn}::date`,
  };
  await tx.rows(sql`UPDATE roadmap_version SET version = version + 1, state = ${to}::text
    ${move === 'PRESENT' || move === 'APPROVE' ? dated[move] : sql``} WHERE id = ${id}::uuid`);
  await tx.rows(sql`
    INSERT INTO roadmap_step (id, programme_id, project_id, roadmap_version_id, move, stepped_on, comments)
    VALUES (${uuidv7()}::uuid, ${kept.programmeId}::uuid, ${kept.projectId}::uuid, ${id}::uuid, ${move}::text,
      ${steppedOn}::date, ${comments}::text)`);
}

async function plan(tx: WriteTx, { programmeId, projectId }: KeptRoadmap, movedOn: LocalDate): Promise<void> {
  await tx.rows(sql`UPDATE project SET version = version + 1, updated_at = now(), lifecycle = 'PLANNED'
    WHERE id = ${projectId}::uuid`);
  await tx.rows(sql`
    INSERT INTO project_move (id, programme_id, project_id, move, from_lifecycle, to_lifecycle, moved_on)
    VALUES (${uuidv7()}::uuid, ${programmeId}::uuid, ${projectId}::uuid, 'PLAN', 'FRAMING', 'PLANNED', ${movedOn}::date)`);
}

/** Milestones that stay keep their row, and a date left as it was keeps the precision its source gave it. */
async function promise(
  tx: WriteTx,
  { id, programmeId, projectId }: KeptRoadmap,
  milestones: readonly PlannedMilestone[],
): Promise<void> {
  const rows = milestones.map((milestone, index) => {
    const { milestoneId, title, phase, weight, earningRule, baselineStartOn, baselineEndOn } = milestone;
    return {
      ...{ id: uuidv7(), milestone_id: milestoneId ?? uuidv7(), is_new: milestoneId === null },
      ...{ position: index + 1, title, phase, weight, earning_rule: earningRule },
      ...{ baseline_start_on: baselineStartOn, baseline_end_on: baselineEndOn },
    };
  });
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, milestone_id uuid, is_new boolean,
    position integer, title jsonb, phase text, weight integer, earning_rule text, baseline_start_on date, baseline_end_on date)`;
  const gone = await tx.rows<{
    id: string;
  }>(sql`DELETE FROM planned_milestone WHERE roadmap_version_id = ${id}::uuid
    AND milestone_id <> ALL(${rows.map((row) => row.milestone_id)}::uuid[]) RETURNING milestone_id AS id`);
  await tx.rows(sql`INSERT INTO milestone (id, programme_id, project_id, sequence)
    SELECT n.milestone_id, ${programmeId}::uuid, ${projectId}::uuid, n.position + (
      SELECT coalesce(max(m.sequence), 0) FROM milestone m WHERE m.project_id = ${projectId}::uuid)
    FROM ${given} WHERE n.is_new`);
  await tx.rows(sql`
    INSERT INTO planned_milestone AS kept (id, programme_id, project_id, roadmap_version_id, milestone_id, position, title,
      phase, weight, earning_rule, baseline_start_on, baseline_start_precision, baseline_end_on, baseline_end_precision)
    SELECT n.id, ${programmeId}::uuid, ${projectId}::uuid, ${id}::uuid, n.milestone_id, n.position, n.title, n.phase, n.weight,
      n.earning_rule, n.baseline_start_on, CASE WHEN n.baseline_start_on IS NOT NULL THEN 'DAY' END, n.baseline_end_on,
      CASE WHEN n.baseline_end_on IS NOT NULL THEN 'DAY' END
    FROM ${given}
    ON CONFLICT (roadmap_version_id, milestone_id) DO UPDATE SET position = excluded.position, title = excluded.title,
      phase = excluded.phase, weight = excluded.weight, earning_rule = excluded.earning_rule,
      baseline_start_precision = CASE WHEN kept.baseline_start_on IS NOT DISTINCT FROM excluded.baseline_start_on
        THEN kept.baseline_start_precision ELSE excluded.baseline_start_precision END,
      baseline_end_precision = CASE WHEN kept.baseline_end_on IS NOT DISTINCT FROM excluded.baseline_end_on
        THEN kept.baseline_end_precision ELSE excluded.baseline_end_precision END,
      baseline_start_on = excluded.baseline_start_on, baseline_end_on = excluded.baseline_end_on`);
  await forget(
    tx,
    gone.map((milestone) => milestone.id),
  );
}

/** Milestones that no version promises any more and of which nothing was recorded: they were only a draft. */
async function forget(tx: WriteTx, ids: readonly string[]): Promise<void> {
  await tx.rows(sql`DELETE FROM milestone m WHERE m.id = ANY(${[...ids]}::uuid[])
    AND m.forecast_end_on IS NULL AND m.actual_end_on IS NULL
    AND NOT EXISTS (SELECT FROM planned_milestone l WHERE l.milestone_id = m.id)
    AND NOT EXISTS (SELECT FROM milestone_percent s WHERE s.milestone_id = m.id)
    AND NOT EXISTS (SELECT FROM dependency d WHERE m.id IN (d.predecessor_milestone_id, d.successor_milestone_id))`);
}
