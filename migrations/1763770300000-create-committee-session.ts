import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

const TABLES = ['committee_session', 'agenda_item', 'decision', 'indicator', 'indicator_value'];

/** Sessions with their agenda and decisions, and the indicators that the programme is read by. */
export class CreateCommitteeSession1763770300000 implements MigrationInterface {
  name = 'CreateCommitteeSession1763770300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSION);
    await runner.query(INDICATOR);
    await keepHistory(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const SESSION = `
CREATE TABLE committee_session (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  committee_id uuid NOT NULL,
  code text NOT NULL,
  number integer,
  held_on date,
  held_precision text CONSTRAINT committee_session_held_precision_known CHECK (held_precision IN ('DAY', 'MONTH', 'YEAR')),
  state text NOT NULL,
  confirmed boolean NOT NULL DEFAULT true,
  chair text,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  reconstructed_fields text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT committee_session_code_unique UNIQUE (programme_id, code),
  CONSTRAINT committee_session_number_unique UNIQUE (committee_id, number),
  CONSTRAINT committee_session_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT committee_session_committee_fk FOREIGN KEY (committee_id) REFERENCES committee (id),
  CONSTRAINT committee_session_state_known CHECK (state IN ('PLANNED', 'CONVENED', 'HELD', 'MINUTES_APPROVED',
    'POSTPONED', 'CANCELLED'))
);
CREATE TABLE agenda_item (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  session_id uuid NOT NULL,
  position integer NOT NULL,
  text jsonb NOT NULL,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  CONSTRAINT agenda_item_position_unique UNIQUE (session_id, position),
  CONSTRAINT agenda_item_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT agenda_item_session_fk FOREIGN KEY (session_id) REFERENCES committee_session (id)
);
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  session_id uuid NOT NULL,
  project_id uuid,
  position integer NOT NULL,
  text jsonb NOT NULL,
  decided_on date,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  CONSTRAINT decision_position_unique UNIQUE (session_id, position),
  CONSTRAINT decision_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT decision_session_fk FOREIGN KEY (session_id) REFERENCES committee_session (id),
  CONSTRAINT decision_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
);
CREATE INDEX decision_project ON decision (project_id)`;

const INDICATOR = `
CREATE TABLE indicator (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  code text NOT NULL,
  name jsonb NOT NULL,
  parent_id uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT indicator_code_unique UNIQUE (programme_id, code),
  CONSTRAINT indicator_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT indicator_parent_fk FOREIGN KEY (parent_id) REFERENCES indicator (id)
);
CREATE TABLE indicator_value (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  year integer NOT NULL,
  value numeric,
  rank integer,
  countries integer,
  data_collected text,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT indicator_value_year_unique UNIQUE (indicator_id, year),
  CONSTRAINT indicator_value_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT indicator_value_indicator_fk FOREIGN KEY (indicator_id) REFERENCES indicator (id)
)`;
