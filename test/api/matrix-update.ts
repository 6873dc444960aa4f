import {
  all,
  LEAD,
  NOBODY,
  programme,
  project,
  SIGNED_IN,
  type MutationRow,
  type Outcomes,
  type Row,
} from './matrix-outcomes.js';

/** Updates: DPGOV. */
const VALIDATING: Outcomes = { ...NOBODY, admin: 'SSS', officer: 'SSS' };
/** Briefs and roadmaps: the chair, who decides, and DPGOV, which follows. */
const DECIDING: Outcomes = { ...VALIDATING, chair: 'SSS' };
/** The SPGOVs of the organisations that lead, each of its own. */
const TOLD: Outcomes = { ...NOBODY, leadMi: 'SSS', contributorMi: 'SSS', leadMjl: 'SSS' };
const OF_PROJECT = 'updates(filter: { monthOn: "2013-06-01", project: $code })';

/** Every field by which updates are read: those of the organisation that leads the project. */
export const UPDATE_ROWS: readonly Row[] = [
  {
    ...{ field: 'Viewer.notices', in: 'query', select: 'viewer { notices { totalCount } }' },
    ...{ read: 'notices.totalCount', sees: TOLD },
  },
  {
    ...{ field: 'NoticeList.nodes', in: 'query', select: 'viewer { notices { nodes { id } } }' },
    ...{ read: 'notices.nodes', sees: TOLD },
  },
  programme('Programme.updatePeriods', 'updatePeriods { id }'),
  programme('Programme.inbox', 'inbox { totalCount }', DECIDING, 'totalCount'),
  programme(
    'Programme.inbox#updates',
    'inbox { counts { kind count } }',
    VALIDATING,
    'counts[kind=UPDATE].count',
  ),
  programme(
    'Programme.inbox#briefs',
    'inbox { counts { kind count } }',
    DECIDING,
    'counts[kind=BRIEF].count',
  ),
  programme('Inbox.counts', 'inbox { counts { kind } }', SIGNED_IN, 'counts'),
  programme('Inbox.items', 'inbox { items { id } }', DECIDING, 'items'),
  programme(
    'InboxItem.viewerCan',
    'inbox { items { kind viewerCan } }',
    { ...NOBODY, chair: 'SSS' },
    'items[kind=BRIEF].viewerCan',
  ),
  programme('Programme.dataQuality', 'dataQuality { totalCount }', SIGNED_IN, 'totalCount'),
  programme('DataQuality.counts', 'dataQuality { counts { kind count } }', SIGNED_IN, 'counts.count'),
  programme('DataQuality.lines', 'dataQuality { lines { projectCode } }', SIGNED_IN, 'lines'),
  programme(
    'QualityLine.milestone',
    'dataQuality { lines { milestone { id } } }',
    SIGNED_IN,
    'lines.milestone',
  ),
  project('Project.declarations', 'declarations { health }'),
  programme(
    'Programme.updatePeriods#counts',
    'updatePeriods { returnedCount }',
    { ...SIGNED_IN, chair: '---', member: '---' },
    'returnedCount',
  ),
  programme('Programme.updates', `${OF_PROJECT} { id }`, LEAD),
  programme('Programme.updates#all', 'updates { id }', { ...SIGNED_IN, chair: '---', member: '---' }),
  programme('ProgressUpdate.period', `${OF_PROJECT} { period { monthOn } }`, LEAD, 'period'),
  programme('ProgressUpdate.organisation', `${OF_PROJECT} { organisation { code } }`, LEAD, 'organisation'),
  programme('ProgressUpdate.projects', `${OF_PROJECT} { projects { projectCode } }`, LEAD, 'projects'),
  programme(
    'ProjectUpdate.lastDeclared',
    `${OF_PROJECT} { projects { lastDeclared { sentence } } }`,
    LEAD,
    'projects.lastDeclared',
  ),
  programme('ProgressUpdate.steps', `${OF_PROJECT} { steps { move } }`, LEAD, 'steps'),
  programme(
    'UpdateStep.projectComments',
    `${OF_PROJECT} { steps { projectComments { comments } } }`,
    LEAD,
    'steps.projectComments',
  ),
  programme(
    'ProgressUpdate.viewerCan',
    `${OF_PROJECT} { viewerCan }`,
    { ...LEAD, auditor: '---' },
    'viewerCan',
  ),
];

/** The organisations that lead a project of the matrix. */
const LEADS = `SELECT DISTINCT p.programme_id, p.lead_organisation_id FROM project p
  JOIN milestone m ON m.project_id = p.id AND m.sequence = 9999`;

/** Something said of every project that an organisation leads, in each of its updates. */
const SAID = `
  INSERT INTO project_update (id, programme_id, progress_update_id, about_project_id, confirmation, declared_health,
    sentence, sentence_lang)
  SELECT gen_random_uuid(), u.programme_id, u.id, p.id, 'UNCHANGED', 'GREEN', 'Rien à signaler.', 'fr'
  FROM progress_update u JOIN project p ON p.programme_id = u.programme_id AND p.lead_organisation_id = u.organisation_id
  WHERE p.lifecycle NOT IN ('CLOSED', 'CANCELLED') ON CONFLICT DO NOTHING`;

/** An update of every organisation that leads a project of the matrix: whole, returned with comments, and the month before. */
export const UPDATE_GROUND: readonly string[] = [
  `INSERT INTO update_period (id, programme_id, month_on, opened_on, due_on, closed_on)
   SELECT gen_random_uuid(), g.id, month::date, month::date, month::date + 13, closed::date FROM programme g,
     (VALUES ('2013-05-01', '2013-06-01'), ('2013-06-01', NULL)) told(month, closed) WHERE g.code = 'EGOV'`,
  `INSERT INTO progress_update (id, programme_id, update_period_id, organisation_id, state)
   SELECT gen_random_uuid(), l.programme_id, d.id, l.lead_organisation_id,
     CASE WHEN d.closed_on IS NULL THEN 'RETURNED' ELSE 'VALIDATED' END
   FROM (${LEADS}) l JOIN update_period d ON d.programme_id = l.programme_id`,
  SAID,
  `INSERT INTO progress_update_step (id, programme_id, progress_update_id, move, stepped_on)
   SELECT gen_random_uuid(), u.programme_id, u.id, 'RETURN', '2013-06-05' FROM progress_update u WHERE u.state = 'RETURNED'`,
  `WITH submitted AS (
     INSERT INTO progress_update (id, programme_id, update_period_id, organisation_id, state)
     SELECT gen_random_uuid(), d.programme_id, d.id, o.id, 'SUBMITTED' FROM update_period d, organisation o
     WHERE d.closed_on IS NULL AND o.id NOT IN (SELECT lead_organisation_id FROM (${LEADS}) l) ORDER BY o.code LIMIT 1
     RETURNING id, programme_id)
   INSERT INTO progress_update_step (id, programme_id, progress_update_id, move, stepped_on)
   SELECT gen_random_uuid(), programme_id, id, 'SUBMIT', '2013-06-04' FROM submitted`,
  `INSERT INTO project_update_comment (id, programme_id, progress_update_step_id, about_project_id, comments)
   SELECT gen_random_uuid(), t.programme_id, t.id, s.about_project_id, 'À revoir.' FROM progress_update_step t
   JOIN project_update s ON s.progress_update_id = t.progress_update_id`,
  `INSERT INTO health_declaration (id, programme_id, project_id, progress_update_id, month_on, declared_on, health,
     sentence, sentence_lang)
   SELECT gen_random_uuid(), u.programme_id, s.about_project_id, u.id, d.month_on, '2013-05-20', 'GREEN', 'Tout va bien.', 'fr'
   FROM progress_update u JOIN update_period d ON d.id = u.update_period_id JOIN project_update s ON s.progress_update_id = u.id
   WHERE u.state = 'VALIDATED'`,
  `INSERT INTO notice (id, person_id, programme_id, kind, audience, occasion, organisation_id, progress_update_id)
   SELECT gen_random_uuid(), p.id, u.programme_id, 'UPDATE_RETURNED', 'SPGOV', u.id || ':RETURN:1', u.organisation_id, u.id
   FROM progress_update u, person p WHERE u.state = 'RETURNED'`,
];

/** An organisation's own update, and nothing of others, whoever helps whom. */
const WRITTEN_BY: Outcomes = {
  ...all('---'),
  ...{ admin: 'FFF', officer: 'FFF', auditor: 'FFF', leadMi: 'S--', contributorMi: 'S--', leadMjl: 'S--' },
};
/** Its SPGOV lead alone. */
const SUBMITTED_BY: Outcomes = { ...WRITTEN_BY, contributorMi: 'F--' };
/** DPGOV's officers. */
const VALIDATED_BY: Outcomes = {
  ...all('---'),
  ...{ admin: 'SSS', officer: 'SSS', auditor: 'FFF', leadMi: 'F--', contributorMi: 'F--', leadMjl: 'F--' },
};

/** Puts the update of the project's lead in a state; its id, with the version of the update or of what it says of the project. */
const UPDATE = (state: string, version: 'u' | 's'): string => `
  WITH put AS (
    UPDATE progress_update u SET state = '${state}' FROM project p, update_period d, project_update s
    WHERE p.code = $1 AND u.organisation_id = p.lead_organisation_id AND d.id = u.update_period_id
      AND d.month_on = '2013-06-01' AND s.progress_update_id = u.id AND s.about_project_id = p.id
    RETURNING u.id, ${version}.version)
  SELECT put.id, coalesce(put.version, 1) AS version, coalesce(nullif($1, ''), 'EG-001') AS code
  FROM (SELECT 1) one LEFT JOIN put ON TRUE`;

const edit = (said: string): string => `mutation ($id: ID!, $code: String!, $version: Int!) {
  editProjectUpdate(input: { id: $id, projectCode: $code, version: $version, ${said} }) { id } }`;
const move = (name: string, more = ''): string =>
  `mutation ($id: ID!, $version: Int!) { moveProgressUpdate(input: { id: $id, version: $version, move: ${name} ${more} }) { id } }`;

const operation = (field: string, ask: string, of: string, does: Outcomes): MutationRow => ({
  ...{ field, ask, of, does },
  ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
});

/** An update of which everything is said, also of projects that were made since. */
const WHOLE = UPDATE('OPEN', 'u').replace('WITH', `WITH said AS (${SAID}),`);

/** Every operation on updates, and what is read by the id of one. */
export const UPDATE_MUTATIONS: readonly MutationRow[] = [
  operation(
    'Query.progressUpdate',
    'query ($id: ID!) { progressUpdate(id: $id) { id } }',
    UPDATE('OPEN', 'u'),
    {
      ...WRITTEN_BY,
      ...{ admin: 'SSS', officer: 'SSS', auditor: 'SSS' },
    },
  ),
  operation('Mutation.editProjectUpdate', edit('sentence: "Revu"'), UPDATE('RETURNED', 's'), WRITTEN_BY),
  operation(
    'Mutation.editProjectUpdate#health',
    edit('declaredHealth: AMBER'),
    UPDATE('OPEN', 's'),
    SUBMITTED_BY,
  ),
  operation('Mutation.moveProgressUpdate', move('SUBMIT'), WHOLE, SUBMITTED_BY),
  operation(
    'Mutation.moveProgressUpdate#return',
    move('RETURN', ', comments: "Revoir"'),
    UPDATE('SUBMITTED', 'u'),
    VALIDATED_BY,
  ),
  {
    field: 'Mutation.markNoticesRead',
    ask: 'mutation ($id: ID!) { markNoticesRead(ids: [$id]) { unreadCount } }',
    of: `SELECT n.id FROM notice n JOIN person p ON p.id = n.person_id JOIN project led ON led.lead_organisation_id = n.organisation_id
      WHERE p.email = 'lead.mi@spgov.example' AND led.code = $1`,
    does: { ...NOBODY, leadMi: 'SSS' },
    ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
  },
  operation('Mutation.moveProgressUpdate#validate', move('VALIDATE'), UPDATE('SUBMITTED', 'u'), VALIDATED_BY),
];
