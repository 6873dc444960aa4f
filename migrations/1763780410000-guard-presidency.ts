import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A committee has one president at a time. */
export class GuardPresidency1763780410000 implements MigrationInterface {
  name = 'GuardPresidency1763780410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE committee_membership ADD CONSTRAINT committee_membership_one_chair EXCLUDE USING gist
        (committee_id WITH =, daterange(from_on, until_on) WITH &&) WHERE (chairs)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE committee_membership DROP CONSTRAINT committee_membership_one_chair`);
  }
}
