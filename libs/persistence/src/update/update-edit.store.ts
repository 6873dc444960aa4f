import type { FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { ProjectUpdateRecord, UpdateComments, UpdateMove, UpdateState } from '#domain/update/update.js';
import { demandWithin, type Grant } from '../grant.js';
import { changedFields, differingLines, heldVersion, type Told } from '../history/held-version.js';
import { refreshFigures } from '../progress/refresh-figures.js';
import { join, sql } from '../sql.js';
import { uuidv7 } from '../uuid.js';
import type { WriteTx } from '../write-transaction.js';
import { lockedUpdate, type KeptUpdate } from './update-record.store.js';
import type { KeptProjectUpdate } from './update-columns.js';

/** A step of an update, as it is recorded. */
export interface UpdateStep extends UpdateComments {
  readonly move: UpdateMove;
  readonly to: UpdateState;
  readonly steppedOn: LocalDate;
}

/** The rights under which an update moves. */
export type UpdateMoveGrant = Grant<'update.submit' | 'update.validate'>;

/** Progress updates being written, submitted and validated. */
export function updateEditStore(tx: WriteTx) {
  return {
    /** Locks an update; null when there is none. */
    async lock(id: string): Promise<KeptUpdate | null> {
      await tx.rows(sql`SELECT FROM progress_update WHERE id = ${id}::uuid FOR UPDATE`);
      return lockedUpdate(tx, id);
    },

    /** What was changed in an update since the version a move was made from. */
    changedSince: (kept: KeptUpdate, version: number) => changedSince(tx, kept, version),

    /** What was changed in what an update says of a project since the version an edit was made from. */
    projectChangedSince: (kept: KeptUpdate, project: KeptProjectUpdate, version: number) =>
      projectChangedSince(tx, kept, project, version),

    /** Keeps what an update says of a project and counts its version up. */
    async keep(
      grant: Grant<'update.edit'>,
      kept: KeptUpdate,
      { projectId }: KeptProjectUpdate,
      said: ProjectUpdateRecord,
    ): Promise<void> {
      demandWithin(grant, kept);
      const { confirmation, declaredHealth, sentence, sentenceLang, evidenceUrls } = said;
      await tx.rows(sql`
        INSERT INTO project_update AS kept (id, programme_id, progress_update_id, about_project_id, confirmation,
          declared_health, sentence, sentence_lang, evidence_urls)
        VALUES (${uuidv7()}::uuid, ${kept.programmeId}::uuid, ${kept.id}::uuid, ${projectId}::uuid, ${confirmation}::text,
          ${declaredHealth}::text, ${sentence}::text, ${sentenceLang}::text, ${[...evidenceUrls]}::text[])
        ON CONFLICT (progress_update_id, about_project_id) DO UPDATE SET version = kept.version + 1,
          confirmation = excluded.confirmation, declared_health = excluded.declared_health, sentence = excluded.sentence,
          sentence_lang = excluded.sentence_lang, evidence_urls = excluded.evidence_urls`);
    },

    /** Returns or validates an update and records the step with its comments. */
    async move(grant: UpdateMoveGrant, kept: KeptUpdate, step: UpdateStep): Promise<void> {
      demandWithin(grant, kept);
      await moveUpdate(tx, kept, step);
    },

    /** Submits an update: what it declares of its projects becomes theirs, with their figures. */
    async submit(grant: UpdateMoveGrant, kept: KeptUpdate, step: UpdateStep): Promise<void> {
      demandWithin(grant, kept);
      const projectIds = kept.projects.map(({ projectId }) => projectId);
      await tx.rows(
        sql`SELECT FROM project WHERE id = ANY(${projectIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      );
      await moveUpdate(tx, kept, step);
      await tx.rows(sql`DELETE FROM project_update WHERE progress_update_id = ${kept.id}::uuid
        AND about_project_id <> ALL(${projectIds}::uuid[])`);
      if (projectIds.length === 0) return;
      await declare(tx, kept, step.steppedOn);
      await refreshFigures(tx, { projectIds });
    },
  };
}

async function moveUpdate(tx: WriteTx, kept: KeptUpdate, step: UpdateStep): Promise<void> {
  const id = uuidv7();
  await tx.rows(sql`UPDATE progress_update SET version = version + 1, state = ${step.to}::text
    WHERE id = ${kept.id}::uuid`);
  await tx.rows(sql`
    INSERT INTO progress_update_step (id, programme_id, progress_update_id, move, stepped_on, comments)
    VALUES (${id}::uuid, ${kept.programmeId}::uuid, ${kept.id}::uuid, ${step.move}::text, ${step.steppedOn}::date,
      ${step.comments}::text)`);
  if (step.ofProjects.length === 0) return;
  const rows = step.ofProjects.map(
    ({ projectCode, comments }) => sql`(${uuidv7()}::uuid, ${projectCode}::text, ${comments}::text)`,
  );
  await tx.rows(sql`
    INSERT INTO project_update_comment (id, programme_id, progress_update_step_id, about_project_id, comments)
    SELECT said.id, p.programme_id, ${id}::uuid, p.id, said.comments
    FROM (VALUES ${join(rows)}) said(id, code, comments)
    JOIN project p ON p.programme_id = ${kept.programmeId}::uuid AND p.code = said.code`);
}

/** Declared again on the same day, it takes the place of what stood. */
async function declare(tx: WriteTx, kept: KeptUpdate, declaredOn: LocalDate): Promise<void> {
  const rows = kept.projects.map(({ projectId, declaredHealth, sentence, sentenceLang }) => ({
    ...{ id: uuidv7(), programme_id: kept.programmeId, project_id: projectId, progress_update_id: kept.id },
    ...{ month_on: kept.period.monthOn, declared_on: declaredOn },
    ...{ health: declaredHealth, sentence, sentence_lang: sentenceLang },
  }));
  await tx.rows(sql`
    INSERT INTO health_declaration
    SELECT * FROM jsonb_populate_recordset(NULL::health_declaration, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (project_id, progress_update_id, declared_on) DO UPDATE
      SET health = excluded.health, sentence = excluded.sentence, sentence_lang = excluded.sentence_lang`);
}

async function changedSince(tx: WriteTx, kept: KeptUpdate, version: number): Promise<readonly FieldError[]> {
  const held = await heldVersion(tx, 'progress_update', kept.id, version);
  return held === null ? [] : changedFields({ state: held.row['state'] as Told }, { state: kept.state });
}

async function projectChangedSince(
  tx: WriteTx,
  kept: KeptUpdate,
  project: KeptProjectUpdate,
  version: number,
): Promise<readonly FieldError[]> {
  const row = await tx.row<{ row: Record<string, unknown> }>(sql`
    SELECT h."row" FROM history h JOIN project_update s ON s.id = h.row_id
    WHERE s.progress_update_id = ${kept.id}::uuid AND s.about_project_id = ${project.projectId}::uuid
      AND h.table_name = 'project_update' AND (h."row"->>'version')::int = ${version}::int`);
  const before = row?.row ?? {};
  const urls = (before['evidence_urls'] ?? []) as string[];
  const [urlsBefore, urlsAfter] = differingLines(urls, project.evidenceUrls);
  const { confirmation, declaredHealth, sentence } = project;
  return changedFields(
    {
      confirmation: before['confirmation'] as Told,
      declaredHealth: before['declared_health'] as Told,
      sentence: before['sentence'] as Told,
      evidenceUrls: urlsBefore,
    },
    { confirmation, declaredHealth, sentence, evidenceUrls: urlsAfter },
  );
}
