import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search folding, history and audit: what every later table stands on. */
export class CreateGround1763770000000 implements MigrationInterface {
  name = 'CreateGround1763770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(FOLD);
    await runner.query(HISTORY);
    await runner.query(RECORD_HISTORY);
    await runner.query(AUDIT);
    await runner.query(AUDIT_HASH);
    await runner.query(LINK_AUDIT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION link_audit()`);
    await runner.query(`DROP FUNCTION audit_hash(text, bigint, audit_entry)`);
    await runner.query(`DROP TABLE audit_entry`);
    await runner.query(`DROP FUNCTION record_history() CASCADE`);
    await runner.query(`DROP TABLE history`);
    await runner.query(`DROP FUNCTION fold(text)`);
    await runner.query(`DROP EXTENSION btree_gist`);
    await runner.query(`DROP EXTENSION pg_trgm`);
  }
}

/** The SQL twin of libs/domain/src/shared/fold.ts; a db test proves that both agree. */
const FOLD = String.raw`
CREATE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(
    lower(translate(
      regexp_replace(normalize(value, NFKD), '[\u0300-\u036F\u0640\u064B-\u065F\u0670]', '', 'g'),
      U&'\0671\0649\06CC\0629\06A9\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9',
      U&'\0627\064A\064A\0647\0643' || '01234567890123456789'
    ) COLLATE "und-x-icu"),
    'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss')
$$`;

const HISTORY = `
CREATE TABLE history (
  table_name text NOT NULL,
  row_id uuid NOT NULL,
  "row" jsonb NOT NULL,
  recorded tstzrange NOT NULL,
  actor_id uuid,
  actor_name text,
  transaction_id xid8 NOT NULL,
  programme_id uuid,
  project_id uuid,
  CONSTRAINT history_period_not_empty CHECK (NOT isempty(recorded))
);
CREATE UNIQUE INDEX history_current ON history (table_name, row_id) WHERE upper_inf(recorded);
CREATE INDEX history_row ON history (table_name, row_id, lower(recorded));
CREATE INDEX history_project ON history (project_id, table_name) WHERE project_id IS NOT NULL;
CREATE INDEX history_programme ON history (programme_id, table_name)`;

/**
 * One generic trigger for every business table, per statement. A period starts at the clock after the row
 * lock, never before the previous start; several changes in one transaction leave one period, an update that
 * changes nothing leaves none.
 */
const RECORD_HISTORY = `
CREATE FUNCTION record_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  actor uuid := nullif(current_setting('masar.actor_id', true), '')::uuid;
  named text := nullif(current_setting('masar.actor_name', true), '');
  this_transaction xid8 := pg_current_xact_id();
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO history (table_name, row_id, "row", recorded, actor_id, actor_name, transaction_id, programme_id, project_id)
    SELECT TG_TABLE_NAME, (r->>'id')::uuid, r,
           tstzrange(clock_timestamp(), NULL),
           actor, named, this_transaction,
           CASE WHEN TG_TABLE_NAME = 'programme' THEN (r->>'id')::uuid ELSE (r->>'programme_id')::uuid END,
           CASE WHEN TG_TABLE_NAME = 'project' THEN (r->>'id')::uuid ELSE (r->>'project_id')::uuid END
    FROM (SELECT to_jsonb(n) AS r FROM new_rows n) AS arrived;
    RETURN NULL;
  END IF;

  IF TG_OP = 'DELETE' THEN
    DELETE FROM history h USING old_rows o
    WHERE h.table_name = TG_TABLE_NAME AND h.row_id = o.id AND upper_inf(h.recorded)
      AND h.transaction_id = this_transaction;
    UPDATE history h SET recorded = tstzrange(lower(h.recorded),
           greatest(clock_timestamp(), lower(h.recorded) + interval '1 microsecond'))
    FROM old_rows o
    WHERE h.table_name = TG_TABLE_NAME AND h.row_id = o.id AND upper_inf(h.recorded);
    RETURN NULL;
  END IF;

  UPDATE history h SET "row" = to_jsonb(n)
  FROM new_rows n
  WHERE h.table_name = TG_TABLE_NAME AND h.row_id = n.id AND upper_inf(h.recorded)
    AND h.transaction_id = this_transaction;

  WITH changed AS (
    SELECT n.id, to_jsonb(n) AS r FROM new_rows n JOIN old_rows o USING (id)
    WHERE to_jsonb(n) <> to_jsonb(o)
  ), closed AS (
    UPDATE history h SET recorded = tstzrange(lower(h.recorded),
           greatest(clock_timestamp(), lower(h.recorded) + interval '1 microsecond'))
    FROM changed c
    WHERE h.table_name = TG_TABLE_NAME AND h.row_id = c.id AND upper_inf(h.recorded)
      AND h.transaction_id <> this_transaction
    RETURNING c.id, c.r, upper(h.recorded) AS ended, h.programme_id, h.project_id
  )
  INSERT INTO history (table_name, row_id, "row", recorded, actor_id, actor_name, transaction_id, programme_id, project_id)
  SELECT TG_TABLE_NAME, closed.id, closed.r, tstzrange(closed.ended, NULL), actor, named, this_transaction,
         closed.programme_id, closed.project_id
  FROM closed;
  RETURN NULL;
END
$$`;

const AUDIT = `
CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_id uuid,
  actor_name text NOT NULL,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid,
  programme_id uuid,
  project_id uuid,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  detail jsonb NOT NULL DEFAULT '{}',
  sequence bigint,
  hash text,
  CONSTRAINT audit_entry_linked_whole CHECK ((sequence IS NULL) = (hash IS NULL)),
  CONSTRAINT audit_entry_sequence_unique UNIQUE (sequence)
);
CREATE INDEX audit_entry_unlinked ON audit_entry (at, id) WHERE sequence IS NULL;
CREATE INDEX audit_entry_project ON audit_entry (project_id, at) WHERE project_id IS NOT NULL`;

/** The hash of one entry: SHA-256 over the previous hash, its place and everything it says. */
const AUDIT_HASH = `
CREATE FUNCTION audit_hash(previous text, place bigint, entry audit_entry) RETURNS text
LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, place, entry.id, entry.at, entry.actor_id,
    entry.actor_name, entry.action, entry.subject_kind, entry.subject_id, entry.programme_id,
    entry.project_id, entry.transaction_id::text, entry.detail)::text, 'UTF8')), 'hex')
$$`;

/** Links committed entries into the hash chain, in order; one linker at a time. Returns how many it linked. */
const LINK_AUDIT = `
CREATE FUNCTION link_audit() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last_sequence bigint;
  last_hash text;
  entry audit_entry;
  linked integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('masar.link_audit')) THEN RETURN 0; END IF;
  SELECT sequence, hash INTO last_sequence, last_hash FROM audit_entry
  WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1;
  FOR entry IN SELECT * FROM audit_entry WHERE sequence IS NULL ORDER BY at, id LIMIT 5000 LOOP
    last_sequence := coalesce(last_sequence, 0) + 1;
    last_hash := audit_hash(coalesce(last_hash, ''), last_sequence, entry);
    UPDATE audit_entry SET sequence = last_sequence, hash = last_hash WHERE id = entry.id;
    linked := linked + 1;
  END LOOP;
  RETURN linked;
END
$$`;
