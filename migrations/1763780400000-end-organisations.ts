import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations have a short name and an end, with or without a successor; nobody was succeeded so far. */
export class EndOrganisations1763780400000 implements MigrationInterface {
  name = 'EndOrganisations1763780400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation RENAME COLUMN succeeded_on TO ended_on;
      ALTER TABLE organisation
        ADD COLUMN short_name text,
        ADD CONSTRAINT organisation_successor_other_body CHECK (successor_id <> id),
        ADD CONSTRAINT organisation_successor_dated CHECK (successor_id IS NULL OR ended_on IS NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation
        DROP CONSTRAINT organisation_successor_dated,
        DROP CONSTRAINT organisation_successor_other_body,
        DROP COLUMN short_name;
      ALTER TABLE organisation RENAME COLUMN ended_on TO succeeded_on`);
  }
}
