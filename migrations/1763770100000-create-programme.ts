import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepHistory } from './keep-history.js';

const TABLES = [
  'programme',
  'organisation',
  'organisation_tutelle',
  'strategy_node',
  'committee',
  'committee_membership',
  'person',
  'access_grant',
];

/** Programmes, their strategy, the bodies and people around them, and who may sign in. */
export class CreateProgramme1763770100000 implements MigrationInterface {
  name = 'CreateProgramme1763770100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PROGRAMME, ORGANISATION, STRATEGY, COMMITTEE, PERSON, SIGN_IN]) {
      await runner.query(statement);
    }
    await keepHistory(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_attempt, sign_in_session`);
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const PROGRAMME = `
CREATE TABLE programme (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  name jsonb NOT NULL,
  status_on date NOT NULL,
  status_pinned boolean NOT NULL DEFAULT false,
  time_zone text NOT NULL DEFAULT 'Africa/Casablanca',
  weighting text NOT NULL DEFAULT 'EQUAL',
  thresholds jsonb NOT NULL,
  first_reporting_on date,
  demo boolean NOT NULL DEFAULT false,
  source text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT programme_code_unique UNIQUE (code),
  CONSTRAINT programme_code_form CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
  CONSTRAINT programme_weighting_known CHECK (weighting IN ('EQUAL', 'BUDGET'))
)`;

const ORGANISATION = `
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  name jsonb NOT NULL,
  kind text NOT NULL,
  spgov boolean NOT NULL DEFAULT false,
  spgov_basis text,
  successor_id uuid,
  succeeded_on date,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT organisation_code_unique UNIQUE (code),
  CONSTRAINT organisation_successor_fk FOREIGN KEY (successor_id) REFERENCES organisation (id),
  CONSTRAINT organisation_kind_known CHECK (kind IN ('MINISTRY', 'PUBLIC_BODY', 'TERRITORIAL_AUTHORITY')),
  CONSTRAINT organisation_basis_known CHECK (basis IN ('SOURCED', 'RECONSTRUCTED'))
);
CREATE TABLE organisation_tutelle (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  supervisor_id uuid NOT NULL,
  from_on date,
  until_on date,
  basis text NOT NULL DEFAULT 'SOURCED',
  CONSTRAINT organisation_tutelle_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT organisation_tutelle_supervisor_fk FOREIGN KEY (supervisor_id) REFERENCES organisation (id),
  CONSTRAINT organisation_tutelle_other_body CHECK (organisation_id <> supervisor_id),
  CONSTRAINT organisation_tutelle_dates CHECK (until_on IS NULL OR from_on IS NULL OR from_on < until_on),
  CONSTRAINT organisation_tutelle_one_at_a_time EXCLUDE USING gist
    (organisation_id WITH =, daterange(from_on, until_on) WITH &&)
)`;

const STRATEGY = `
CREATE TABLE strategy_node (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  parent_id uuid,
  code text NOT NULL,
  level text NOT NULL,
  name jsonb NOT NULL,
  position integer NOT NULL,
  basis text NOT NULL DEFAULT 'SOURCED',
  source text,
  note text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT strategy_node_code_unique UNIQUE (programme_id, code),
  CONSTRAINT strategy_node_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT strategy_node_parent_fk FOREIGN KEY (parent_id) REFERENCES strategy_node (id),
  CONSTRAINT strategy_node_level_known CHECK (level IN ('STRATEGY', 'PRIORITY', 'MEASURE', 'INITIATIVE', 'ACTION')),
  CONSTRAINT strategy_node_basis_known CHECK (basis IN ('SOURCED', 'RECONSTRUCTED'))
)`;

const COMMITTEE = `
CREATE TABLE committee (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  code text NOT NULL,
  name jsonb NOT NULL,
  steering boolean NOT NULL DEFAULT false,
  rank integer NOT NULL,
  source text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT committee_code_unique UNIQUE (programme_id, code),
  CONSTRAINT committee_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id)
);
CREATE UNIQUE INDEX committee_one_steering ON committee (programme_id) WHERE steering;
CREATE TABLE committee_membership (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL,
  committee_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  chairs boolean NOT NULL DEFAULT false,
  from_on date,
  until_on date,
  basis text NOT NULL DEFAULT 'SOURCED',
  CONSTRAINT committee_membership_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT committee_membership_committee_fk FOREIGN KEY (committee_id) REFERENCES committee (id),
  CONSTRAINT committee_membership_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT committee_membership_dates CHECK (until_on IS NULL OR from_on IS NULL OR from_on < until_on),
  CONSTRAINT committee_membership_one_at_a_time EXCLUDE USING gist
    (committee_id WITH =, organisation_id WITH =, daterange(from_on, until_on) WITH &&)
)`;

const PERSON = `
CREATE TABLE person (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text,
  language text NOT NULL DEFAULT 'fr',
  theme text NOT NULL DEFAULT 'system',
  disabled_at timestamptz,
  demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT person_email_unique UNIQUE (email),
  CONSTRAINT person_email_folded CHECK (email = lower(email)),
  CONSTRAINT person_language_known CHECK (language IN ('fr', 'ar', 'en')),
  CONSTRAINT person_theme_known CHECK (theme IN ('system', 'light', 'dark'))
);
CREATE TABLE access_grant (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  role text NOT NULL,
  organisation_id uuid,
  committee_id uuid,
  programme_id uuid,
  from_on date,
  until_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT access_grant_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT access_grant_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT access_grant_committee_fk FOREIGN KEY (committee_id) REFERENCES committee (id),
  CONSTRAINT access_grant_programme_fk FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT access_grant_role_known CHECK (role IN ('dpgov_admin', 'dpgov_officer', 'spgov_lead',
    'spgov_contributor', 'committee_chair', 'committee_member', 'auditor')),
  CONSTRAINT access_grant_names_its_body CHECK (
    (role IN ('spgov_lead', 'spgov_contributor')) = (organisation_id IS NOT NULL)
    AND (role IN ('committee_chair', 'committee_member')) = (committee_id IS NOT NULL)),
  CONSTRAINT access_grant_dates CHECK (until_on IS NULL OR from_on IS NULL OR from_on < until_on)
);
CREATE INDEX access_grant_person ON access_grant (person_id)`;

const SIGN_IN = `
CREATE TABLE sign_in_session (
  sid text PRIMARY KEY,
  sess jsonb NOT NULL,
  expire timestamptz NOT NULL,
  person_id uuid GENERATED ALWAYS AS ((sess->>'personId')::uuid) STORED
);
CREATE INDEX sign_in_session_person ON sign_in_session (person_id);
CREATE INDEX sign_in_session_expire ON sign_in_session (expire);
CREATE TABLE sign_in_attempt (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL
)`;
