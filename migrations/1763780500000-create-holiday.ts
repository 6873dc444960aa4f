import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

/** The working calendar of a programme: its weekly rest days and its holidays. */
export class CreateHoliday1763780500000 implements MigrationInterface {
  name = 'CreateHoliday1763780500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE programme ADD rest_days integer[] NOT NULL DEFAULT '{6,7}'`);
    await runner.query(HOLIDAY);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON holiday TO masar_app`);
    await keepHistory(runner, ['holiday']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE holiday`);
    await runner.query(`ALTER TABLE programme DROP rest_days`);
  }
}

const HOLIDAY = `
CREATE TABLE holiday (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  name jsonb NOT NULL,
  kind text NOT NULL,
  first_on date NOT NULL,
  days integer NOT NULL DEFAULT 1,
  last_year integer,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT holiday_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT holiday_kind_known CHECK (kind IN ('FIXED', 'ESTIMATED', 'CONFIRMED')),
  CONSTRAINT holiday_days_range CHECK (days BETWEEN 1 AND 10),
  CONSTRAINT holiday_last_year_of_fixed CHECK (last_year IS NULL OR kind = 'FIXED')
);
CREATE INDEX holiday_programme ON holiday (programme_id, first_on)`;
