import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

/** Changes that SPGOVs propose for the records of their projects, and the notices of them and of their answers. */
export class CreateProjectProposal1763800000000 implements MigrationInterface {
  name = 'CreateProjectProposal1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROPOSAL);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON project_proposal TO masar_app`);
    await keepHistory(runner, ['project_proposal']);
    await runner.query(told([...KINDS, ...NEW_KINDS], [...AUDIENCES, 'PROPOSER']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notice WHERE kind IN (${listed(NEW_KINDS)}) OR audience = 'PROPOSER'`);
    await runner.query(told(KINDS, AUDIENCES));
    await runner.query(`DROP TABLE project_proposal`);
  }
}

const NEW_KINDS = ['CHANGE_PROPOSED', 'CHANGE_ACCEPTED', 'CHANGE_REFUSED'];
const KINDS = [
  ...['UPDATE_OPENED', 'UPDATE_DUE_SOON', 'UPDATE_DUE', 'UPDATE_LATE', 'UPDATE_SUBMITTED', 'UPDATE_RETURNED'],
  ...['UPDATE_VALIDATED', 'BRIEF_SUBMITTED', 'BRIEF_RETURNED', 'BRIEF_APPROVED'],
  ...['ROADMAP_PRESENTED', 'ROADMAP_RETURNED', 'ROADMAP_APPROVED'],
];
const AUDIENCES = ['SPGOV', 'SPGOV_LEAD', 'DPGOV', 'DECIDERS'];

function told(kinds: readonly string[], audiences: readonly string[]): string {
  return `ALTER TABLE notice DROP CONSTRAINT notice_kind_known, DROP CONSTRAINT notice_audience_known,
    ADD CONSTRAINT notice_kind_known CHECK (kind IN (${listed(kinds)})),
    ADD CONSTRAINT notice_audience_known CHECK (audience IN (${listed(audiences)}))`;
}

function listed(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}

const PROPOSAL = `
CREATE TABLE project_proposal (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  proposed_by_id uuid NOT NULL,
  proposed_on date NOT NULL,
  reason text NOT NULL,
  base_version integer NOT NULL,
  field_before jsonb NOT NULL,
  field_values jsonb NOT NULL,
  state text NOT NULL DEFAULT 'PROPOSED',
  answered_by_id uuid,
  answered_on date,
  answer text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT project_proposal_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT project_proposal_proposed_by_fk FOREIGN KEY (proposed_by_id) REFERENCES person (id),
  CONSTRAINT project_proposal_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
  CONSTRAINT project_proposal_state_known CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  CONSTRAINT project_proposal_refusal_reasoned CHECK (state <> 'REFUSED' OR answer IS NOT NULL),
  CONSTRAINT project_proposal_answered
    CHECK ((state = 'PROPOSED') = (answered_on IS NULL) AND (state = 'PROPOSED') = (answered_by_id IS NULL))
);
CREATE INDEX project_proposal_project ON project_proposal (project_id);
CREATE UNIQUE INDEX project_proposal_one_open ON project_proposal (project_id, proposed_by_id) WHERE state = 'PROPOSED'`;
