import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

const TABLES = ['brief', 'brief_partner', 'brief_step'];

/** Project briefs from draft to approval, and the project that the approval of one makes. */
export class CreateBrief1763790200000 implements MigrationInterface {
  name = 'CreateBrief1763790200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [BRIEF, PARTNER, STEP]) await runner.query(statement);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${TABLES.join(', ')} TO masar_app`);
    await keepHistory(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

/** `made_project_id` is no `project_id`: the history of a brief is not that of its project, which more may read. */
const BRIEF = `
CREATE TABLE brief (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  code text NOT NULL,
  title jsonb NOT NULL,
  summary jsonb NOT NULL DEFAULT '{}',
  lead_organisation_id uuid NOT NULL,
  strategy_node_id uuid,
  users_served text,
  start_on date,
  planned_end_on date,
  budget_planned_centimes bigint,
  state text NOT NULL DEFAULT 'DRAFT',
  made_project_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT brief_code_unique UNIQUE (programme_id, code),
  CONSTRAINT brief_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT brief_lead_organisation_fk FOREIGN KEY (lead_organisation_id) REFERENCES organisation (id),
  CONSTRAINT brief_strategy_node_fk FOREIGN KEY (strategy_node_id) REFERENCES strategy_node (id),
  CONSTRAINT brief_made_project_fk FOREIGN KEY (made_project_id) REFERENCES project (id),
  CONSTRAINT brief_users_served_known CHECK (users_served IN ('CITIZEN', 'BUSINESS', 'ADMINISTRATION')),
  CONSTRAINT brief_budget_positive CHECK (budget_planned_centimes >= 0),
  CONSTRAINT brief_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
  CONSTRAINT brief_approved_made_project CHECK ((state = 'APPROVED') = (made_project_id IS NOT NULL))
);
CREATE INDEX brief_lead_organisation ON brief (lead_organisation_id)`;

const PARTNER = `
CREATE TABLE brief_partner (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  brief_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  CONSTRAINT brief_partner_unique UNIQUE (brief_id, organisation_id),
  CONSTRAINT brief_partner_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT brief_partner_brief_fk FOREIGN KEY (brief_id) REFERENCES brief (id),
  CONSTRAINT brief_partner_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
)`;

const STEP = `
CREATE TABLE brief_step (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  brief_id uuid NOT NULL,
  move text NOT NULL,
  stepped_on date NOT NULL,
  comments text,
  session_id uuid,
  decision_id uuid,
  CONSTRAINT brief_step_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT brief_step_brief_fk FOREIGN KEY (brief_id) REFERENCES brief (id),
  CONSTRAINT brief_step_session_fk FOREIGN KEY (session_id) REFERENCES committee_session (id),
  CONSTRAINT brief_step_decision_fk FOREIGN KEY (decision_id) REFERENCES decision (id),
  CONSTRAINT brief_step_move_known CHECK (move IN ('SUBMIT', 'RETURN', 'APPROVE')),
  CONSTRAINT brief_step_return_commented CHECK (move <> 'RETURN' OR comments IS NOT NULL)
);
CREATE INDEX brief_step_brief ON brief_step (brief_id)`;
