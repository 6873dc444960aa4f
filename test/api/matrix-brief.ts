import {
  all,
  NOBODY,
  programme,
  SIGNED_IN,
  type MutationRow,
  type Outcomes,
  type Row,
} from './matrix-outcomes.js';

/** The organisation that is to lead, DPGOV, auditors; and the chair, because one of the briefs is submitted. */
const READ: Outcomes = { ...SIGNED_IN, member: '---' };

/** Every field by which briefs are read. */
export const BRIEF_ROWS: readonly Row[] = [
  programme('Programme.briefs', 'briefs { id }', READ),
  programme('Programme.briefs#draft', 'briefs { state }', { ...READ, chair: '---' }, '[state=DRAFT]'),
  programme('Programme.briefs#submitted', 'briefs { state }', READ, '[state=SUBMITTED]'),
  programme('Brief.title', 'briefs { title { fr } }', READ, 'title.fr'),
  programme('Brief.summary', 'briefs { summary { __typename } }', READ, 'summary'),
  programme('Brief.steps', 'briefs { steps { move } }', READ, 'steps.move'),
  programme(
    'Brief.viewerCan',
    'briefs { viewerCan }',
    {
      ...NOBODY,
      admin: 'SSS',
      officer: 'SSS',
      leadMi: 'SSS',
      contributorMi: 'SSS',
      leadMjl: 'SSS',
      chair: 'SSS',
    },
    'viewerCan',
  ),
];

/** What every project of the matrix bears, for these rows: briefs of its lead; $1 and $2 are its programme and itself, $3 a new id. */
export const BRIEF_THINGS: readonly string[] = [
  `INSERT INTO brief (id, programme_id, code, title, lead_organisation_id)
   SELECT $3::uuid, $1::uuid, 'DRAFT-' || p.code, '{"fr": "Projet"}', p.lead_organisation_id FROM project p WHERE p.id = $2`,
  `WITH submitted AS (
     INSERT INTO brief (id, programme_id, code, title, lead_organisation_id, state)
     SELECT $3::uuid, $1::uuid, 'SUBMITTED-' || p.code, '{"fr": "Projet"}', p.lead_organisation_id, 'SUBMITTED'
     FROM project p WHERE p.id = $2 RETURNING id, programme_id)
   INSERT INTO brief_step (id, programme_id, brief_id, move, stepped_on)
   SELECT gen_random_uuid(), programme_id, id, 'SUBMIT', '2013-06-01' FROM submitted`,
];

/** Of a brief being written: DPGOV's officers and the SPGOV that is to lead. */
const WRITTEN_BY: Outcomes = {
  ...all('---'),
  ...{ admin: 'SSS', officer: 'SSS', auditor: 'FFF', leadMi: 'S--', contributorMi: 'S--', leadMjl: 'S--' },
};
/** The same of a programme, which everybody sees. */
const BEGUN_BY: Outcomes = {
  ...all('FFF'),
  ...{ admin: 'SSS', officer: 'SSS', leadMi: 'SFF', contributorMi: 'SFF', leadMjl: 'SFF' },
};
/** The SPGOV lead that is to lead. */
const SUBMITTED_BY: Outcomes = { ...WRITTEN_BY, admin: 'FFF', officer: 'FFF', contributorMi: 'F--' };
/** The chair, of a brief that chair, lead, DPGOV and auditors see. */
const DECIDED_BY: Outcomes = {
  ...all('FFF'),
  ...{ leadMi: 'F--', contributorMi: 'F--', leadMjl: 'F--', chair: 'SSS', member: '---' },
};

/** A new brief of the lead of the project, in a state. */
const BRIEF = (state: string): string => `
  INSERT INTO brief (id, programme_id, code, title, summary, lead_organisation_id, strategy_node_id, users_served, start_on,
    planned_end_on, state)
  SELECT gen_random_uuid(), p.programme_id, 'B-' || upper(left(gen_random_uuid()::text, 8)), '{"fr": "Projet"}', '{"fr": "Objet"}',
    p.lead_organisation_id, p.strategy_node_id, 'CITIZEN', '2013-09-01', '2014-12-31', '${state}'
  FROM project p WHERE p.code = $1 RETURNING id, version`;
const move = (name: string, more = ''): string =>
  `mutation ($id: ID!, $version: Int!) { moveBrief(input: { id: $id, version: $version, move: ${name} ${more} }) { id } }`;

const operation = (field: string, ask: string, of: string, does: Outcomes): MutationRow => ({
  ...{ field, ask, of, does },
  ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
});

/** Every operation on briefs, and what is read by the id of one. */
export const BRIEF_MUTATIONS: readonly MutationRow[] = [
  operation('Query.brief', 'query ($id: ID!) { brief(id: $id) { id } }', BRIEF('DRAFT'), {
    ...WRITTEN_BY,
    auditor: 'SSS',
  }),
  {
    ...operation(
      'Mutation.createBrief',
      `mutation ($lead: String!, $code: String!) { createBrief(input: { programme: "EGOV", leadCode: $lead, code: $code,
        title: { fr: "Projet" } }) { id } }`,
      `SELECT o.code AS lead, 'NEW-' || (SELECT count(*) FROM brief) AS code FROM project p
       JOIN organisation o ON o.id = p.lead_organisation_id WHERE p.code = coalesce(nullif($1, ''), 'EG-001')`,
      BEGUN_BY,
    ),
    absent: 'NO_OBJECT',
  },
  operation(
    'Mutation.editBrief',
    'mutation ($id: ID!, $version: Int!) { editBrief(input: { id: $id, version: $version, usersServed: BUSINESS }) { id } }',
    BRIEF('RETURNED'),
    WRITTEN_BY,
  ),
  operation('Mutation.moveBrief', move('SUBMIT'), BRIEF('DRAFT'), SUBMITTED_BY),
  operation(
    'Mutation.moveBrief#return',
    move('RETURN', ', comments: "Revoir"'),
    BRIEF('SUBMITTED'),
    DECIDED_BY,
  ),
  operation('Mutation.moveBrief#approve', move('APPROVE'), BRIEF('SUBMITTED'), DECIDED_BY),
  operation(
    'Mutation.removeBrief',
    'mutation ($id: ID!, $version: Int!) { removeBrief(id: $id, version: $version) }',
    BRIEF('DRAFT'),
    WRITTEN_BY,
  ),
];
