import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

const TABLES = ['project_person', 'project_contract', 'project_move', 'project_transfer'];

/** A project's people and contracts, the steps of its life with their days, and its transfers to another lead. */
export class CreateProjectLife1763790000000 implements MigrationInterface {
  name = 'CreateProjectLife1763790000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PERSON, CONTRACT, MOVE, TRANSFER]) await runner.query(statement);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${TABLES.join(', ')} TO masar_app`);
    await runner.query(`GRANT SELECT ON ${TABLES.join(', ')} TO masar_figures`);
    await keepHistory(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const PERSON = `
CREATE TABLE project_person (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  role text NOT NULL,
  name text NOT NULL,
  email text,
  CONSTRAINT project_person_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT project_person_role_known CHECK (role IN ('PROJECT_MANAGER', 'FOCAL_POINT', 'SPONSOR'))
);
CREATE INDEX project_person_project ON project_person (project_id)`;

const CONTRACT = `
CREATE TABLE project_contract (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  reference text,
  purpose text,
  holder text NOT NULL,
  amount_centimes bigint,
  notified_on date,
  provisionally_accepted_on date,
  finally_accepted_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT project_contract_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT project_contract_amount_positive CHECK (amount_centimes >= 0)
);
CREATE INDEX project_contract_project ON project_contract (project_id)`;

const LIFECYCLES = `('PROPOSED', 'FRAMING', 'PLANNED', 'IN_PROGRESS', 'OPERATIONAL', 'CLOSED', 'SUSPENDED', 'CANCELLED')`;

const MOVE = `
CREATE TABLE project_move (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  move text NOT NULL,
  from_lifecycle text NOT NULL,
  to_lifecycle text NOT NULL,
  moved_on date NOT NULL,
  reason text,
  closing_report text,
  CONSTRAINT project_move_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT project_move_move_known CHECK (move IN ('FRAME', 'PLAN', 'START', 'OPEN', 'CLOSE', 'SUSPEND', 'RESUME', 'CANCEL')),
  CONSTRAINT project_move_from_lifecycle_known CHECK (from_lifecycle IN ${LIFECYCLES}),
  CONSTRAINT project_move_to_lifecycle_known CHECK (to_lifecycle IN ${LIFECYCLES}),
  CONSTRAINT project_move_reasoned CHECK (move NOT IN ('SUSPEND', 'CANCEL') OR reason IS NOT NULL),
  CONSTRAINT project_move_reported CHECK ((move = 'CLOSE') = (closing_report IS NOT NULL))
);
CREATE INDEX project_move_project ON project_move (project_id)`;

const TRANSFER = `
CREATE TABLE project_transfer (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  from_organisation_id uuid NOT NULL,
  to_organisation_id uuid NOT NULL,
  transferred_on date NOT NULL,
  reason text NOT NULL,
  CONSTRAINT project_transfer_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT project_transfer_from_organisation_fk FOREIGN KEY (from_organisation_id) REFERENCES organisation (id),
  CONSTRAINT project_transfer_to_organisation_fk FOREIGN KEY (to_organisation_id) REFERENCES organisation (id),
  CONSTRAINT project_transfer_other_body CHECK (from_organisation_id <> to_organisation_id)
);
CREATE INDEX project_transfer_project ON project_transfer (project_id, transferred_on)`;
