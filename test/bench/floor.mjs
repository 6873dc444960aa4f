// @ts-check
/**
 * The floor of the measurements: a bare node:http server that passes the text of one json_agg statement through pg,
 * and makes one plain UPDATE. No session, no rights, no framework. Started as a child: `node floor.mjs URL PROGRAMME`.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const [url, programme] = process.argv.slice(2);

const page = {
  name: 'page',
  text: `
    SELECT json_build_object(
      'totalCount', (SELECT count(*) FROM project p WHERE p.programme_id = $1),
      'nodes', (SELECT json_agg(node) FROM (
        SELECT p.id, p.code, p.version, p.title->>'fr' AS title, p.flagship, p.lifecycle, f.health,
          f.progress_bp AS "progressBp", f.planned_progress_bp AS "plannedProgressBp", f.slippage_days AS "slippageDays",
          json_build_object('code', o.code, 'name', o.name->>'fr') AS organisation,
          (SELECT coalesce(json_agg(json_build_object('id', m.id, 'position', l.position, 'title', l.title->>'fr',
              'phase', l.phase, 'weight', l.weight, 'baselineEndOn', l.baseline_end_on,
              'forecastEndOn', m.forecast_end_on, 'actualEndOn', m.actual_end_on) ORDER BY l.position), '[]')
            FROM roadmap_version v JOIN planned_milestone l ON l.roadmap_version_id = v.id
            JOIN milestone m ON m.id = l.milestone_id
            WHERE v.project_id = p.id AND v.state = 'APPROVED') AS milestones,
          (SELECT coalesce(json_agg(json_build_object('id', k.id, 'code', k.code, 'title', k.title->>'fr',
              'likelihood', k.likelihood, 'impact', k.impact, 'status', k.status) ORDER BY k.code), '[]')
            FROM risk k WHERE k.project_id = p.id) AS risks
        FROM project p JOIN organisation o ON o.id = p.lead_organisation_id JOIN project_figures f ON f.project_id = p.id
        WHERE p.programme_id = $1 ORDER BY p.code LIMIT 50) node))::text AS answer`,
};

const dashboard = {
  name: 'dashboard',
  text: `
    WITH f AS (SELECT f.* FROM project_figures f WHERE f.programme_id = $1),
    sums AS (
      SELECT grouping(f.organisation_id, f.priority_id) AS level, f.organisation_id, f.priority_id,
        count(*) FILTER (WHERE lifecycle <> 'CANCELLED') AS "projectCount",
        count(*) FILTER (WHERE measured AND lifecycle <> 'CANCELLED') AS "measuredCount",
        sum(progress_bp) FILTER (WHERE measured) AS progress, sum(planned_progress_bp) FILTER (WHERE measured) AS planned,
        sum(overdue_milestone_count) FILTER (WHERE measured) AS overdue, max(slippage_days) AS worst,
        count(*) FILTER (WHERE health = 'RED') AS red, count(*) FILTER (WHERE health = 'AMBER') AS amber,
        count(*) FILTER (WHERE health = 'GREEN') AS green, count(*) FILTER (WHERE health = 'COMPLETE') AS complete,
        count(*) FILTER (WHERE health = 'NOT_ASSESSED') AS "notAssessed",
        count(*) FILTER (WHERE health = 'SUSPENDED') AS suspended
      FROM f GROUP BY GROUPING SETS ((), (f.organisation_id), (f.priority_id)))
    SELECT json_build_object(
      'groups', (SELECT json_agg(row_to_json(s)::jsonb || jsonb_build_object('code', coalesce(o.code, n.code),
          'label', coalesce(o.name, n.name)->>'fr'))
        FROM sums s LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN strategy_node n ON n.id = s.priority_id),
      'flagships', (SELECT json_agg(x) FROM (
        SELECT p.code, p.title->>'fr' AS title, f.health, f.progress_bp, f.planned_progress_bp, o.code AS organisation
        FROM f JOIN project p ON p.id = f.project_id JOIN organisation o ON o.id = f.organisation_id
        WHERE f.flagship ORDER BY f.health_order, p.code LIMIT 20) x),
      'tiles', (SELECT json_agg(x) FROM (
        SELECT p.code, p.title->>'fr' AS title, f.health, f.flagship, o.code AS organisation
        FROM f JOIN project p ON p.id = f.project_id JOIN organisation o ON o.id = f.organisation_id
        ORDER BY f.health_order, p.code LIMIT 400) x))::text AS answer`,
};

const statements = new Map([
  ['/page', page],
  ['/dashboard', dashboard],
]);

const pool = new pg.Pool({ connectionString: url, max: 16 });
const { rows: named } = await pool.query('SELECT id FROM programme WHERE code = $1', [programme]);
const values = [named[0].id];
// The same rows without history, figures or audit: what an UPDATE costs by itself.
await pool.query(`
  DROP TABLE IF EXISTS plain_milestone;
  CREATE TABLE plain_milestone (LIKE milestone INCLUDING ALL);
  INSERT INTO plain_milestone SELECT * FROM milestone WHERE sequence = 1 ORDER BY id LIMIT 2000`);
const milestones = await pool.query('SELECT id FROM plain_milestone ORDER BY id LIMIT 64');

async function answer(
  /** @type {import('node:http').IncomingMessage} */ request,
  /** @type {import('node:http').ServerResponse} */ response,
) {
  const [path, number] = (request.url ?? '').split('?');
  const statement = statements.get(path ?? '');
  response.setHeader('content-type', 'application/json');
  if (statement) {
    const { rows } = await pool.query({ ...statement, values });
    response.end(rows[0].answer);
    return;
  }
  const { id } = milestones.rows[Number(number) % milestones.rows.length];
  await pool.query({
    name: 'edit',
    text: `UPDATE plain_milestone SET forecast_end_on = forecast_end_on + 1, version = version + 1 WHERE id = $1`,
    values: [id],
  });
  response.end('{}');
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
