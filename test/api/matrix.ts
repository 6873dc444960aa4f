import {
  CHANGED_BY,
  INVOLVED,
  MONEY,
  NOBODY,
  PREPARING,
  programme,
  SIGNED_IN,
  WHOLE_MONEY,
  type MutationRow,
  type Row,
} from './matrix-outcomes.js';
import { BODY_MUTATIONS, BODY_ROWS } from './matrix-bodies.js';
import { PROGRAMME_MUTATIONS, PROGRAMME_ROWS } from './matrix-programme.js';
import { PROJECT_ROWS } from './matrix-project.js';
import { PROJECT_KEEPING_MUTATIONS, PROJECT_KEEPING_ROWS } from './matrix-project-keeping.js';
import { ROADMAP_MUTATIONS, ROADMAP_ROWS } from './matrix-roadmap.js';
import { BRIEF_MUTATIONS, BRIEF_ROWS } from './matrix-brief.js';
import { DEPLOYMENT_MUTATIONS, DEPLOYMENT_ROWS } from './matrix-deployment.js';
import { EXCHANGE_MUTATIONS, EXCHANGE_ROWS } from './matrix-exchange.js';
import { INDICATOR_MUTATIONS, INDICATOR_ROWS } from './matrix-indicator.js';
import { RISK_MUTATIONS, RISK_ROWS } from './matrix-risk.js';
import { UPDATE_MUTATIONS, UPDATE_ROWS } from './matrix-update.js';
import { PEOPLE_MUTATIONS, PEOPLE_ROWS } from './matrix-people.js';

const PAGE = 'projects(filter: { codes: [$code] })';
const TIMELINE = 'timeline(filter: { codes: [$code] })';
const RISK_PAGE = 'risks(filter: { projects: [$code] })';
const RISKS_EXPLAINED = 'explainRisks(filter: { projects: [$code] })';
const EXPLAIN = 'explain(figure: PROGRESS, filter: { codes: [$code] })';

/** Every field that leads to an object. A field without its row fails the test, and a row without its field. */
export const ROWS: readonly Row[] = [
  { field: 'Query.viewer', in: 'query', select: 'viewer { id }', sees: SIGNED_IN },
  { field: 'Query.programmes', in: 'query', select: 'programmes { code }', sees: SIGNED_IN },
  { field: 'Query.programme', in: 'query', select: 'programme(code: "EGOV") { code }', sees: SIGNED_IN },
  {
    field: 'Query.project',
    in: 'query',
    select: 'project(programme: "EGOV", code: $code) { id }',
    sees: SIGNED_IN,
  },
  {
    field: 'Query.search',
    in: 'query',
    select: 'search(programme: "EGOV", text: "etat civil") { totalCount }',
    sees: SIGNED_IN,
  },
  {
    field: 'SearchResult.groups',
    in: 'query',
    select: 'search(programme: "EGOV", text: "etat civil") { groups { kind } }',
    read: 'groups',
    sees: SIGNED_IN,
  },
  {
    field: 'SearchGroup.hits',
    in: 'query',
    select: 'search(programme: "EGOV", text: "etat civil") { groups { kind hits { id } } }',
    read: 'groups[kind=PROJECT].hits',
    sees: SIGNED_IN,
  },
  ...PEOPLE_ROWS,
  { field: 'Viewer.roles', in: 'query', select: 'viewer { roles { role } }', read: 'roles', sees: SIGNED_IN },
  {
    field: 'RoleHeld.organisation',
    in: 'query',
    select: 'viewer { roles { organisation { code } } }',
    read: 'roles.organisation',
    sees: { ...NOBODY, leadMi: 'SSS', contributorMi: 'SSS', leadMjl: 'SSS' },
  },
  {
    field: 'RoleHeld.committee',
    in: 'query',
    select: 'viewer { roles { committee { code } } }',
    read: 'roles.committee',
    sees: { ...NOBODY, chair: 'SSS', member: 'SSS' },
  },

  ...PROJECT_ROWS,
  ...PROJECT_KEEPING_ROWS,
  ...ROADMAP_ROWS,
  ...BRIEF_ROWS,
  ...UPDATE_ROWS,
  ...DEPLOYMENT_ROWS,
  ...EXCHANGE_ROWS,
  ...RISK_ROWS,
  ...INDICATOR_ROWS,
  ...BODY_ROWS,
  ...PROGRAMME_ROWS,

  programme('Programme.asOf', 'asOf { statusOn }'),
  programme('Programme.basis', 'basis { kind }'),
  programme('Programme.deployments', 'deployments { id }'),
  programme('Programme.explain', `${EXPLAIN} { figure }`),
  programme('Programme.explainBasis', 'explainBasis(kind: "PROJECT", basis: SOURCED) { figure }'),
  programme('Programme.explainRisks', `${RISKS_EXPLAINED} { parts { key } }`, INVOLVED, 'parts.key'),
  programme('Programme.facets', 'facets(filter: { codes: [$code] }) { name }'),
  programme('Facet.values', 'facets(filter: { codes: [$code] }) { values { key } }', SIGNED_IN, 'values'),
  programme('Programme.indicators', 'indicators { code }'),
  programme('Indicator.values', 'indicators { values { year } }', SIGNED_IN, 'values'),
  programme('Programme.organisations', 'organisations { code }'),
  programme('Programme.prerequisites', 'prerequisites { id }'),
  programme('Programme.projects', `${PAGE} { totalCount }`, SIGNED_IN, 'totalCount'),
  programme('ProjectConnection.nodes', `${PAGE} { nodes { id } }`, SIGNED_IN, 'nodes'),
  programme('ProjectConnection.nodes#risks', `${PAGE} { nodes { risks { id } } }`, INVOLVED, 'nodes.risks'),
  programme(
    'ProjectConnection.nodes#budget',
    `${PAGE} { nodes { budget { plannedMad } } }`,
    MONEY,
    'nodes.budget.plannedMad',
  ),
  programme(
    'ProjectConnection.pageInfo',
    `${PAGE} { pageInfo { endCursor } }`,
    SIGNED_IN,
    'pageInfo.endCursor',
  ),
  programme('Programme.risks', `${RISK_PAGE} { totalCount }`, INVOLVED, 'totalCount'),
  programme('RiskConnection.nodes', `${RISK_PAGE} { nodes { id } }`, INVOLVED, 'nodes'),
  programme('RiskConnection.matrix', `${RISK_PAGE} { matrix { count } }`, INVOLVED, 'matrix.count'),
  programme(
    'RiskConnection.facets',
    `${RISK_PAGE} { facets { values { key count } } }`,
    INVOLVED,
    'facets.values.count',
  ),
  programme(
    'RiskConnection.pageInfo',
    `${RISK_PAGE} { pageInfo { endCursor } }`,
    INVOLVED,
    'pageInfo.endCursor',
  ),
  programme('Programme.riskChanges', 'riskChanges { since }'),
  ...(['opened', 'closed', 'rerated'] as const).map((kind) =>
    programme(
      `RiskChanges.${kind}`,
      `riskChanges(filter: { projects: [$code] }) { ${kind} { totalCount } }`,
      INVOLVED,
      `${kind}.totalCount`,
    ),
  ),
  programme(
    'RiskChangeList.nodes',
    'riskChanges(filter: { projects: [$code] }) { rerated { nodes { id } } }',
    INVOLVED,
    'rerated.nodes',
  ),
  programme(
    'Programme.rollup',
    'rollup(filter: { codes: [$code] }) { projectCount }',
    SIGNED_IN,
    'projectCount',
  ),
  programme(
    'Rollup.budget',
    'rollup(filter: { codes: [$code] }) { budget { plannedMad } }',
    WHOLE_MONEY,
    'budget.plannedMad',
  ),
  programme('Rollup.health', 'rollup { health { count } }', SIGNED_IN, 'health'),
  programme('Rollup.lifecycle', 'rollup { lifecycle { count } }', SIGNED_IN, 'lifecycle'),
  programme('Rollup.phase', 'rollup { phase { count } }', SIGNED_IN, 'phase'),
  programme('Programme.rollupBy', 'rollupBy(dimension: PRIORITY) { key }'),
  programme(
    'RollupGroup.rollup',
    'rollupBy(dimension: PRIORITY) { rollup { projectCount } }',
    SIGNED_IN,
    'rollup.projectCount',
  ),
  programme('Programme.sessions', 'sessions { id }'),
  programme('Programme.sessions#planned', 'sessions { state }', PREPARING, '[state=PLANNED]'),
  programme('CommitteeSession.committee', 'sessions { committee { code } }', SIGNED_IN, 'committee'),
  programme('CommitteeSession.agenda', 'sessions { agenda { text } }', SIGNED_IN, 'agenda'),
  programme(
    'CommitteeSession.agenda#planned',
    'sessions { state agenda { text } }',
    PREPARING,
    '[state=PLANNED].agenda',
  ),
  programme('CommitteeSession.decisions', 'sessions { decisions { id } }', SIGNED_IN, 'decisions'),
  programme('Programme.strategy', 'strategy { code }'),
  programme('Programme.thresholds', 'thresholds { spiRedPercent }'),
  programme('Programme.timeline', `${TIMELINE} { statusOn } `),
  programme('Timeline.projects', `${TIMELINE} { projects { code } }`, SIGNED_IN, 'projects.code'),
  programme('Timeline.milestones', `${TIMELINE} { milestones { counts } }`, SIGNED_IN, 'milestones.counts'),
  programme('Timeline.organisations', `${TIMELINE} { organisations { code } }`, SIGNED_IN, 'organisations'),
  programme('Timeline.ministries', `${TIMELINE} { ministries { code } }`, SIGNED_IN, 'ministries'),
  programme('Timeline.priorities', `${TIMELINE} { priorities { code } }`, SIGNED_IN, 'priorities'),

  programme(
    'Programme.progressSeries',
    'progressSeries(filter: { codes: [$code] }) { projectCount }',
    SIGNED_IN,
    'projectCount',
  ),
  programme('ProgressSeries.points', 'progressSeries { points { on } }', SIGNED_IN, 'points'),
  programme('Programme.since', 'since { days }'),
  programme('Since.before', 'since { before { projectCount } }', SIGNED_IN, 'before.projectCount'),
  programme('Since.after', 'since { after { projectCount } }', SIGNED_IN, 'after.projectCount'),
  programme('SinceMoment.health', 'since { after { health { count } } }', SIGNED_IN, 'after.health.count'),
  programme('Since.flows', 'since { flows { count } }', SIGNED_IN, 'flows.count'),
  programme('Since.turnedRed', 'since { turnedRed { totalCount } }', SIGNED_IN, 'turnedRed.totalCount'),
  programme(
    'Since.turnedAmberFromGreen',
    'since { turnedAmberFromGreen { totalCount } }',
    SIGNED_IN,
    'turnedAmberFromGreen',
  ),
  programme('Since.turnedGreen', 'since { turnedGreen { totalCount } }', SIGNED_IN, 'turnedGreen'),
  programme('Since.finished', 'since { finished { totalCount } }', SIGNED_IN, 'finished.totalCount'),
  programme('Since.slipped', 'since { slipped { totalCount } }', SIGNED_IN, 'slipped.totalCount'),
  programme('Since.decisions', 'since { decisions { id } }', SIGNED_IN, 'decisions'),
  programme('SinceList.nodes', 'since { finished { nodes { code } } }', SIGNED_IN, 'finished.nodes'),
  programme(
    'SinceProject.organisation',
    'since { finished { nodes { organisation { code } } } }',
    SIGNED_IN,
    'finished.nodes.organisation',
  ),
  programme(
    'SinceProject.healthReasons',
    'since { finished { nodes { healthReasons { code } } } }',
    SIGNED_IN,
    'finished.nodes.healthReasons',
  ),
];

/** Every mutation. */
export const MUTATIONS: readonly MutationRow[] = [
  ...BODY_MUTATIONS,
  ...PROGRAMME_MUTATIONS,
  ...PEOPLE_MUTATIONS,
  ...PROJECT_KEEPING_MUTATIONS,
  ...ROADMAP_MUTATIONS,
  ...BRIEF_MUTATIONS,
  ...UPDATE_MUTATIONS,
  ...DEPLOYMENT_MUTATIONS,
  ...EXCHANGE_MUTATIONS,
  ...RISK_MUTATIONS,
  ...INDICATOR_MUTATIONS,
  {
    field: 'Mutation.editMilestone',
    ask: `mutation ($milestone: ID!, $version: Int!) {
      editMilestone(input: { id: $milestone, version: $version, forecastEndOn: "2014-03-31" }) { id } }`,
    does: CHANGED_BY,
    absent: 'NOT_FOUND',
    nobody: 'UNAUTHENTICATED',
  },
  {
    field: 'Mutation.setPreferences',
    ask: 'mutation { setPreferences(theme: LIGHT) { theme } }',
    does: SIGNED_IN,
    absent: 'NO_OBJECT',
    nobody: 'UNAUTHENTICATED',
  },
  {
    field: 'Mutation.signIn',
    ask: 'mutation { signIn(email: "member@cigov.example", password: "masar-demo") { id } }',
    does: SIGNED_IN,
    absent: 'NO_OBJECT',
    nobody: 'ANYONE',
  },
  {
    field: 'Mutation.signOut',
    ask: 'mutation { signOut }',
    does: SIGNED_IN,
    absent: 'NO_OBJECT',
    nobody: 'ANYONE',
  },
];
