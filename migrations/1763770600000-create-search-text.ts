import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The folded texts of projects and planned milestones, so that a search folds none of them again: trigram indexes know
 * neither short words nor, under the locale C, Arabic letters. Derived like figures: triggers keep it, no history does.
 */
export class CreateSearchText1763770600000 implements MigrationInterface {
  name = 'CreateSearchText1763770600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(KEEP);
    for (const table of ['project', 'planned_milestone']) await runner.query(triggers(table));
    await runner.query(`INSERT INTO search_text SELECT ${PROJECT} FROM project n`);
    await runner.query(`INSERT INTO search_text SELECT ${MILESTONE} FROM planned_milestone n`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION keep_search_text() CASCADE`);
    await runner.query(`DROP TABLE search_text`);
  }
}

const TABLE = `
CREATE TABLE search_text (
  row_id uuid PRIMARY KEY,
  kind text NOT NULL,
  programme_id uuid NOT NULL,
  text text NOT NULL,
  CONSTRAINT search_text_kind_known CHECK (kind IN ('PROJECT', 'MILESTONE'))
);
CREATE INDEX search_text_programme ON search_text (programme_id, kind);
GRANT SELECT ON search_text TO masar_app`;

const PROJECT = `n.id, 'PROJECT', n.programme_id, fold(n.code || ' ' || ${texts('n.title')} || ' ' || ${texts('n.summary')})`;
const MILESTONE = `n.id, 'MILESTONE', n.programme_id, fold(${texts('n.title')})`;
const CHANGED = `ON CONFLICT (row_id) DO UPDATE SET programme_id = excluded.programme_id, text = excluded.text
      WHERE (search_text.programme_id, search_text.text) <> (excluded.programme_id, excluded.text)`;

const KEEP = `
CREATE FUNCTION keep_search_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM search_text t USING old_rows o WHERE t.row_id = o.id;
  ELSIF TG_TABLE_NAME = 'project' THEN
    INSERT INTO search_text SELECT n.id, 'PROJECT', n.programme_id,
        btrim(fold(n.code || ' ' || ${texts('n.title')}) || ' ' || told.text) FROM new_rows n
      JOIN (SELECT n.summary, fold(${texts('n.summary')}) AS text FROM new_rows n GROUP BY n.summary) told USING (summary) ${CHANGED};
  ELSE
    -- Folding costs most, and rows share texts: summaries and titles of milestones are folded once per statement.
    INSERT INTO search_text SELECT n.id, 'MILESTONE', n.programme_id, told.text FROM new_rows n
      JOIN (SELECT n.title, fold(${texts('n.title')}) AS text FROM new_rows n GROUP BY n.title) told USING (title) ${CHANGED};
  END IF;
  RETURN NULL;
END
$$`;

function triggers(table: string): string {
  return `
    CREATE TRIGGER ${table}_search_insert AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_text();
    CREATE TRIGGER ${table}_search_update AFTER UPDATE ON ${table}
      REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_text();
    CREATE TRIGGER ${table}_search_delete AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_search_text()`;
}

function texts(column: string): string {
  return `coalesce(${column}->>'fr', '') || ' ' || coalesce(${column}->>'ar', '') || ' ' || coalesce(${column}->>'en', '')`;
}
