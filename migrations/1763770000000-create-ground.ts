import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search folding, history and audit: what every later table stands on. */
export class CreateGround1763770000000 implements MigrationInterface {
  name = 'CreateGround1763770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(FOLD);
    await runner.query(THIS_TRANSACTION);
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
    await runner.query(`DROP FUNCTION this_transaction()`);
    await runner.query(`DROP FUNCTION fold(text)`);
    await runner.query(`DROP EXTENSION btree_gist`);
  }
}

/** The SQL twin of libs/domain/src/shared/fold.ts, step by step; a db test proves that both agree. */
const FOLD = String.raw`
CREATE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    replace(replace(replace(replace(replace(
      translate(
        regexp_replace(normalize(value, NFKD),
          '[\u0300-\u036F\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]', '', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZøØðÐđĐłŁı'
          || U&'\0671\0649\06CC\06A9\0629\2019\2018\02BC'
          || U&'\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9',
        'abcdefghijklmnopqrstuvwxyzooddddlli'
          || U&'\0627\064A\064A\0643\0647' || repeat(chr(39), 3)
          || '01234567890123456789'),
      'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'),
    '[\t\n\v\f\r ]+', ' ', 'g'), ' ')
$$`;

/** The id of this transaction as a number. */
const THIS_TRANSACTION = `
CREATE FUNCTION this_transaction() RETURNS bigint
LANGUAGE sql STABLE AS $$ SELECT pg_current_xact_id()::text::bigint $$`;

const HISTORY = `
CREATE TABLE history (
  table_name text NOT NULL,
  row_id uuid NOT NULL,
  "row" jsonb NOT NULL,
  recorded tstzrange NOT NULL,
  actor_id uuid,
  actor_name text,
  deleted_by_id uuid,
  deleted_by_name text,
  transaction_id bigint NOT NULL,
  programme_id uuid,
  project_id uuid,
  CONSTRAINT history_period_not_empty CHECK (NOT isempty(recorded))
);
CREATE UNIQUE INDEX history_current ON history (table_name, row_id) WHERE upper_inf(recorded);
CREATE INDEX history_past ON history (table_name, row_id, lower(recorded)) WHERE NOT upper_inf(recorded);
CREATE INDEX history_project ON history (project_id, table_name) WHERE project_id IS NOT NULL;
CREATE INDEX history_programme ON history (programme_id, table_name)`;

/**
 * One generic trigger for every business table, per statement. A period starts at the clock after the row
 * lock, never before the previous start; several changes in one transaction leave one period, an update that
 * changes nothing leaves none. A restored database counts its transactions anew, so a period is of this one only if it
 * began since. Password hashes are not kept.
 */
const RECORD_HISTORY = `
CREATE FUNCTION record_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  actor uuid := nullif(current_setting('masar.actor_id', true), '')::uuid;
  named text := nullif(current_setting('masar.actor_name', true), '');
  this bigint := this_transaction();
  began timestamptz := transaction_timestamp();
  again bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO history (table_name, row_id, "row", recorded, actor_id, actor_name, transaction_id, programme_id, project_id)
    SELECT TG_TABLE_NAME, id, r, tstzrange(clock_timestamp(), NULL), actor, named, this,
           CASE WHEN TG_TABLE_NAME = 'programme' THEN id ELSE (r->>'programme_id')::uuid END,
           CASE WHEN TG_TABLE_NAME = 'project' THEN id ELSE (r->>'project_id')::uuid END
    FROM (
      SELECT n.id, CASE TG_TABLE_NAME WHEN 'person' THEN to_jsonb(n) - 'password_hash' ELSE to_jsonb(n) END AS r
      FROM new_rows n OFFSET 0
    ) AS arrived; -- made once per row
    RETURN NULL;
  END IF;

  IF TG_OP = 'DELETE' THEN
    DELETE FROM history h USING old_rows o
    WHERE h.table_name = TG_TABLE_NAME AND h.row_id = o.id AND upper_inf(h.recorded)
      AND h.transaction_id = this AND lower(h.recorded) >= began;
    UPDATE history h SET recorded = tstzrange(lower(h.recorded),
           greatest(clock_timestamp(), lower(h.recorded) + interval '1 microsecond'))
    FROM old_rows o
    WHERE h.table_name = TG_TABLE_NAME AND h.row_id = o.id AND upper_inf(h.recorded);
    UPDATE history h SET deleted_by_id = actor, deleted_by_name = named
    FROM old_rows o
    WHERE h.table_name = TG_TABLE_NAME AND h.row_id = o.id AND NOT upper_inf(h.recorded) AND lower(h.recorded) = (
      SELECT max(lower(l.recorded)) FROM history l
      WHERE l.table_name = TG_TABLE_NAME AND l.row_id = o.id AND NOT upper_inf(l.recorded));
    RETURN NULL;
  END IF;

  WITH changed AS (
    SELECT n.id, to_jsonb(n) - 'password_hash' AS r FROM new_rows n JOIN old_rows o USING (id)
    WHERE to_jsonb(n) - 'password_hash' <> to_jsonb(o) - 'password_hash'
  ), closed AS (
    UPDATE history h SET recorded = tstzrange(lower(h.recorded),
           greatest(clock_timestamp(), lower(h.recorded) + interval '1 microsecond'))
    FROM changed c
    WHERE h.table_name = TG_TABLE_NAME AND h.row_id = c.id AND upper_inf(h.recorded)
      AND NOT (h.transaction_id = this AND lower(h.recorded) >= began)
    RETURNING c.id, c.r, upper(h.recorded) AS ended, h.programme_id, h.project_id
  ), begun AS (
    INSERT INTO history (table_name, row_id, "row", recorded, actor_id, actor_name, transaction_id, programme_id, project_id)
    SELECT TG_TABLE_NAME, closed.id, closed.r, tstzrange(closed.ended, NULL), actor, named, this,
           closed.programme_id, closed.project_id
    FROM closed RETURNING 1
  )
  SELECT (SELECT count(*) FROM changed) - (SELECT count(*) FROM begun) INTO again;

  IF again > 0 THEN -- rows whose period this transaction began itself
    UPDATE history h SET "row" = to_jsonb(n) - 'password_hash'
    FROM new_rows n
    WHERE h.table_name = TG_TABLE_NAME AND h.row_id = n.id AND upper_inf(h.recorded)
      AND h.transaction_id = this AND lower(h.recorded) >= began;
  END IF;
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
  transaction_id bigint NOT NULL DEFAULT this_transaction(),
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
