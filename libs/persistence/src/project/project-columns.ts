import { milestonesJson } from '../milestone/milestone-columns.js';
import { organisationJson } from '../organisation/organisation-columns.js';
import { asks, type Columns, type Selection } from '../selection.js';
import { spoken, spokenLang } from '../spoken.js';
import { raw, sql, type Sql } from '../sql.js';
import { whereVisible, type Visible } from '../visible.js';
import { dependenciesJson } from './dependency-columns.js';
import {
  decisionsJson,
  declarationsJson,
  deploymentsJson,
  partnersJson,
  prerequisitesJson,
  risksJson,
} from './project-relations.js';
import { approvedVersion, roadmapsJson } from './roadmap-columns.js';
import { PROJECT_PLACE, type ProjectAsk } from './project-ask.js';

const OF_PROJECT = {
  ...{ id: 'id', code: 'code', version: 'version', url: 'url', usersServed: 'users_served' },
  ...{ startOn: 'start_on', startPrecision: 'start_precision' },
  ...{ plannedEndOn: 'planned_end_on', plannedEndPrecision: 'planned_end_precision' },
  ...{ openedOn: 'opened_on', openedPrecision: 'opened_precision' },
  ...{ strategyNodeId: 'strategy_node_id', leadOrganisationId: 'lead_organisation_id' },
};
const OF_FIGURES = {
  ...{ flagship: 'flagship', lifecycle: 'lifecycle', health: 'health', measured: 'measured', phase: 'phase' },
  ...{ progressBp: 'progress_bp', plannedProgressBp: 'planned_progress_bp', slippageDays: 'slippage_days' },
  ...{ firstSlippageDays: 'first_slippage_days', milestoneCount: 'milestone_count' },
  ...{ finishedMilestoneCount: 'finished_milestone_count', overdueMilestoneCount: 'overdue_milestone_count' },
  ...{ worstOverdueDays: 'worst_overdue_days', baselineEndOn: 'baseline_end_on' },
  ...{ expectedEndOn: 'expected_end_on', lastActualOn: 'last_actual_on', reasons: 'reasons' },
  ...{ earnedScheduleOn: 'earned_schedule_on', scheduleVarianceDays: 'schedule_variance_days' },
  ...{ declaredHealth: 'declared_health', declaredOn: 'declared_on', voiceGapSteps: 'voice_gap_steps' },
  ...{
    updatedOn: 'updated_on',
    spiTimeEarnedDays: 'spi_time_earned_days',
    spiTimeElapsedDays: 'spi_time_elapsed_days',
  },
};

const PLAIN: Columns = Object.fromEntries([
  ...Object.entries(OF_PROJECT).map(([field, column]) => [field, raw(`p.${column}`)] as const),
  ...Object.entries(OF_FIGURES).map(([field, column]) => [field, raw(`f.${column}`)] as const),
]);

/** The columns of a project by the field they answer, over figures `f` and project `p`. */
export function projectColumns(ask: ProjectAsk): Columns {
  const { source, sight, language, selection } = ask;
  const { held } = source;
  const { statusOn } = source.reading.asOf;
  const of = (field: string): Selection => selection[field] ?? {};
  const body = (field: string, id: string) => (): Sql =>
    sql`(SELECT
    ${organisationJson('o', held, statusOn, language, of(field))} FROM ${held.from('organisation')} o WHERE o.id = ${raw(id)})`;
  return {
    ...PLAIN,
    title: spoken('p.title', language),
    titleLang: spokenLang('p.title', language),
    summary: spoken('p.summary', language),
    organisation: body('organisation', 'f.organisation_id'),
    ministry: body('ministry', 'f.ministry_id'),
    budget: budgetJson(sight.budgets),
    basis: BASIS,
    milestones: () => milestonesJson(approvedVersion(held), held, statusOn, language, of('milestones')),
    reasonLabels: () => reasonLabels(ask),
    risksVisible: whereVisible(sight.risks, PROJECT_PLACE),
    partnerIds: sql`(SELECT coalesce(json_agg(w.organisation_id), '[]') FROM project_partner w WHERE w.project_id = p.id)`,
    partners: () => partnersJson(ask),
    roadmaps: () => roadmapsJson(ask),
    dependencies: () => dependenciesJson(ask),
    deployments: () => deploymentsJson(ask),
    risks: () => risksJson(ask),
    prerequisites: () => prerequisitesJson(ask),
    decisions: () => decisionsJson(ask),
    declarations: () => declarationsJson(ask),
  };
}

const BASIS = sql`json_build_object('basis', p.basis, 'source', p.source, 'note', p.note,
  'reconstructedFields', p.reconstructed_fields, 'membershipBasis', p.membership_basis,
  'flagshipBasis', p.flagship_basis, 'roadmapBasis', p.roadmap_basis)`;

/** The budgets in dirhams where the reader may see them and any is known, else null. */
export function budgetJson(visible: Visible<'budget.read'>): Sql {
  return sql`CASE WHEN coalesce(p.budget_planned_centimes, p.budget_committed_centimes, p.budget_spent_centimes) IS NOT NULL
    AND ${whereVisible(visible, PROJECT_PLACE)} THEN json_build_object('plannedMad', p.budget_planned_centimes / 100.0,
    'committedMad', p.budget_committed_centimes / 100.0, 'spentMad', p.budget_spent_centimes / 100.0) END`;
}

/** What the milestones and risks that a project's reasons rest on are called, by id; hidden risks are not among them. */
function reasonLabels({ source: { held }, sight, language, selection }: ProjectAsk): Sql {
  const asked = selection['healthReasons'] ?? {};
  const milestones = sql`SELECT l.milestone_id::text, json_build_object('id', l.milestone_id, 'position', l.position,
      'title', ${spoken('l.title', language)})
    FROM jsonb_array_elements(f.reasons) why JOIN ${held.from('planned_milestone')} l
      ON l.milestone_id = (why->>'milestoneId')::uuid AND l.roadmap_version_id = ${approvedVersion(held)}`;
  const risks = sql`SELECT k.id::text, json_build_object('id', k.id, 'code', k.code, 'title', ${spoken('k.title', language)})
    FROM jsonb_array_elements(f.reasons) why JOIN ${held.from('risk')} k ON k.id = (why->>'riskId')::uuid
    WHERE ${whereVisible(sight.risks, { programmeId: 'k.programme_id', projectId: 'k.project_id' })}`;
  const parts = [...(asks(asked, 'milestone') ? [milestones] : []), ...(asks(asked, 'risk') ? [risks] : [])];
  if (parts.length === 0) return sql`NULL`;
  const both = parts.length === 1 ? sql`${parts[0]}` : sql`${parts[0]} UNION ALL ${parts[1]}`;
  return sql`(SELECT json_object_agg(label.id, label.said) FROM (${both}) label(id, said))`;
}
