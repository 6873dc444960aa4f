import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

/** What was done with each version of a roadmap, when, and what was said; the session that decided it once there is one. */
export class CreateRoadmapStep1763790100000 implements MigrationInterface {
  name = 'CreateRoadmapStep1763790100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STEP);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON roadmap_step TO masar_app`);
    await runner.query(`GRANT SELECT ON roadmap_step TO masar_figures`);
    await keepHistory(runner, ['roadmap_step']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE roadmap_step`);
  }
}

const STEP = `
CREATE TABLE roadmap_step (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  roadmap_version_id uuid NOT NULL,
  move text NOT NULL,
  stepped_on date NOT NULL,
  comments text,
  session_id uuid,
  decision_id uuid,
  CONSTRAINT roadmap_step_project_programme_fk FOREIGN KEY (project_id, programme_id) REFERENCES project (id, programme_id),
  CONSTRAINT roadmap_step_roadmap_version_fk FOREIGN KEY (roadmap_version_id) REFERENCES roadmap_version (id),
  CONSTRAINT roadmap_step_session_fk FOREIGN KEY (session_id) REFERENCES committee_session (id),
  CONSTRAINT roadmap_step_decision_fk FOREIGN KEY (decision_id) REFERENCES decision (id),
  CONSTRAINT roadmap_step_move_known CHECK (move IN ('PRESENT', 'APPROVE', 'RETURN', 'REOPEN', 'WITHDRAW', 'SUPERSEDE')),
  CONSTRAINT roadmap_step_return_commented CHECK (move <> 'RETURN' OR comments IS NOT NULL)
);
CREATE INDEX roadmap_step_roadmap_version ON roadmap_step (roadmap_version_id);
CREATE INDEX roadmap_step_project ON roadmap_step (project_id)`;
