import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A grant may end on the day on which it began: withdrawn at once, it holds on no day and stays on record. */
export class LetGrantsEndAtOnce1763780320000 implements MigrationInterface {
  name = 'LetGrantsEndAtOnce1763780320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access_grant DROP CONSTRAINT access_grant_dates;
      ALTER TABLE access_grant ADD CONSTRAINT access_grant_dates
        CHECK (until_on IS NULL OR from_on IS NULL OR from_on <= until_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM access_grant WHERE from_on = until_on;
      ALTER TABLE access_grant DROP CONSTRAINT access_grant_dates;
      ALTER TABLE access_grant ADD CONSTRAINT access_grant_dates
        CHECK (until_on IS NULL OR from_on IS NULL OR from_on < until_on)`);
  }
}
