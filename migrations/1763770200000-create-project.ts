import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

const TABLES = [
  'project',
  'project_partner',
  'roadmap_version',
  'milestone',
  'milestone_percent',
  'planned_milestone',
  'dependency',
  'prerequisite',
  'prerequisite_stage',
  'prerequisite_project',
  'prerequisite_node',
  'deployment',
  'risk',
  'risk_mitigation',
];

/** Projects and what hangs on them: roadmaps, milestones, dependencies, prerequisites, deployments, risks. */
export class CreateProject1763770200000 implements MigrationInterface {
  name = 'CreateProject1763770200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PROJECT, ROADMAP, DEPENDENCY, PREREQUISITE, DEPLOYMENT, RISK]) {
      await runner.query(statement);
    }
    await keepHistory(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

/** A column saying how precisely the source stated the date beside it; figures compute with that date. */
const stated = (table: string, column: string): string =>
  `${column} text CONSTRAINT ${table}_${column}_known CHECK (${column} IN ('DAY', 'MONTH', 'YEAR'))`;

const PROJECT = `
CREATE TABLE project (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  code text NOT NULL,
  title jsonb NOT NULL,
  summary jsonb NOT NULL DEFAULT '{}',
  lead_organisation_id uuid NOT NULL,
  strategy_node_id uuid NOT NULL,
  flagship boolean NOT NULL DEFAULT false,
  users_served text,
  url text,
  lifecycle text NOT NULL,
  start_on date,
  ${stated('project', 'start_precision')},
  planned_end_on date,
  ${stated('project', 'planned_end_precision')},
  opened_on date,
  ${stated('project', 'opened_precision')},
  budget_planned_centimes bigint,
  budget_committed_centimes bigint,
  budget_spent_centimes bigint,
  roadmap_wave text,
  flagship_basis text,
  roadmap_basis text,
  membership_basis text,
  reconstructed_fields text[] NOT NULL DEFAULT '{}',
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT project_code_unique UNIQUE (programme_id, code),
  CONSTRAINT project_programme_unique UNIQUE (id, programme_id),
  CONSTRAINT project_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT project_lead_organisation_fk FOREIGN KEY (lead_organisation_id) REFERENCES organisation (id),
  CONSTRAINT project_strategy_node_fk FOREIGN KEY (strategy_node_id) REFERENCES strategy_node (id),
  CONSTRAINT project_lifecycle_known CHECK (lifecycle IN ('PROPOSED', 'FRAMING', 'PLANNED', 'IN_PROGRESS',
    'OPERATIONAL', 'CLOSED', 'SUSPENDED', 'CANCELLED')),
  CONSTRAINT project_users_served_known CHECK (users_served IN ('CITIZEN', 'BUSINESS', 'ADMINISTRATION')),
  CONSTRAINT project_budget_positive CHECK (budget_planned_centimes >= 0 AND budget_committed_centimes >= 0
    AND budget_spent_centimes >= 0),
  CONSTRAINT project_basis_known CHECK (basis IN ('SOURCED', 'RECONSTRUCTED'))
);
CREATE INDEX project_lead_organisation ON project (lead_organisation_id);
CREATE INDEX project_strategy_node ON project (strategy_node_id);
CREATE TABLE project_partner (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  CONSTRAINT project_partner_unique UNIQUE (project_id, organisation_id),
  CONSTRAINT project_partner_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT project_partner_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
CREATE INDEX project_partner_organisation ON project_partner (organisation_id)`;

const ROADMAP = `
CREATE TABLE roadmap_version (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  presented_on date,
  approved_on date,
  reason text,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT roadmap_version_number_unique UNIQUE (project_id, number),
  CONSTRAINT roadmap_version_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT roadmap_version_state_known CHECK (state IN ('DRAFT', 'PRESENTED', 'APPROVED', 'SUPERSEDED', 'RETURNED', 'WITHDRAWN'))
);
CREATE UNIQUE INDEX roadmap_version_one_draft ON roadmap_version (project_id) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX roadmap_version_one_approved ON roadmap_version (project_id) WHERE state = 'APPROVED';
CREATE TABLE milestone (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  sequence integer NOT NULL,
  forecast_end_on date,
  ${stated('milestone', 'forecast_end_precision')},
  actual_end_on date,
  ${stated('milestone', 'actual_end_precision')},
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT milestone_sequence_unique UNIQUE (project_id, sequence),
  CONSTRAINT milestone_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id)
);
CREATE TABLE milestone_percent (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  milestone_id uuid NOT NULL,
  percent integer NOT NULL,
  stated_on date,
  CONSTRAINT milestone_percent_day_unique UNIQUE NULLS NOT DISTINCT (milestone_id, stated_on),
  CONSTRAINT milestone_percent_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT milestone_percent_milestone_fk FOREIGN KEY (milestone_id) REFERENCES milestone (id),
  CONSTRAINT milestone_percent_range CHECK (percent BETWEEN 0 AND 100)
);
CREATE INDEX milestone_percent_project ON milestone_percent (project_id);
CREATE TABLE planned_milestone (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  roadmap_version_id uuid NOT NULL,
  milestone_id uuid NOT NULL,
  position integer NOT NULL,
  title jsonb NOT NULL,
  phase text NOT NULL,
  weight integer NOT NULL,
  earning_rule text NOT NULL DEFAULT 'PERCENT',
  baseline_start_on date,
  ${stated('planned_milestone', 'baseline_start_precision')},
  baseline_end_on date,
  ${stated('planned_milestone', 'baseline_end_precision')},
  CONSTRAINT planned_milestone_position_unique UNIQUE (roadmap_version_id, position) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT planned_milestone_once UNIQUE (roadmap_version_id, milestone_id),
  CONSTRAINT planned_milestone_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT planned_milestone_roadmap_version_fk FOREIGN KEY (roadmap_version_id) REFERENCES roadmap_version (id),
  CONSTRAINT planned_milestone_milestone_fk FOREIGN KEY (milestone_id) REFERENCES milestone (id),
  CONSTRAINT planned_milestone_phase_known CHECK (phase IN ('FRAMING', 'SPECIFICATION', 'PROCUREMENT', 'BUILD',
    'ACCEPTANCE', 'DEPLOYMENT', 'CHANGE_MANAGEMENT', 'OPERATION')),
  CONSTRAINT planned_milestone_weight_range CHECK (weight BETWEEN 0 AND 1000000),
  CONSTRAINT planned_milestone_earning_rule_known CHECK (earning_rule IN ('FIXED_0_100', 'PERCENT'))
);
CREATE INDEX planned_milestone_project ON planned_milestone (project_id);
CREATE INDEX planned_milestone_milestone ON planned_milestone (milestone_id)`;

const DEPENDENCY = `
CREATE TABLE dependency (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  predecessor_project_id uuid NOT NULL,
  predecessor_milestone_id uuid NOT NULL,
  successor_milestone_id uuid NOT NULL,
  lag_working_days integer NOT NULL DEFAULT 0,
  state text NOT NULL,
  reason jsonb NOT NULL DEFAULT '{}',
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT dependency_pair_unique UNIQUE (predecessor_milestone_id, successor_milestone_id),
  CONSTRAINT dependency_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT dependency_predecessor_project_fk FOREIGN KEY (predecessor_project_id) REFERENCES project (id),
  CONSTRAINT dependency_predecessor_milestone_fk FOREIGN KEY (predecessor_milestone_id) REFERENCES milestone (id),
  CONSTRAINT dependency_successor_milestone_fk FOREIGN KEY (successor_milestone_id) REFERENCES milestone (id),
  CONSTRAINT dependency_not_on_itself CHECK (predecessor_milestone_id <> successor_milestone_id),
  CONSTRAINT dependency_state_known CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REFUSED'))
);
CREATE INDEX dependency_project ON dependency (project_id);
CREATE INDEX dependency_predecessor_project ON dependency (predecessor_project_id);
CREATE INDEX dependency_successor_milestone ON dependency (successor_milestone_id)`;

const PREREQUISITE = `
CREATE TABLE prerequisite (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  form text,
  number text,
  title jsonb NOT NULL,
  stage text NOT NULL,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  reconstructed_fields text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT prerequisite_code_unique UNIQUE (programme_id, code),
  CONSTRAINT prerequisite_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT prerequisite_kind_known CHECK (kind IN ('LEGAL_TEXT', 'INFRASTRUCTURE', 'BUDGET')),
  CONSTRAINT prerequisite_stage_known CHECK (stage IN ('ANNOUNCED', 'DRAFT', 'IN_FORCE', 'REPLACED'))
);
CREATE TABLE prerequisite_stage (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  prerequisite_id uuid NOT NULL,
  stage text NOT NULL,
  reached_on date,
  ${stated('prerequisite_stage', 'reached_precision')},
  CONSTRAINT prerequisite_stage_once UNIQUE (prerequisite_id, stage),
  CONSTRAINT prerequisite_stage_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT prerequisite_stage_prerequisite_fk FOREIGN KEY (prerequisite_id) REFERENCES prerequisite (id),
  CONSTRAINT prerequisite_stage_stage_known CHECK (stage IN ('ANNOUNCED', 'DRAFT', 'IN_FORCE', 'REPLACED'))
);
CREATE TABLE prerequisite_project (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  prerequisite_id uuid NOT NULL,
  CONSTRAINT prerequisite_project_unique UNIQUE (prerequisite_id, project_id),
  CONSTRAINT prerequisite_project_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT prerequisite_project_prerequisite_fk FOREIGN KEY (prerequisite_id) REFERENCES prerequisite (id)
);
CREATE INDEX prerequisite_project_project ON prerequisite_project (project_id);
CREATE TABLE prerequisite_node (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  strategy_node_id uuid NOT NULL,
  prerequisite_id uuid NOT NULL,
  CONSTRAINT prerequisite_node_unique UNIQUE (prerequisite_id, strategy_node_id),
  CONSTRAINT prerequisite_node_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT prerequisite_node_strategy_node_fk FOREIGN KEY (strategy_node_id) REFERENCES strategy_node (id),
  CONSTRAINT prerequisite_node_prerequisite_fk FOREIGN KEY (prerequisite_id) REFERENCES prerequisite (id)
)`;

const DEPLOYMENT = `
CREATE TABLE deployment (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid,
  strategy_node_id uuid,
  unit jsonb NOT NULL,
  counted_on date,
  ${stated('deployment', 'counted_precision')},
  deployed bigint,
  target bigint,
  target_on date,
  ${stated('deployment', 'target_precision')},
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT deployment_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT deployment_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT deployment_strategy_node_fk FOREIGN KEY (strategy_node_id) REFERENCES strategy_node (id),
  CONSTRAINT deployment_of_one_thing CHECK ((project_id IS NULL) <> (strategy_node_id IS NULL)),
  CONSTRAINT deployment_not_negative CHECK (deployed >= 0 AND target >= 0)
);
CREATE INDEX deployment_project ON deployment (project_id);
CREATE INDEX deployment_strategy_node ON deployment (strategy_node_id)`;

const RISK = `
CREATE TABLE risk (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  code text NOT NULL,
  category text NOT NULL,
  title jsonb NOT NULL,
  likelihood integer NOT NULL,
  impact integer NOT NULL,
  status text NOT NULL,
  occurred boolean NOT NULL DEFAULT false,
  raised_on date,
  ${stated('risk', 'raised_precision')},
  owner text,
  rating_basis text,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT risk_code_unique UNIQUE (programme_id, code),
  CONSTRAINT risk_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT risk_likelihood_range CHECK (likelihood BETWEEN 1 AND 5),
  CONSTRAINT risk_impact_range CHECK (impact BETWEEN 1 AND 5),
  CONSTRAINT risk_category_known CHECK (category IN ('INFRASTRUCTURE', 'LEGAL', 'SKILLS', 'CULTURE', 'GOVERNANCE',
    'FUNDING', 'TECHNICAL', 'SUPPLIER')),
  CONSTRAINT risk_status_known CHECK (status IN ('OPEN', 'MITIGATING', 'OCCURRED', 'CLOSED'))
);
CREATE INDEX risk_project ON risk (project_id);
CREATE TABLE risk_mitigation (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  risk_id uuid NOT NULL,
  text jsonb NOT NULL,
  owner text,
  due_on date,
  done_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT risk_mitigation_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT risk_mitigation_risk_fk FOREIGN KEY (risk_id) REFERENCES risk (id)
);
CREATE INDEX risk_mitigation_risk ON risk_mitigation (risk_id)`;
