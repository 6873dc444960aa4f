import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each role may touch. `masar_app` serves people and owns nothing; `masar_figures` recomputes figures from all
 * facts, whoever asks. Both are made before any migration, because roles belong to the cluster.
 */
export class GrantPrivileges1763770500000 implements MigrationInterface {
  name = 'GrantPrivileges1763770500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT USAGE ON SCHEMA public TO masar_app, masar_figures`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${BUSINESS.join(', ')} TO masar_app`);
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_session, sign_in_attempt TO masar_app`,
    );
    await runner.query(`GRANT SELECT ON history, project_figures TO masar_app`);
    await runner.query(`GRANT SELECT, INSERT ON audit_entry TO masar_app`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION link_audit() FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION link_audit() TO masar_app`);
    await runner.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO masar_figures`);
    await runner.query(`REVOKE ALL ON person, sign_in_session, sign_in_attempt FROM masar_figures`);
    await runner.query(`GRANT INSERT, UPDATE, DELETE ON project_figures TO masar_figures`);
    await runner.query(SEEN_PROJECT);
    for (const table of ['risk', 'risk_mitigation'])
      await runner.query(rowLevel(table, 'project_id IN (SELECT seen_project())'));
    await runner.query(
      rowLevel(
        'history',
        `table_name NOT IN ('risk', 'risk_mitigation') OR project_id IN (SELECT seen_project())`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['history', 'risk_mitigation', 'risk']) {
      await runner.query(`DROP POLICY ${table}_figures ON ${table}`);
      await runner.query(`DROP POLICY ${table}_seen ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await runner.query(`DROP FUNCTION seen_project()`);
    await runner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM masar_app, masar_figures`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION link_audit() FROM masar_app`);
    await runner.query(`REVOKE USAGE ON SCHEMA public FROM masar_app, masar_figures`);
  }
}

const BUSINESS = [
  ...[
    'programme',
    'organisation',
    'organisation_tutelle',
    'strategy_node',
    'committee',
    'committee_membership',
  ],
  ...[
    'person',
    'access_grant',
    'project',
    'project_partner',
    'roadmap_version',
    'milestone',
    'milestone_percent',
  ],
  ...['planned_milestone', 'dependency', 'prerequisite', 'prerequisite_stage', 'prerequisite_project'],
  ...[
    'prerequisite_node',
    'deployment',
    'risk',
    'risk_mitigation',
    'committee_session',
    'agenda_item',
    'decision',
  ],
  ...['indicator', 'indicator_value'],
];

/**
 * The projects whose risks the caller may see, read from the transaction's own settings: `masar.risk_programmes` (ids,
 * or `*`) and `masar.risk_organisations` (`organisation` or `organisation:programme`). A second, independent reading of
 * the policy table's rows for `risk.read`.
 */
const SEEN_PROJECT = `
CREATE FUNCTION seen_project() RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH body AS (
    SELECT split_part(entry, ':', 1)::uuid AS organisation_id, nullif(split_part(entry, ':', 2), '')::uuid AS programme_id
    FROM unnest(string_to_array(nullif(current_setting('masar.risk_organisations', true), ''), ',')) AS entry
  )
  SELECT p.id FROM project p
  WHERE p.programme_id::text = ANY (string_to_array(current_setting('masar.risk_programmes', true), ','))
  UNION
  SELECT p.id FROM project p JOIN body b ON b.organisation_id = p.lead_organisation_id
    AND (b.programme_id IS NULL OR b.programme_id = p.programme_id)
  UNION
  SELECT p.project_id FROM project_partner p JOIN body b ON b.organisation_id = p.organisation_id
    AND (b.programme_id IS NULL OR b.programme_id = p.programme_id)
$$`;

/** Row-level security of one table; the sub-select on the setting is evaluated once per statement. */
const rowLevel = (table: string, seen: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_figures ON ${table} TO masar_figures USING (true);
  CREATE POLICY ${table}_seen ON ${table} TO masar_app
    USING ((SELECT current_setting('masar.risk_programmes', true) = '*') OR ${seen})`;
