import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The workbooks that organisations were given, with all that stood in them, and the register of those that came back. The
 * file itself is kept apart, for its retention; neither is copied into history: each row is its own record.
 */
export class CreateWorkbook1763810000000 implements MigrationInterface {
  name = 'CreateWorkbook1763810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORKBOOK);
    await runner.query(UPLOAD);
    await runner.query(FILE);
    await runner.query(`GRANT SELECT, INSERT ON workbook TO masar_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON workbook_upload TO masar_app`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON workbook_file TO masar_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE workbook_file, workbook_upload, workbook`);
  }
}

const WORKBOOK = `
CREATE TABLE workbook (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  language text NOT NULL,
  status_on date NOT NULL,
  progress_update_id uuid,
  content jsonb NOT NULL,
  seal_key text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  made_by_id uuid NOT NULL,
  CONSTRAINT workbook_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT workbook_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT workbook_progress_update_fk FOREIGN KEY (progress_update_id) REFERENCES progress_update (id),
  CONSTRAINT workbook_made_by_fk FOREIGN KEY (made_by_id) REFERENCES person (id),
  CONSTRAINT workbook_language_known CHECK (language IN ('fr', 'ar', 'en'))
);
CREATE INDEX workbook_made_last ON workbook (programme_id, organisation_id, made_at)`;

const UPLOAD = `
CREATE TABLE workbook_upload (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  workbook_id uuid,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  file_bytes integer NOT NULL,
  file_kept_until date NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_by_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'RECEIVED',
  readings integer NOT NULL DEFAULT 0,
  reading_until timestamptz,
  tables jsonb,
  findings jsonb NOT NULL DEFAULT '[]',
  decided_at timestamptz,
  decided_by_id uuid,
  transaction_id bigint,
  receipt jsonb,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT workbook_upload_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT workbook_upload_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT workbook_upload_workbook_fk FOREIGN KEY (workbook_id) REFERENCES workbook (id),
  CONSTRAINT workbook_upload_sent_by_fk FOREIGN KEY (sent_by_id) REFERENCES person (id),
  CONSTRAINT workbook_upload_decided_by_fk FOREIGN KEY (decided_by_id) REFERENCES person (id),
  CONSTRAINT workbook_upload_state_known CHECK (state IN ('RECEIVED', 'READ', 'REFUSED', 'APPLIED', 'DISCARDED')),
  CONSTRAINT workbook_upload_file_hash_form CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT workbook_upload_read CHECK (state NOT IN ('READ', 'APPLIED', 'DISCARDED')
    OR (workbook_id IS NOT NULL AND tables IS NOT NULL)),
  CONSTRAINT workbook_upload_decided
    CHECK ((state IN ('APPLIED', 'DISCARDED')) = (decided_at IS NOT NULL AND decided_by_id IS NOT NULL)),
  CONSTRAINT workbook_upload_receipted
    CHECK ((state = 'APPLIED') = (receipt IS NOT NULL AND transaction_id IS NOT NULL))
);
CREATE INDEX workbook_upload_sent_last ON workbook_upload (programme_id, sent_at);
CREATE INDEX workbook_upload_waiting ON workbook_upload (sent_at) WHERE state = 'RECEIVED';
CREATE INDEX workbook_upload_applied ON workbook_upload (transaction_id) WHERE transaction_id IS NOT NULL`;

const FILE = `
CREATE TABLE workbook_file (
  workbook_upload_id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT workbook_file_workbook_upload_fk FOREIGN KEY (workbook_upload_id) REFERENCES workbook_upload (id),
  CONSTRAINT workbook_file_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id)
)`;
