import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which a person chooses a password: of the link itself only its hash is kept, and no history. */
export class CreateOneTimeLink1763780300000 implements MigrationInterface {
  name = 'CreateOneTimeLink1763780300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE one_time_link (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        purpose text NOT NULL,
        token_hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT one_time_link_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT one_time_link_purpose_known CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET')),
        CONSTRAINT one_time_link_token_unique UNIQUE (token_hash)
      );
      CREATE INDEX one_time_link_person ON one_time_link (person_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON one_time_link TO masar_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE one_time_link`);
  }
}
