import { DataSource } from 'typeorm';
import { connectionOptions, MAINTENANCE } from '#persistence/connection.js';
import { Db } from '#persistence/db.js';
import { refreshFigures } from '#persistence/progress/refresh-figures.js';
import { uuidv7 } from '#persistence/uuid.js';
import type { TestApi } from '../support/api.js';
import type { Caller, Owner } from './matrix-outcomes.js';
import { BRIEF_THINGS } from './matrix-brief.js';
import { EXCHANGE_THINGS } from './matrix-exchange.js';
import { INDICATOR_THINGS } from './matrix-indicator.js';
import { PROJECT_KEEPING_THINGS } from './matrix-project-keeping.js';
import { ROADMAP_THINGS } from './matrix-roadmap.js';
import { UPDATE_GROUND } from './matrix-update.js';

/** A project of the demo with something under every field that the matrix looks at. */
export interface MatrixObject {
  readonly code: string;
  readonly milestoneId: string;
}

/** The organisation from which a caller looks; those without one look from MI's place. */
export const bodyOf = (caller: Caller): 'MI' | 'MJL' => (caller === 'leadMjl' ? 'MJL' : 'MI');

type Objects = Readonly<Record<'MI' | 'MJL', Readonly<Record<Owner, MatrixObject>>>>;

/** Chooses a measured project for each place a caller may stand in, and gives each the same things. */
export async function prepareObjects(api: TestApi): Promise<Objects> {
  const other = await prepared(api, NEITHER);
  const of = async (body: string): Promise<Record<Owner, MatrixObject>> => ({
    own: await prepared(api, LEADS(body)),
    "partner's": await prepared(api, HELPS(body)),
    other,
  });
  const objects = { MI: await of('MI'), MJL: await of('MJL') };
  await api.rows(PLANNED_SESSION, [uuidv7(), uuidv7()]);
  for (const statement of UPDATE_GROUND) await api.rows(statement);
  await refresh(api.databaseUrl);
  return objects;
}

const LEADS = (body: string): string => `lead.code = '${body}'`;
const PARTNER = (
  bodies: string,
): string => `EXISTS (SELECT FROM project_partner pp JOIN organisation o ON o.id = pp.organisation_id
  WHERE pp.project_id = p.id AND o.code IN (${bodies}))`;
const HELPS = (body: string): string => `lead.code NOT IN ('MI', 'MJL') AND ${PARTNER(`'${body}'`)}`;
const NEITHER = `lead.code NOT IN ('MI', 'MJL') AND NOT ${PARTNER(`'MI', 'MJL'`)}`;

async function prepared(api: TestApi, condition: string): Promise<MatrixObject> {
  const [chosen] = await api.rows<{ id: string; code: string; programme_id: string; version_id: string }>(`
    SELECT p.id, p.code, p.programme_id, r.id AS version_id FROM project p
    JOIN organisation lead ON lead.id = p.lead_organisation_id
    JOIN roadmap_version r ON r.project_id = p.id AND r.state = 'APPROVED'
    WHERE ${condition} AND p.lifecycle <> 'CANCELLED' AND NOT EXISTS
      (SELECT FROM milestone m WHERE m.project_id = p.id AND m.sequence = 9999)
    ORDER BY p.code LIMIT 1`);
  if (!chosen) throw new Error(`the demo has no project where ${condition}`);
  const [milestoneId, undated, draft] = [uuidv7(), uuidv7(), uuidv7()];
  const at = [chosen.programme_id, chosen.id];
  for (const [id, sequence] of [
    [milestoneId, 9999],
    [undated, 10_000],
  ])
    await api.rows(`INSERT INTO milestone (id, programme_id, project_id, sequence) VALUES ($3, $1, $2, $4)`, [
      ...at,
      id,
      sequence,
    ]);
  await api.rows(
    `INSERT INTO roadmap_version (id, programme_id, project_id, number, state) VALUES ($3, $1, $2, 99, 'DRAFT')`,
    [...at, draft],
  );
  for (const version of [chosen.version_id, draft]) {
    await api.rows(PLANNED, [...at, uuidv7(), version, milestoneId, 9999, '2012-01-31']);
    await api.rows(PLANNED, [...at, uuidv7(), version, undated, 10_000, null]);
  }
  for (const text of [
    ...THINGS,
    ...PROJECT_KEEPING_THINGS,
    ...ROADMAP_THINGS,
    ...BRIEF_THINGS,
    ...INDICATOR_THINGS,
    ...EXCHANGE_THINGS,
  ])
    await api.rows(text, [...at, uuidv7(), milestoneId].slice(0, placesIn(text)));
  return { code: chosen.code, milestoneId };
}

const placesIn = (text: string): number =>
  Math.max(...[...text.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)));

const PLANNED = `
  INSERT INTO planned_milestone (id, programme_id, project_id, roadmap_version_id, milestone_id, position, title, phase, weight, baseline_end_on)
  VALUES ($3, $1, $2, $4, $5, $6, '{"fr": "Recette"}', 'ACCEPTANCE', 1, $7)`;

const THINGS = [
  `INSERT INTO risk (id, programme_id, project_id, code, category, title, likelihood, impact, status)
   VALUES ($3, $1, $2, 'MATRIX-' || $2::uuid, 'LEGAL', '{"fr": "Décret"}', 5, 5, 'OPEN')`,
  `INSERT INTO risk (id, programme_id, project_id, code, category, title, likelihood, impact, status, raised_on, raised_precision)
   VALUES ($3, $1, $2, 'MATRIX-LATE-' || $2::uuid, 'LEGAL', '{"fr": "Arrêté"}', 2, 2, 'OPEN', '2013-06-01', 'DAY')`,
  `UPDATE risk SET status = 'CLOSED', likelihood = 1
   WHERE programme_id = $1 AND project_id = $2 AND code = 'MATRIX-LATE-' || $2::uuid`,
  `INSERT INTO deployment (id, programme_id, project_id, unit, deployed) VALUES ($3, $1, $2, '{"fr": "communes"}', 3)`,
  `INSERT INTO decision (id, programme_id, project_id, session_id, position, text)
   SELECT $3::uuid, $1::uuid, $2::uuid, s.id, 1000 + (SELECT count(*) FROM decision d WHERE d.session_id = s.id), '{"fr": "Décidé"}'
   FROM committee_session s WHERE s.programme_id = $1 AND s.state = 'HELD' ORDER BY s.held_on LIMIT 1`,
  `INSERT INTO prerequisite_project (id, programme_id, project_id, prerequisite_id)
   SELECT $3::uuid, $1::uuid, $2::uuid, q.id FROM prerequisite q JOIN prerequisite_stage s ON s.prerequisite_id = q.id
   WHERE q.programme_id = $1 ORDER BY q.code LIMIT 1 ON CONFLICT DO NOTHING`,
  `INSERT INTO dependency (id, programme_id, project_id, predecessor_project_id, predecessor_milestone_id, successor_milestone_id, state)
   SELECT $3::uuid, $1::uuid, $2::uuid, m.project_id, m.id, $4::uuid, 'ACCEPTED' FROM milestone m
   JOIN roadmap_version r ON r.project_id = m.project_id AND r.state = 'APPROVED'
   WHERE m.programme_id = $1 AND m.project_id <> $2 ORDER BY m.id LIMIT 1`,
  `INSERT INTO project_partner (id, programme_id, project_id, organisation_id)
   SELECT $3::uuid, $1::uuid, $2::uuid, o.id FROM organisation o JOIN project p ON p.id = $2
   WHERE o.id <> p.lead_organisation_id AND o.code NOT IN ('MI', 'MJL') ORDER BY o.code LIMIT 1 ON CONFLICT DO NOTHING`,
  `UPDATE project SET budget_planned_centimes = 100000000 WHERE programme_id = $1 AND id = $2`,
];

const PLANNED_SESSION = `
  WITH planned AS (
    INSERT INTO committee_session (id, programme_id, committee_id, code, number, held_on, state)
    SELECT $1::uuid, c.programme_id, c.id, 'MATRIX', 99, '2013-09-20', 'PLANNED'
    FROM committee c JOIN programme g ON g.id = c.programme_id AND g.code = 'EGOV' WHERE c.steering RETURNING id, programme_id
  )
  INSERT INTO agenda_item (id, programme_id, session_id, position, text)
  SELECT $2::uuid, programme_id, id, 1, '{"fr": "Point"}' FROM planned`;

async function refresh(url: string): Promise<void> {
  const source = await new DataSource(connectionOptions(url, MAINTENANCE)).initialize();
  try {
    const [{ id }] = await source.query<[{ id: string }]>(`SELECT id FROM programme WHERE code = 'EGOV'`);
    await new Db(source).write({ kind: 'system', name: 'figures' }, (tx) =>
      refreshFigures(tx, { programmeId: id }),
    );
  } finally {
    await source.destroy();
  }
}

/** One hash over every row of every business table, with history, audit and figures: where it lies and who wrote it. */
export async function checksum(api: TestApi): Promise<string> {
  const tables = await api.rows<{ name: string }>(`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
    AND tablename NOT IN ('sign_in_session', 'sign_in_attempt', 'migration') ORDER BY 1`);
  const hashes = tables.map(
    ({ name }) =>
      `(SELECT count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0) FROM ${name})`,
  );
  const [row] = await api.rows<{ hash: string }>(`SELECT md5(concat_ws(',', ${hashes.join(', ')})) AS hash`);
  return row?.hash ?? '';
}
