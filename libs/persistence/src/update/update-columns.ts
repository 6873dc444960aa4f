import type { DeclaredHealth, Health } from '#domain/progress/figures.js';
import type { Lifecycle } from '#domain/project/project.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import type { ProjectUpdateRecord } from '#domain/update/update.js';
import { spoken, spokenLang } from '../spoken.js';
import { sql, type Sql } from '../sql.js';

/** A health as it was declared, with why. */
export interface KeptDeclaration {
  readonly monthOn: LocalDate;
  readonly declaredOn: LocalDate;
  readonly health: DeclaredHealth;
  readonly sentence: string;
  readonly sentenceLang: Language;
}

/** One project of an update: what the update says of it, and the figures that it is to confirm. */
export interface KeptProjectUpdate extends ProjectUpdateRecord {
  readonly projectId: string;
  readonly projectCode: string;
  readonly title: string;
  readonly titleLang: Language;
  readonly flagship: boolean;
  readonly lifecycle: Lifecycle;
  /** 0 while nothing was said. */
  readonly version: number;
  readonly health: Health;
  readonly measured: boolean;
  readonly progressBp: number | null;
  readonly plannedProgressBp: number | null;
  readonly slippageDays: number | null;
  readonly overdueMilestoneCount: number;
  /** What was declared last with another update. */
  readonly lastDeclared: KeptDeclaration | null;
  /** What was said of it when the update was returned last. */
  readonly comments: string | null;
}

/**
 * The projects of update `u` as JSON, by code: while it is being written those that its organisation leads and that are
 * not over, and afterwards those that it speaks of.
 */
export function projectUpdatesJson(language: Language): Sql {
  return sql`(SELECT coalesce(json_agg(json_build_object(${PLAIN}, 'title', ${spoken('p.title', language)},
      'titleLang', ${spokenLang('p.title', language)}, 'lastDeclared', ${LAST_DECLARED}, 'comments', ${COMMENTS})
      ORDER BY p.code), '[]')
    FROM (${COVERED}) covered JOIN project p ON p.id = covered.id
    JOIN project_figures f ON f.project_id = p.id
    LEFT JOIN project_update s ON s.progress_update_id = u.id AND s.about_project_id = p.id)`;
}

/** The ids of the projects that update `u` covers. */
export const COVERED = sql`
  SELECT led.id FROM project led
  WHERE u.state IN ('OPEN', 'RETURNED') AND led.lead_organisation_id = u.organisation_id
    AND led.programme_id = u.programme_id AND led.lifecycle NOT IN ('CLOSED', 'CANCELLED')
  UNION ALL
  SELECT told.about_project_id FROM project_update told
  WHERE u.state IN ('SUBMITTED', 'VALIDATED') AND told.progress_update_id = u.id`;

const PLAIN = sql`'projectId', p.id, 'projectCode', p.code, 'flagship', p.flagship, 'lifecycle', p.lifecycle,
  'version', coalesce(s.version, 0), 'confirmation', s.confirmation, 'declaredHealth', s.declared_health,
  'sentence', s.sentence, 'sentenceLang', s.sentence_lang, 'evidenceUrls', coalesce(s.evidence_urls, '{}'),
  'health', f.health, 'measured', f.measured, 'progressBp', f.progress_bp, 'plannedProgressBp', f.planned_progress_bp,
  'slippageDays', f.slippage_days, 'overdueMilestoneCount', f.overdue_milestone_count`;

const LAST_DECLARED = sql`(SELECT json_build_object('monthOn', d.month_on, 'declaredOn', d.declared_on, 'health', d.health,
    'sentence', d.sentence, 'sentenceLang', d.sentence_lang)
  FROM health_declaration d WHERE d.project_id = p.id AND d.progress_update_id <> u.id
  ORDER BY d.month_on DESC, d.declared_on DESC, d.id DESC LIMIT 1)`;

const COMMENTS = sql`(SELECT c.comments FROM project_update_comment c
  WHERE c.about_project_id = p.id AND c.progress_update_step_id = (
    SELECT returned.id FROM progress_update_step returned
    WHERE returned.progress_update_id = u.id AND returned.move = 'RETURN' ORDER BY returned.id DESC LIMIT 1))`;

/** The steps of update `u` as JSON, the oldest first, each with its comments by project. */
export const STEPS = sql`(SELECT coalesce(json_agg(json_build_object('move', t.move, 'steppedOn', t.stepped_on,
    'comments', t.comments, 'projectComments', (
      SELECT coalesce(json_agg(json_build_object('projectCode', p.code, 'comments', c.comments) ORDER BY p.code), '[]')
      FROM project_update_comment c JOIN project p ON p.id = c.about_project_id
      WHERE c.progress_update_step_id = t.id)) ORDER BY t.id), '[]')
  FROM progress_update_step t WHERE t.progress_update_id = u.id)`;
