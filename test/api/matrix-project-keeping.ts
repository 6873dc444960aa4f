import {
  all,
  CHANGED_BY,
  LEAD,
  MAY_CHANGE,
  MONEY,
  SIGNED_IN,
  type MutationRow,
  type Outcomes,
  type Row,
} from './matrix-outcomes.js';

/** DPGOV's officers alone. */
const DPGOV: Outcomes = { ...all('FFF'), admin: 'SSS', officer: 'SSS' };
const MAY: Outcomes = { ...all('---'), admin: 'SSS', officer: 'SSS' };
/** The same, of what only lead and partners, DPGOV, auditors and committees see. */
const DPGOV_OF_MONEY: Outcomes = { ...DPGOV, leadMi: 'FF-', contributorMi: 'FF-', leadMjl: 'FF-' };

const RECORD = 'projectRecord(programme: "EGOV", code: $code)';
const row = (field: string, select: string, read = '', sees = SIGNED_IN): Row => ({
  field,
  in: 'query',
  select: `${RECORD} { ${select} }`,
  read,
  sees,
});

/** Every field by which a project is read as it is kept. */
export const PROJECT_KEEPING_ROWS: readonly Row[] = [
  row('Query.projectRecord', 'id'),
  row('ProjectRecord.title', 'title { fr }', 'title.fr'),
  row('ProjectRecord.summary', 'summary { __typename }', 'summary'),
  row('ProjectRecord.budget', 'budget { plannedMad }', 'budget.plannedMad', MONEY),
  row('ProjectRecord.people', 'people { name }', 'people.name'),
  row('ProjectRecord.contracts', 'contracts { id }', 'contracts.id', MONEY),
  row('ProjectContract.viewerCan', 'contracts { viewerCan }', 'contracts.viewerCan', MAY),
  row('ProjectRecord.steps', 'steps { move }', 'steps.move'),
  row('ProjectRecord.transfers', 'transfers { fromCode }', 'transfers.fromCode'),
  row('ProjectRecord.proposals', 'proposals { id }', 'proposals.id', LEAD),
  row('ProjectProposal.fields', 'proposals { fields { field } }', 'proposals.fields.field', LEAD),
  row('ProjectRecord.viewerCan', 'viewerCan', 'viewerCan', MAY_CHANGE),
];

/** What every project of the matrix bears, for these rows; $1 and $2 are its programme and itself, $3 a new id. */
export const PROJECT_KEEPING_THINGS: readonly string[] = [
  `INSERT INTO project_person (id, programme_id, project_id, role, name) VALUES ($3, $1, $2, 'SPONSOR', 'N. Alaoui')`,
  `INSERT INTO project_contract (id, programme_id, project_id, holder) VALUES ($3, $1, $2, 'Groupement A-B')`,
  `INSERT INTO project_move (id, programme_id, project_id, move, from_lifecycle, to_lifecycle, moved_on)
   VALUES ($3, $1, $2, 'START', 'PLANNED', 'IN_PROGRESS', '2010-01-01')`,
  `INSERT INTO project_transfer (id, programme_id, project_id, from_organisation_id, to_organisation_id, transferred_on, reason)
   SELECT $3::uuid, $1::uuid, $2::uuid, o.id, p.lead_organisation_id, '2010-01-01', 'Décret' FROM organisation o JOIN project p ON p.id = $2
   WHERE o.id <> p.lead_organisation_id ORDER BY o.code LIMIT 1`,
  `INSERT INTO project_proposal (id, programme_id, project_id, proposed_by_id, proposed_on, reason, base_version,
     field_before, field_values, state, answered_by_id, answered_on)
   SELECT $3::uuid, $1::uuid, $2::uuid, n.id, '2013-06-01', 'Décret', 1, '{"url": null}', '{"url": "https://www.egov.ma"}',
     'WITHDRAWN', n.id, '2013-06-01' FROM person n WHERE n.email = 'lead.mi@spgov.example'`,
];

const mutation = (name: string, ask: string, of: string, does = DPGOV): MutationRow => ({
  ...{ field: `Mutation.${name}`, ask, of, does },
  ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
});

const PROJECT = `SELECT p.id, p.version FROM project p WHERE p.code = $1`;
const CONTRACT = `INSERT INTO project_contract (id, programme_id, project_id, holder)
  SELECT gen_random_uuid(), p.programme_id, p.id, 'Titulaire' FROM project p WHERE p.code = $1 RETURNING id, version`;

/** The only open proposal of the lead of MI for the project; `project` is the project's version that it is decided on. */
const PROPOSAL = `
  WITH gone AS (DELETE FROM project_proposal c USING project p
    WHERE p.id = c.project_id AND p.code = $1 AND c.state = 'PROPOSED' RETURNING c.id),
  none AS (SELECT count(*) FROM gone)
  INSERT INTO project_proposal (id, programme_id, project_id, proposed_by_id, proposed_on, reason, base_version,
    field_before, field_values)
  SELECT gen_random_uuid(), p.programme_id, p.id, n.id, '2013-06-01', 'Décret', p.version, '{"url": null}',
    '{"url": "https://www.maroc.ma"}' FROM none, project p, person n
  WHERE p.code = $1 AND n.email = 'lead.mi@spgov.example' RETURNING id, version,
    (SELECT p.version FROM project p WHERE p.code = $1) AS project`;
const moveProposal = (move: string, more = ''): string =>
  `mutation ($id: ID!, $version: Int!, $project: Int) { moveProposal(input: { id: $id, version: $version, move: ${move},
    projectVersion: $project ${more} }) { id } }`;
/** DPGOV's officers, of what the lead, DPGOV and auditors see. */
const ANSWERED_BY: Outcomes = {
  ...all('---'),
  ...{ admin: 'SSS', officer: 'SSS', auditor: 'FFF', leadMi: 'F--', contributorMi: 'F--', leadMjl: 'F--' },
};

/** Every mutation of projects as DPGOV keeps them. */
export const PROJECT_KEEPING_MUTATIONS: readonly MutationRow[] = [
  mutation(
    'editProject',
    'mutation ($id: ID!, $version: Int!) { editProject(input: { id: $id, version: $version, url: "https://www.egov.ma" }) { id } }',
    PROJECT,
  ),
  {
    ...mutation(
      'proposeProjectChange',
      `mutation ($id: ID!, $version: Int!) { proposeProjectChange(input: { projectId: $id, version: $version,
        url: "https://www.service-public.ma", reason: "Nouvelle adresse" }) { id } }`,
      PROJECT,
      CHANGED_BY,
    ),
    after: `DELETE FROM project_proposal WHERE reason = 'Nouvelle adresse'`,
  },
  mutation('moveProposal', moveProposal('ACCEPT, overChanges: true'), PROPOSAL, ANSWERED_BY),
  mutation('moveProposal#refuse', moveProposal('REFUSE', ', answer: "Déjà fait"'), PROPOSAL, ANSWERED_BY),
  mutation('moveProposal#withdraw', moveProposal('WITHDRAW'), PROPOSAL, {
    ...ANSWERED_BY,
    ...{ admin: 'FFF', officer: 'FFF', leadMi: 'S--' },
  }),
  mutation(
    'moveProject',
    `mutation ($id: ID!, $version: Int!) { moveProject(input: { id: $id, version: $version, move: SUSPEND,
      movedOn: "2013-06-07", reason: "Marché infructueux" }) { id } }`,
    `UPDATE project p SET lifecycle = 'IN_PROGRESS' WHERE p.code = $1 RETURNING p.id, p.version`,
  ),
  {
    ...mutation(
      'transferProject',
      `mutation ($id: ID!, $version: Int!) { transferProject(input: { id: $id, version: $version, leadCode: "OMPIC",
      transferredOn: "2013-06-07", reason: "Décret" }) { id } }`,
      PROJECT,
    ),
    after: `WITH undone AS (DELETE FROM project_transfer WHERE reason = 'Décret' AND transferred_on = '2013-06-07'
        RETURNING project_id, from_organisation_id)
      UPDATE project p SET lead_organisation_id = undone.from_organisation_id FROM undone WHERE p.id = undone.project_id`,
  },
  mutation(
    'addContract',
    'mutation ($id: ID!) { addContract(input: { projectId: $id, holder: "Titulaire" }) { id } }',
    `SELECT p.id FROM project p WHERE p.code = $1`,
    DPGOV_OF_MONEY,
  ),
  mutation(
    'editContract',
    'mutation ($id: ID!, $version: Int!) { editContract(input: { id: $id, version: $version, holder: "Autre" }) { id } }',
    CONTRACT,
    DPGOV_OF_MONEY,
  ),
  mutation(
    'removeContract',
    'mutation ($id: ID!, $version: Int!) { removeContract(id: $id, version: $version) { id } }',
    CONTRACT,
    DPGOV_OF_MONEY,
  ),
];
