import { decisionColumns, whereDecisionKnown } from '../committee/session-columns.js';
import { whereSessionVisible } from '../committee/session-sight.js';
import { deploymentColumns, whereDeploymentKnown } from '../deployment/deployment-columns.js';
import { organisationJson } from '../organisation/organisation-columns.js';
import { prerequisiteColumns } from '../prerequisite/prerequisite-columns.js';
import { riskColumns, whereRiskKnown } from '../risk/risk-columns.js';
import { jsonObject } from '../selection.js';
import { sql, type Sql } from '../sql.js';
import { whereVisible } from '../visible.js';
import type { ProjectAsk } from './project-ask.js';

/** The partners of project `p`, by code. */
export function partnersJson({ source: { held, reading }, language, selection }: ProjectAsk): Sql {
  const partner = organisationJson('o', held, reading.asOf.statusOn, language, selection['partners'] ?? {});
  return sql`(SELECT coalesce(json_agg(${partner} ORDER BY o.code), '[]') FROM ${held.from('project_partner')} w
    JOIN ${held.from('organisation')} o ON o.id = w.organisation_id WHERE w.project_id = p.id)`;
}

/** The risks of project `p` that the reader may see, the gravest first. */
export function risksJson({ source: { held, reading }, sight, language, selection }: ProjectAsk): Sql {
  const risk = jsonObject(riskColumns(language), selection['risks'] ?? {});
  return sql`(SELECT coalesce(json_agg(${risk} ORDER BY k.likelihood * k.impact DESC, k.code), '[]')
    FROM ${held.from('risk')} k WHERE k.project_id = p.id AND ${whereRiskKnown(sight.risks, reading.asOf.statusOn)})`;
}

/** The deployments of project `p`, by unit and day. */
export function deploymentsJson({ source: { held, reading }, sight, language, selection }: ProjectAsk): Sql {
  const deployment = jsonObject(deploymentColumns(held, language), selection['deployments'] ?? {});
  return sql`(SELECT coalesce(json_agg(${deployment} ORDER BY d.unit, d.counted_on NULLS FIRST, d.id), '[]')
    FROM ${held.from('deployment')} d
    WHERE d.project_id = p.id AND ${whereDeploymentKnown(sight.deployments, reading.asOf.statusOn)})`;
}

/** The prerequisites of project `p`, by code. */
export function prerequisitesJson({
  source: { held, reading },
  sight,
  language,
  selection,
}: ProjectAsk): Sql {
  const columns = prerequisiteColumns(held, sight, reading.asOf.statusOn, language);
  return sql`(SELECT coalesce(json_agg(${jsonObject(columns, selection['prerequisites'] ?? {})} ORDER BY q.code), '[]')
    FROM ${held.from('prerequisite_project')} r JOIN ${held.from('prerequisite')} q ON q.id = r.prerequisite_id
    WHERE r.project_id = p.id AND ${whereVisible(sight.prerequisites, { programmeId: 'q.programme_id' })})`;
}

/** The decisions about project `p`, latest first. */
export function decisionsJson({ source: { held, reading }, sight, language, selection }: ProjectAsk): Sql {
  const decision = jsonObject(decisionColumns(language), selection['decisions'] ?? {});
  return sql`(SELECT coalesce(json_agg(${decision} ORDER BY coalesce(e.decided_on, s.held_on) DESC NULLS LAST, e.position), '[]')
    FROM ${held.from('decision')} e JOIN ${held.from('committee_session')} s ON s.id = e.session_id
    WHERE e.project_id = p.id AND ${whereDecisionKnown(sight.decisions, reading.asOf.statusOn)}
      AND ${whereSessionVisible(sight.sessions)})`;
}

/** The healths declared of project `p` until the status date, the latest first: the first is its declared voice. */
export function declarationsJson({ source: { held, reading }, selection }: ProjectAsk): Sql {
  const declaration = jsonObject(DECLARATION, selection['declarations'] ?? {});
  return sql`(SELECT coalesce(json_agg(${declaration} ORDER BY d.month_on DESC, d.declared_on DESC, d.id DESC), '[]')
    FROM ${held.from('health_declaration')} d
    WHERE d.project_id = p.id AND d.declared_on <= ${reading.asOf.statusOn}::date)`;
}

const DECLARATION = {
  monthOn: sql`d.month_on`,
  declaredOn: sql`d.declared_on`,
  health: sql`d.health`,
  sentence: sql`d.sentence`,
  sentenceLang: sql`d.sentence_lang`,
};
