import {
  CHANGED_BY,
  INVOLVED,
  programme,
  type MutationRow,
  type Outcomes,
  type Row,
} from './matrix-outcomes.js';

const PAGE = 'risks(filter: { projects: [$code] })';

/** Every field by which an editor reads a risk. */
export const RISK_ROWS: readonly Row[] = [
  programme('Risk.titleText', `${PAGE} { nodes { titleText { fr } } }`, INVOLVED, 'nodes.titleText.fr'),
];

/** SPGOV roles of the lead and DPGOV officers; partners and auditors see it, others are told that it is not there. */
const EDITED_BY: Outcomes = {
  ...CHANGED_BY,
  leadMi: 'SF-',
  contributorMi: 'SF-',
  leadMjl: 'SF-',
  chair: '---',
  member: '---',
};

const mutation = (name: string, ask: string, of: string): MutationRow => ({
  ...{ field: `Mutation.${name}`, ask, of, does: EDITED_BY },
  ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
});

/** Every mutation of risks. */
export const RISK_MUTATIONS: readonly MutationRow[] = [
  mutation(
    'recordRisk',
    `mutation ($id: ID!) { recordRisk(input: { projectId: $id, title: { fr: "Retard" }, category: LEGAL,
      likelihood: 2, impact: 2, raisedOn: "2013-06-01" }) { id } }`,
    'SELECT p.id FROM project p WHERE p.code = $1',
  ),
  mutation(
    'editRisk',
    'mutation ($id: ID!, $version: Int!) { editRisk(input: { id: $id, version: $version, impact: 3 }) { id } }',
    `INSERT INTO risk (id, programme_id, project_id, code, category, title, likelihood, impact, status)
      SELECT gen_random_uuid(), p.programme_id, p.id, 'RK-' || gen_random_uuid(), 'LEGAL', '{"fr": "Loi"}', 1, 1, 'OPEN'
      FROM project p WHERE p.code = $1 RETURNING id, version`,
  ),
];
