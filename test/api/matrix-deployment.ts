import { CHANGED_BY, programme, SIGNED_IN, type MutationRow, type Row } from './matrix-outcomes.js';

/** Every field by which the pace of deployments is read. */
export const DEPLOYMENT_ROWS: readonly Row[] = [
  programme('Deployment.unitText', 'deployments { unitText { fr } }', SIGNED_IN, 'unitText.fr'),
  programme('Programme.deploymentStandings', 'deploymentStandings { unit }'),
  programme(
    'DeploymentStanding.paceNeeded',
    'deploymentStandings { paceNeeded { units } }',
    SIGNED_IN,
    'paceNeeded.units',
  ),
  programme(
    'DeploymentStanding.paceKept',
    'deploymentStandings { paceKept { units } }',
    SIGNED_IN,
    'paceKept.units',
  ),
];

const mutation = (name: string, ask: string, of: string): MutationRow => ({
  ...{ field: `Mutation.${name}`, ask, of, does: CHANGED_BY },
  ...{ absent: 'NOT_FOUND', nobody: 'UNAUTHENTICATED' },
});

const COUNT = `INSERT INTO deployment (id, programme_id, project_id, unit, deployed, counted_on)
  SELECT gen_random_uuid(), p.programme_id, p.id, '{"fr": "agence"}', 1, '2013-01-01' FROM project p WHERE p.code = $1
  RETURNING id, version`;
const FIELDS = 'unit: { fr: "agence" }, countedOn: "2013-06-01", deployed: 4';

/** Every mutation of deployments. */
export const DEPLOYMENT_MUTATIONS: readonly MutationRow[] = [
  mutation(
    'recordDeployment',
    `mutation ($id: ID!) { recordDeployment(input: { projectId: $id, ${FIELDS} }) }`,
    'SELECT p.id FROM project p WHERE p.code = $1',
  ),
  mutation(
    'editDeployment',
    `mutation ($id: ID!, $version: Int!) { editDeployment(input: { id: $id, version: $version, ${FIELDS} }) }`,
    COUNT,
  ),
  mutation(
    'removeDeployment',
    'mutation ($id: ID!, $version: Int!) { removeDeployment(id: $id, version: $version) }',
    COUNT,
  ),
];
