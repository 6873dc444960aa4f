import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

const TABLES = [
  'update_period',
  'progress_update',
  'project_update',
  'progress_update_step',
  'project_update_comment',
  'health_declaration',
];

/** Monthly updates: their periods, what each lead organisation says of its projects, and the health it declares. */
export class CreateProgressUpdate1763791100000 implements MigrationInterface {
  name = 'CreateProgressUpdate1763791100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PERIOD, UPDATE, PROJECT, STEP, COMMENT, DECLARATION])
      await runner.query(statement);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${TABLES.join(', ')} TO masar_app`);
    await runner.query(`GRANT SELECT ON health_declaration TO masar_figures`);
    await keepHistory(runner, TABLES);
    await runner.query(`
      ALTER TABLE project_figures ADD declared_health text, ADD declared_on date, ADD voice_gap_steps integer,
        ADD updated_on date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE project_figures DROP declared_health, DROP declared_on, DROP voice_gap_steps, DROP updated_on`);
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const PERIOD = `
CREATE TABLE update_period (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  month_on date NOT NULL,
  opened_on date NOT NULL,
  due_on date NOT NULL,
  closed_on date,
  CONSTRAINT update_period_month_unique UNIQUE (programme_id, month_on),
  CONSTRAINT update_period_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT update_period_month_begins CHECK (extract(day FROM month_on) = 1),
  CONSTRAINT update_period_dates CHECK (opened_on >= month_on AND due_on >= opened_on AND closed_on >= opened_on)
);
CREATE UNIQUE INDEX update_period_open ON update_period (programme_id) WHERE closed_on IS NULL`;

const UPDATE = `
CREATE TABLE progress_update (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  update_period_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'OPEN',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT progress_update_unique UNIQUE (update_period_id, organisation_id),
  CONSTRAINT progress_update_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT progress_update_update_period_fk FOREIGN KEY (update_period_id) REFERENCES update_period (id),
  CONSTRAINT progress_update_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT progress_update_state_known CHECK (state IN ('OPEN', 'SUBMITTED', 'RETURNED', 'VALIDATED'))
);
CREATE INDEX progress_update_organisation ON progress_update (organisation_id, update_period_id)`;

/** `about_project_id` is no `project_id`: what is being written is not of the project's history, which partners read. */
const PROJECT = `
CREATE TABLE project_update (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  progress_update_id uuid NOT NULL,
  about_project_id uuid NOT NULL,
  confirmation text,
  declared_health text,
  sentence text,
  sentence_lang text,
  evidence_urls text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT project_update_unique UNIQUE (progress_update_id, about_project_id),
  CONSTRAINT project_update_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT project_update_progress_update_fk FOREIGN KEY (progress_update_id) REFERENCES progress_update (id),
  CONSTRAINT project_update_about_project_fk FOREIGN KEY (about_project_id) REFERENCES project (id),
  CONSTRAINT project_update_confirmation_known CHECK (confirmation IN ('UNCHANGED', 'CHANGED')),
  CONSTRAINT project_update_declared_health_known CHECK (declared_health IN ('GREEN', 'AMBER', 'RED')),
  CONSTRAINT project_update_sentence_lang_known CHECK (sentence_lang IN ('fr', 'ar', 'en')),
  CONSTRAINT project_update_sentence_in_a_language CHECK ((sentence IS NULL) = (sentence_lang IS NULL))
)`;

const STEP = `
CREATE TABLE progress_update_step (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  progress_update_id uuid NOT NULL,
  move text NOT NULL,
  stepped_on date NOT NULL,
  comments text,
  CONSTRAINT progress_update_step_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT progress_update_step_progress_update_fk FOREIGN KEY (progress_update_id) REFERENCES progress_update (id),
  CONSTRAINT progress_update_step_move_known CHECK (move IN ('SUBMIT', 'RETURN', 'VALIDATE'))
);
CREATE INDEX progress_update_step_update ON progress_update_step (progress_update_id)`;

const COMMENT = `
CREATE TABLE project_update_comment (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  progress_update_step_id uuid NOT NULL,
  about_project_id uuid NOT NULL,
  comments text NOT NULL,
  CONSTRAINT project_update_comment_unique UNIQUE (progress_update_step_id, about_project_id),
  CONSTRAINT project_update_comment_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT project_update_comment_progress_update_step_fk FOREIGN KEY (progress_update_step_id)
    REFERENCES progress_update_step (id),
  CONSTRAINT project_update_comment_about_project_fk FOREIGN KEY (about_project_id) REFERENCES project (id)
)`;

/** What was declared of a project when an update was submitted; corrected on the same day, it takes the place of what stood. */
const DECLARATION = `
CREATE TABLE health_declaration (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  project_id uuid NOT NULL,
  progress_update_id uuid NOT NULL,
  month_on date NOT NULL,
  declared_on date NOT NULL,
  health text NOT NULL,
  sentence text NOT NULL,
  sentence_lang text NOT NULL,
  CONSTRAINT health_declaration_unique UNIQUE (project_id, progress_update_id, declared_on),
  CONSTRAINT health_declaration_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT health_declaration_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT health_declaration_progress_update_fk FOREIGN KEY (progress_update_id) REFERENCES progress_update (id),
  CONSTRAINT health_declaration_health_known CHECK (health IN ('GREEN', 'AMBER', 'RED')),
  CONSTRAINT health_declaration_sentence_lang_known CHECK (sentence_lang IN ('fr', 'ar', 'en'))
)`;
