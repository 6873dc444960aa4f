import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are told, written with the change that it tells of: at most once to each person of each occasion. A mail
 * in the outbox brings a one-time link, or one of these.
 */
export class CreateNotice1763791200000 implements MigrationInterface {
  name = 'CreateNotice1763791200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICE);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO masar_app`);
    await runner.query(`
      ALTER TABLE mail_outbox ALTER purpose DROP NOT NULL, ADD notice_id uuid,
        ADD CONSTRAINT mail_outbox_notice_unique UNIQUE (notice_id),
        ADD CONSTRAINT mail_outbox_notice_fk FOREIGN KEY (notice_id) REFERENCES notice (id) ON DELETE CASCADE,
        ADD CONSTRAINT mail_outbox_link_or_notice CHECK ((purpose IS NULL) <> (notice_id IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM mail_outbox WHERE purpose IS NULL`);
    await runner.query(`
      ALTER TABLE mail_outbox DROP CONSTRAINT mail_outbox_link_or_notice, DROP notice_id, ALTER purpose SET NOT NULL`);
    await runner.query(`DROP TABLE notice`);
  }
}

const NOTICE = `
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  kind text NOT NULL,
  audience text NOT NULL,
  occasion text NOT NULL,
  organisation_id uuid NOT NULL,
  progress_update_id uuid,
  brief_id uuid,
  about_project_id uuid,
  noticed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  read_at timestamptz,
  CONSTRAINT notice_once UNIQUE (person_id, occasion),
  CONSTRAINT notice_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT notice_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT notice_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT notice_progress_update_fk FOREIGN KEY (progress_update_id) REFERENCES progress_update (id),
  CONSTRAINT notice_brief_fk FOREIGN KEY (brief_id) REFERENCES brief (id) ON DELETE CASCADE,
  CONSTRAINT notice_about_project_fk FOREIGN KEY (about_project_id) REFERENCES project (id),
  CONSTRAINT notice_kind_known CHECK (kind IN ('UPDATE_OPENED', 'UPDATE_DUE_SOON', 'UPDATE_DUE', 'UPDATE_LATE',
    'UPDATE_SUBMITTED', 'UPDATE_RETURNED', 'UPDATE_VALIDATED', 'BRIEF_SUBMITTED', 'BRIEF_RETURNED', 'BRIEF_APPROVED',
    'ROADMAP_PRESENTED', 'ROADMAP_RETURNED', 'ROADMAP_APPROVED')),
  CONSTRAINT notice_audience_known CHECK (audience IN ('SPGOV', 'SPGOV_LEAD', 'DPGOV', 'DECIDERS')),
  CONSTRAINT notice_of_one_thing CHECK (num_nonnulls(progress_update_id, brief_id, about_project_id) = 1)
);
CREATE INDEX notice_person ON notice (person_id, noticed_at)`;
