import type { BriefMove, BriefRecord, BriefState } from '#domain/brief/brief.js';
import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { madOf } from '#domain/shared/money.js';
import type { LocalizedText } from '#domain/shared/text.js';
import { demandWithin, type Grant } from '../grant.js';
import { creation, type Creation } from '../history/creation.js';
import { changedFields, differingLines, heldVersion, type Told } from '../history/held-version.js';
import { refreshFigures } from '../progress/refresh-figures.js';
import { recorded } from '../recorded.js';
import { sql } from '../sql.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';
import { lockedBrief, type KeptBrief } from './brief-record.store.js';

/** What the codes of a brief lead to. */
export interface BriefReferences {
  readonly nodeId: string | null;
  readonly partnerIds: readonly string[];
}

/** What is looked up before a brief is kept. */
export interface BriefSurroundings {
  readonly bodies: ReadonlyMap<string, string>;
  readonly nodeId: string | null;
  /** Whether a project, or another brief, bears the code already. */
  readonly codeTaken: boolean;
}

/** A step of a brief, as it is recorded. */
export interface BriefStep {
  readonly move: BriefMove;
  readonly to: BriefState;
  readonly steppedOn: LocalDate;
  readonly comments: string | null;
}

type Writing = Grant<'brief.create' | 'brief.edit'>;
/** The rights under which a brief moves. */
export type BriefMoveGrant = Grant<'brief.submit' | 'brief.approve'>;

/** Project briefs being written and decided. */
export function briefEditStore(tx: WriteTx) {
  return {
    /** Locks a brief; null when there is none. */
    async lock(id: string): Promise<KeptBrief | null> {
      await tx.rows(sql`SELECT FROM brief WHERE id = ${id}::uuid FOR UPDATE`);
      return lockedBrief(tx, id);
    },

    /** A programme and a body by their codes; null where there is none. */
    async place(
      programme: string,
      lead: string,
    ): Promise<{ programmeId: string | null; leadId: string | null }> {
      const row = await tx.row<{ programmeId: string | null; leadId: string | null }>(sql`
        SELECT (SELECT id FROM programme WHERE code = ${programme}) AS "programmeId",
          (SELECT id FROM organisation WHERE code = ${lead}) AS "leadId"`);
      return row ?? { programmeId: null, leadId: null };
    },

    /** What the codes of a brief lead to in its programme; its own code is taken when anything else bears it. */
    async around(
      programmeId: string,
      { code, strategyNodeCode, partnerCodes }: BriefRecord,
      ownId: string,
    ): Promise<BriefSurroundings> {
      const row = await tx.row<{
        bodies: Record<string, string> | null;
        nodeId: string | null;
        codeTaken: boolean;
      }>(sql`
        SELECT (SELECT json_object_agg(o.code, o.id) FROM organisation o WHERE o.code = ANY(${[...partnerCodes]}::text[])) AS bodies,
          (SELECT n.id FROM strategy_node n WHERE n.programme_id = ${programmeId}::uuid AND n.code = ${strategyNodeCode}::text)
            AS "nodeId",
          EXISTS (SELECT FROM project p WHERE p.programme_id = ${programmeId}::uuid AND p.code = ${code})
            OR EXISTS (SELECT FROM brief b WHERE b.programme_id = ${programmeId}::uuid AND b.code = ${code}
              AND b.id <> ${ownId}::uuid) AS "codeTaken"`);
      const { bodies, nodeId = null, codeTaken = false } = row ?? {};
      return { bodies: new Map(Object.entries(bodies ?? {})), nodeId, codeTaken };
    },

    /** What was changed in a locked brief since the version an edit was made from. */
    changedSince: (kept: KeptBrief, version: number) => changedSince(tx, kept, version),

    /** The id of a brief to be begun, and whether it was begun before. */
    creation: (
      given: string | null | undefined,
      { programmeId, leadId }: { readonly programmeId: string; readonly leadId: string | null },
      { code, title }: BriefRecord,
    ): Promise<Creation> =>
      creation(tx, 'brief', given, {
        ...{ programme_id: programmeId, lead_organisation_id: leadId, code, title },
      }),

    async insert(
      grant: Writing,
      place: { readonly id: string; readonly programmeId: string; readonly leadId: string },
      brief: BriefRecord,
    ): Promise<void> {
      demandWithin(grant, place);
      await tx.rows(sql`
        INSERT INTO brief (id, programme_id, code, title, lead_organisation_id)
        VALUES (${place.id}::uuid, ${place.programmeId}::uuid, ${brief.code}::text, ${JSON.stringify(brief.title)}::jsonb,
          ${place.leadId}::uuid)`);
    },

    /** Writes a brief and counts its version up. */
    async update(
      grant: Writing,
      kept: KeptBrief,
      brief: BriefRecord,
      references: BriefReferences,
    ): Promise<void> {
      demandWithin(grant, kept);
      const { nodeId, partnerIds } = references;
      // First the brief, so that its history ends before that of its partners.
      await tx.rows(sql`UPDATE brief SET version = version + 1, code = ${brief.code}::text,
        title = ${JSON.stringify(brief.title)}::jsonb, summary = ${JSON.stringify(brief.summary)}::jsonb,
        users_served = ${brief.usersServed}::text, strategy_node_id = ${nodeId}::uuid, start_on = ${brief.startOn}::date,
        planned_end_on = ${brief.plannedEndOn}::date, budget_planned_centimes = ${brief.budgetPlannedCentimes}::bigint
        WHERE id = ${kept.id}::uuid`);
      await tx.rows(sql`DELETE FROM brief_partner WHERE brief_id = ${kept.id}::uuid
        AND organisation_id <> ALL(${[...partnerIds]}::uuid[])`);
      for (const partnerId of partnerIds.filter((id) => !kept.partnerOrganisationIds.includes(id)))
        await tx.rows(sql`INSERT INTO brief_partner (id, programme_id, brief_id, organisation_id)
          VALUES (${uuidv7()}::uuid, ${kept.programmeId}::uuid, ${kept.id}::uuid, ${partnerId}::uuid)`);
    },

    /** Removes a brief that was never submitted; its history stays. */
    async remove(grant: Writing, kept: KeptBrief): Promise<void> {
      demandWithin(grant, kept);
      await tx.rows(sql`DELETE FROM brief_partner WHERE brief_id = ${kept.id}::uuid`);
      await tx.rows(sql`DELETE FROM brief WHERE id = ${kept.id}::uuid`);
    },

    /** Moves a brief and records the step. */
    async move(grant: BriefMoveGrant, kept: KeptBrief, step: BriefStep): Promise<void> {
      demandWithin(grant, kept);
      await moveBrief(tx, kept, step, null);
    },

    /** Approves a brief: the project that it describes begins, being framed, with its figures. */
    async approve(grant: BriefMoveGrant, kept: KeptBrief, step: BriefStep): Promise<void> {
      demandWithin(grant, kept);
      const projectId = uuidv7();
      await makeProject(tx, kept, projectId, step.steppedOn);
      await moveBrief(tx, kept, step, projectId);
      await refreshFigures(tx, { projectIds: [projectId] });
    },
  };
}

async function moveBrief(
  tx: WriteTx,
  kept: KeptBrief,
  step: BriefStep,
  projectId: string | null,
): Promise<void> {
  await tx.rows(sql`UPDATE brief SET version = version + 1, state = ${step.to}::text, made_project_id = ${projectId}::uuid
    WHERE id = ${kept.id}::uuid`);
  await tx.rows(sql`INSERT INTO brief_step (id, programme_id, brief_id, move, stepped_on, comments)
    VALUES (${uuidv7()}::uuid, ${kept.programmeId}::uuid, ${kept.id}::uuid, ${step.move}::text,
      ${step.steppedOn}::date, ${step.comments}::text)`);
}

async function makeProject(
  tx: WriteTx,
  kept: KeptBrief,
  projectId: string,
  movedOn: LocalDate,
): Promise<void> {
  await tx.rows(sql`
    INSERT INTO project (id, programme_id, code, title, summary, lead_organisation_id, strategy_node_id, users_served,
      lifecycle, start_on, start_precision, planned_end_on, planned_end_precision, budget_planned_centimes)
    SELECT ${projectId}::uuid, programme_id, code, title, summary, lead_organisation_id, strategy_node_id, users_served,
      'FRAMING', start_on, 'DAY', planned_end_on, 'DAY', budget_planned_centimes FROM brief WHERE id = ${kept.id}::uuid`);
  await tx.rows(sql`
    INSERT INTO project_partner (id, programme_id, project_id, organisation_id)
    SELECT gen_random_uuid(), programme_id, ${projectId}::uuid, organisation_id FROM brief_partner
    WHERE brief_id = ${kept.id}::uuid`);
  await tx.rows(sql`
    INSERT INTO project_move (id, programme_id, project_id, move, from_lifecycle, to_lifecycle, moved_on)
    VALUES (${uuidv7()}::uuid, ${kept.programmeId}::uuid, ${projectId}::uuid, 'FRAME', 'PROPOSED', 'FRAMING', ${movedOn}::date)`);
}

async function changedSince(tx: WriteTx, kept: KeptBrief, version: number): Promise<readonly FieldError[]> {
  const held = await heldVersion(tx, 'brief', kept.id, version);
  if (held === null) return [];
  const { row, at } = held;
  const around = await tx.row<{ node: string | null; partners: string[] }>(sql`
    SELECT (SELECT n.code FROM strategy_node n WHERE n.id = ${row['strategy_node_id'] as string | null}::uuid) AS node,
      ARRAY(SELECT o.code FROM ${recorded('brief_partner', at, { programmeId: kept.programmeId })} w
        JOIN organisation o ON o.id = w.organisation_id WHERE w.brief_id = ${kept.id}::uuid ORDER BY o.code) AS partners`);
  const [partnersBefore, partnersAfter] = differingLines(around?.partners ?? [], kept.partnerCodes);
  const { code, title, summary, state, users_served: usersServed, start_on: startOn } = row;
  const before = { code, title, summary, state, usersServed, startOn, plannedEndOn: row['planned_end_on'] };
  const budget = {
    budgetPlannedCentimes: row['budget_planned_centimes'],
    strategyNodeCode: around?.node ?? null,
  };
  return changedFields(
    { ...told({ ...before, ...budget } as KeptBrief), partnerCodes: partnersBefore },
    { ...told(kept), partnerCodes: partnersAfter },
  );
}

function told(brief: KeptBrief): Readonly<Record<string, Told>> {
  const { code, state, usersServed, strategyNodeCode, startOn, plannedEndOn } = brief;
  return {
    ...{ code, state, usersServed, strategyNodeCode, startOn, plannedEndOn },
    ...texts('title', brief.title),
    ...texts('summary', brief.summary),
    budgetPlannedMad: madOf(brief.budgetPlannedCentimes),
  };
}

function texts(field: string, text: LocalizedText): Readonly<Record<string, Told>> {
  return {
    [`${field}.fr`]: text.fr ?? null,
    [`${field}.ar`]: text.ar ?? null,
    [`${field}.en`]: text.en ?? null,
  };
}
