import type { ExchangeContent, ExchangeRow } from '#domain/exchange/table.js';
import type { ProgrammeRules } from '#domain/progress/facts.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { jsonRows, jsonValue } from '../json-value.js';
import { spoken } from '../spoken.js';
import { sql, type Sql } from '../sql.js';
import type { ReadTx } from '../transaction.js';
import { whereVisible, type Visible } from '../visible.js';

/** What one reader may see of what a workbook holds. */
export interface ContentSight {
  readonly projects: Visible<'project.read'>;
  readonly drafts: Visible<'roadmap.read-draft'>;
  readonly risks: Visible<'risk.read'>;
  readonly deployments: Visible<'deployment.read'>;
  readonly updates: Visible<'update.read'>;
}

/** What the transaction's actor may see of what a workbook holds. */
export function contentSight(tx: ReadTx): ContentSight {
  return {
    projects: tx.visible('project.read'),
    drafts: tx.visible('roadmap.read-draft'),
    risks: tx.visible('risk.read'),
    deployments: tx.visible('deployment.read'),
    updates: tx.visible('update.read'),
  };
}

/** Whose workbook, and in which language its texts are. */
export interface ContentOf {
  readonly programmeId: string;
  readonly organisationId: string;
  readonly language: Language;
  readonly statusOn: LocalDate;
}

/** All that an organisation's workbook holds, as it stands now, of what the reader may see: of the projects it leads and that are not over. */
export async function exchangeContent(
  tx: ReadTx,
  sight: ContentSight,
  of: ContentOf,
): Promise<ExchangeContent> {
  const rows = (query: Sql): Promise<ExchangeRow[]> => jsonValue(tx, jsonRows(query));
  const [project, milestone, risk, deployment] = await Promise.all([
    rows(projectRows(sight, of)),
    rows(milestoneRows(sight, of)),
    rows(riskRows(sight, of)),
    rows(deploymentRows(sight, of)),
  ]);
  return { project, milestone, risk, deployment };
}

/** The update that an organisation is writing; null when none is open or the reader may not see it. */
export async function writtenUpdate(
  tx: ReadTx,
  visible: Visible<'update.read'>,
  { programmeId, organisationId }: ContentOf,
): Promise<{ id: string; monthOn: LocalDate } | null> {
  const [written = null] = await jsonValue<{ id: string; monthOn: LocalDate }[]>(
    tx,
    jsonRows(sql`
      SELECT u.id, d.month_on AS "monthOn" FROM ${WRITTEN(visible, programmeId, organisationId)} u
      JOIN update_period d ON d.id = u.update_period_id`),
  );
  return written;
}

/** The rules that a programme's figures are judged by. */
export function rulesOf(tx: ReadTx, programmeId: string): Promise<ProgrammeRules> {
  return jsonValue(
    tx,
    sql`(SELECT json_build_object('thresholds', g.thresholds, 'firstReportingOn', g.first_reporting_on)
      FROM programme g WHERE g.id = ${programmeId}::uuid)`,
  );
}

const PLACE = { programmeId: 'p.programme_id', projectId: 'p.id' };

/** The projects `p` of a workbook. */
const led = ({ projects }: ContentSight, { programmeId, organisationId }: ContentOf): Sql => sql`
  p.programme_id = ${programmeId}::uuid AND p.lead_organisation_id = ${organisationId}::uuid
  AND p.lifecycle NOT IN ('CLOSED', 'CANCELLED') AND ${whereVisible(projects, PLACE)}`;

const WRITTEN = (visible: Visible<'update.read'>, programmeId: string, organisationId: string): Sql => sql`(
  SELECT w.* FROM progress_update w JOIN update_period o ON o.id = w.update_period_id
  WHERE w.programme_id = ${programmeId}::uuid AND w.organisation_id = ${organisationId}::uuid
    AND (w.state = 'RETURNED' OR (w.state = 'OPEN' AND o.closed_on IS NULL))
    AND ${whereVisible(visible, { programmeId: 'w.programme_id', organisationId: 'w.organisation_id' })}
  ORDER BY o.month_on DESC LIMIT 1)`;

function projectRows(sight: ContentSight, of: ContentOf): Sql {
  return sql`
    SELECT p.id, p.id AS "projectId", coalesce(s.version, 0) AS version, json_build_object('projectCode', p.code,
      'title', ${spoken('p.title', of.language)}, 'health', f.health,
      'progressPercent', round(f.progress_bp / 100.0)::int, 'plannedPercent', round(f.planned_progress_bp / 100.0)::int,
      'slippageDays', f.slippage_days, 'overdueCount', f.overdue_milestone_count, 'confirmation', s.confirmation,
      'declaredHealth', s.declared_health, 'sentence', s.sentence, 'comments', (
        SELECT c.comments FROM project_update_comment c WHERE c.about_project_id = p.id AND c.progress_update_step_id = (
          SELECT back.id FROM progress_update_step back WHERE back.progress_update_id = u.id AND back.move = 'RETURN'
          ORDER BY back.id DESC LIMIT 1))) AS values
    FROM project p JOIN project_figures f ON f.project_id = p.id
    LEFT JOIN ${WRITTEN(sight.updates, of.programmeId, of.organisationId)} u ON TRUE
    LEFT JOIN project_update s ON s.progress_update_id = u.id AND s.about_project_id = p.id
    WHERE ${led(sight, of)} ORDER BY p.code`;
}

/** The milestones of each project's approved roadmap, or while it has none of the latest one that the reader may see. */
function milestoneRows(sight: ContentSight, of: ContentOf): Sql {
  const draft = whereVisible(sight.drafts, { programmeId: 'v.programme_id', projectId: 'v.project_id' });
  return sql`
    SELECT m.id, m.project_id AS "projectId", m.version, json_build_object('projectCode', p.code,
      'title', ${spoken('l.title', of.language)}, 'phase', l.phase, 'baselineEndOn', l.baseline_end_on,
      'forecastEndOn', m.forecast_end_on, 'actualEndOn', m.actual_end_on, 'percentComplete', s.percent,
      'percentStatedOn', s.stated_on) AS values
    FROM project p
    JOIN LATERAL (SELECT v.id FROM roadmap_version v WHERE v.project_id = p.id
        AND (v.state = 'APPROVED' OR (v.state <> 'WITHDRAWN' AND ${draft}))
      ORDER BY v.state = 'APPROVED' DESC, v.number DESC LIMIT 1) chosen ON TRUE
    JOIN planned_milestone l ON l.roadmap_version_id = chosen.id
    JOIN milestone m ON m.id = l.milestone_id
    LEFT JOIN LATERAL (SELECT t.percent, t.stated_on FROM milestone_percent t WHERE t.milestone_id = m.id
      ORDER BY t.stated_on DESC NULLS LAST, t.percent DESC LIMIT 1) s ON TRUE
    WHERE ${led(sight, of)} ORDER BY p.code, l.position`;
}

function riskRows(sight: ContentSight, of: ContentOf): Sql {
  const visible = whereVisible(sight.risks, { programmeId: 'k.programme_id', projectId: 'k.project_id' });
  return sql`
    SELECT k.id, k.project_id AS "projectId", k.version, k.title AS texts, json_build_object('projectCode', p.code, 'code', k.code,
      'title', ${spoken('k.title', of.language)}, 'category', k.category, 'likelihood', k.likelihood, 'impact', k.impact,
      'status', k.status, 'raisedOn', k.raised_on, 'owner', k.owner) AS values
    FROM project p JOIN risk k ON k.project_id = p.id AND ${visible}
    WHERE ${led(sight, of)} ORDER BY p.code, k.status = 'CLOSED', k.likelihood * k.impact DESC, k.code`;
}

function deploymentRows(sight: ContentSight, of: ContentOf): Sql {
  const visible = whereVisible(sight.deployments, {
    programmeId: 'd.programme_id',
    projectId: 'd.project_id',
  });
  return sql`
    SELECT d.id, d.project_id AS "projectId", d.version, d.unit AS texts, json_build_object('projectCode', p.code,
      'unit', ${spoken('d.unit', of.language)}, 'countedOn', d.counted_on, 'deployed', d.deployed, 'target', d.target,
      'targetOn', d.target_on) AS values
    FROM project p JOIN deployment d ON d.project_id = p.id AND ${visible}
    WHERE ${led(sight, of)} ORDER BY p.code, d.counted_on, d.id`;
}
