import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

/** What an indicator is to reach, and by which year. */
export class CreateIndicatorTarget1763791000000 implements MigrationInterface {
  name = 'CreateIndicatorTarget1763791000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TARGET);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON indicator_target TO masar_app`);
    await keepHistory(runner, ['indicator_target']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE indicator_target`);
  }
}

const TARGET = `
CREATE TABLE indicator_target (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  year integer NOT NULL,
  value numeric,
  rank integer,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT indicator_target_year_unique UNIQUE (indicator_id, year),
  CONSTRAINT indicator_target_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT indicator_target_indicator_fk FOREIGN KEY (indicator_id) REFERENCES indicator (id)
)`;
