import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that is to be sent, written with the change that it tells of; its one-time link is made when it is sent. */
export class CreateMailOutbox1763780310000 implements MigrationInterface {
  name = 'CreateMailOutbox1763780310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_outbox (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        purpose text NOT NULL,
        queued_at timestamptz NOT NULL DEFAULT now(),
        next_try_at timestamptz NOT NULL DEFAULT now(),
        tries integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        given_up_at timestamptz,
        last_error text,
        CONSTRAINT mail_outbox_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT mail_outbox_purpose_known CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET'))
      );
      CREATE INDEX mail_outbox_due ON mail_outbox (next_try_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON mail_outbox TO masar_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mail_outbox`);
  }
}
