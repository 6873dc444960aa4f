import { milestoneColumns, withFacts } from '../milestone/milestone-columns.js';
import { jsonObject, type Columns, type Selection } from '../selection.js';
import { spoken } from '../spoken.js';
import { raw, sql, type Sql } from '../sql.js';
import type { ProjectAsk } from './project-ask.js';
import { whereRoadmapVisible } from '../roadmap/roadmap-record.store.js';

/** The dependencies of project `p`, coming in and going out, in order of the milestones at this end. */
export function dependenciesJson(ask: ProjectAsk): Sql {
  const { held } = ask.source;
  const asked = ask.selection['dependencies'] ?? {};
  const incoming = sql`d.project_id = p.id`;
  const end = (field: string, own: boolean): (() => Sql) => {
    const successor = sql`d.successor_milestone_id`;
    const predecessor = sql`d.predecessor_milestone_id`;
    const [inside, outside] = own ? [successor, predecessor] : [predecessor, successor];
    return () =>
      endJson(ask, sql`CASE WHEN ${incoming} THEN ${inside} ELSE ${outside} END`, asked[field] ?? {});
  };
  const columns: Columns = {
    id: sql`d.id`,
    direction: sql`CASE WHEN ${incoming} THEN 'INCOMING' ELSE 'OUTGOING' END`,
    state: sql`d.state`,
    lagWorkingDays: sql`d.lag_working_days`,
    reason: spoken('d.reason', ask.language),
    milestone: end('milestone', true),
    other: end('other', false),
    basis: sql`d.basis`,
  };
  return sql`(SELECT coalesce(json_agg(${jsonObject(columns, asked)} ORDER BY ${incoming} DESC, d.id), '[]')
    FROM ${held.from('dependency')} d WHERE d.project_id = p.id OR d.predecessor_project_id = p.id)`;
}

/** One end: its milestone as promised in the version that the reader may see, the approved one first. */
function endJson(ask: ProjectAsk, milestoneId: Sql, selection: Selection): Sql {
  const { source, language } = ask;
  const { held, reading } = source;
  const { statusOn } = reading.asOf;
  const { position, title, baselineEndOn, forecastEndOn, actualEndOn } = milestoneColumns(
    held,
    statusOn,
    language,
  );
  const columns: Columns = {
    projectCode: sql`own.code`,
    projectTitle: spoken('own.title', language),
    organisation: () => sql`(SELECT ${spoken('o.name', language)} FROM ${held.from('organisation')} o
      WHERE o.id = own.lead_organisation_id)`,
    milestoneId: sql`m.id`,
    ...{ position, title, baselineEndOn, forecastEndOn, actualEndOn },
  } as Columns;
  const place = { programmeId: 'own.programme_id', projectId: 'own.id' };
  return sql`(SELECT ${jsonObject(columns, withFacts(selection))}
    FROM ${held.from('milestone')} m JOIN ${held.from('project')} own ON own.id = m.project_id
    LEFT JOIN LATERAL (
      SELECT promised.* FROM ${held.from('planned_milestone')} promised
      JOIN ${held.from('roadmap_version')} v ON v.id = promised.roadmap_version_id
      WHERE promised.milestone_id = m.id AND ${whereRoadmapVisible(ask.sight, place)}
      ORDER BY ${raw("v.state = 'APPROVED' DESC")}, v.number DESC LIMIT 1
    ) l ON TRUE WHERE m.id = ${milestoneId})`;
}
