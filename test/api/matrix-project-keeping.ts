import { all, MONEY, SIGNED_IN, type MutationRow, type Outcomes, type Row } from './matrix-outcomes.js';

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
  row('ProjectRecord.viewerCan', 'viewerCan', 'viewerCan', MAY),
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
];

const mutation = (name: string, ask: string, of: string, does = DPGOV): MutationRow => ({
  ...{ field: `Mutation.${name}`, ask, of, does },
  ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
});

const PROJECT = `SELECT p.id, p.version FROM project p WHERE p.code = $1`;
const CONTRACT = `INSERT INTO project_contract (id, programme_id, project_id, holder)
  SELECT gen_random_uuid(), p.programme_id, p.id, 'Titulaire' FROM project p WHERE p.code = $1 RETURNING id, version`;

/** Every mutation of projects as DPGOV keeps them. */
export const PROJECT_KEEPING_MUTATIONS: readonly MutationRow[] = [
  mutation(
    'editProject',
    'mutation ($id: ID!, $version: Int!) { editProject(input: { id: $id, version: $version, url: "https://www.egov.ma" }) { id } }',
    PROJECT,
  ),
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
