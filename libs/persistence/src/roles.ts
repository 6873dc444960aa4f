import type { Client } from 'pg';

/** Owns every table and runs migrations. */
export const OWNER_ROLE = 'masar_owner';
/** Serves people; owns nothing and cannot rewrite history or audit. */
export const APP_ROLE = 'masar_app';
/** Recomputes figures from all facts, whoever asks. */
export const FIGURES_ROLE = 'masar_figures';

const ROLES = [OWNER_ROLE, APP_ROLE, FIGURES_ROLE];

/**
 * Makes the cluster's roles where they are missing and lets the connecting user act as them. They belong to the
 * cluster, so no migration makes or drops them. The user needs CREATEROLE, or membership granted by an administrator.
 */
export async function ensureRoles(client: Client): Promise<void> {
  for (const role of ROLES) {
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await client.query(`
      DO $$ BEGIN
        EXECUTE format('GRANT ${role} TO %I', current_user);
      EXCEPTION WHEN insufficient_privilege OR invalid_grant_operation THEN NULL;
      END $$`);
  }
  await client.query(`
    DO $$ BEGIN
      EXECUTE format('GRANT CREATE, CONNECT ON DATABASE %I TO ${OWNER_ROLE}', current_database());
      GRANT USAGE, CREATE ON SCHEMA public TO ${OWNER_ROLE};
    END $$`);
}
