import {
  ADMIN_MAY,
  adminMutation,
  programme,
  SIGNED_IN,
  type MutationRow,
  type Row,
} from './matrix-outcomes.js';

/** Every field that leads to what the administration keeps of bodies, strategy and committees. */
export const BODY_ROWS: readonly Row[] = [
  programme('Programme.organisationRecords', 'organisationRecords { id }'),
  programme('OrganisationRecord.viewerCan', 'organisationRecords { viewerCan }', ADMIN_MAY, 'viewerCan'),
  programme('OrganisationRecord.name', 'organisationRecords { name { fr } }', SIGNED_IN, 'name.fr'),
  programme('OrganisationRecord.tutelles', 'organisationRecords { tutelles { id } }', SIGNED_IN, 'tutelles'),
  programme('Programme.strategyRecords', 'strategyRecords { id }'),
  programme('StrategyRecord.viewerCan', 'strategyRecords { viewerCan }', ADMIN_MAY, 'viewerCan'),
  programme('StrategyRecord.name', 'strategyRecords { name { fr } }', SIGNED_IN, 'name.fr'),
  programme('StrategyRecord.hanging', 'strategyRecords { hanging { nodes } }', SIGNED_IN, 'hanging.nodes'),
  programme('Programme.committeeRecords', 'committeeRecords { id }'),
  programme('CommitteeRecord.viewerCan', 'committeeRecords { viewerCan }', ADMIN_MAY, 'viewerCan'),
  programme('CommitteeRecord.name', 'committeeRecords { name { fr } }', SIGNED_IN, 'name.fr'),
  programme('CommitteeRecord.seats', 'committeeRecords { seats { id } }', SIGNED_IN, 'seats'),
];

const CIGOV = `(SELECT c.* FROM committee c JOIN programme g ON g.id = c.programme_id WHERE g.code = 'EGOV' AND c.steering) c`;

/** Every mutation of bodies, strategy and committees. */
export const BODY_MUTATIONS: readonly MutationRow[] = [
  adminMutation(
    'createOrganisation',
    `mutation ($code: String!) { createOrganisation(input: { code: $code, name: { fr: "Agence" }, kind: PUBLIC_BODY }) { id } }`,
    `SELECT 'NEW' || count(*) AS code FROM organisation`,
    'NO_OBJECT',
  ),
  adminMutation(
    'editOrganisation',
    `mutation ($id: ID!, $version: Int!) { editOrganisation(input: { id: $id, version: $version, shortName: "ANRT" }) { id } }`,
    `SELECT id, version FROM organisation WHERE code = 'ANRT'`,
  ),
  adminMutation(
    'changeTutelle',
    `mutation ($id: ID!, $version: Int!) { changeTutelle(input: { id: $id, version: $version, supervisorCode: "MI", fromOn: "2013-01-01" }) { id } }`,
    `SELECT id, version FROM organisation WHERE code = 'TGR'`,
  ),
  adminMutation(
    'addStrategyNode',
    `mutation ($code: String!) { addStrategyNode(input: { programme: "EGOV", parentCode: "I05", level: ACTION, code: $code,
      name: { fr: "Action" } }) { id } }`,
    `SELECT 'N' || count(*) AS code FROM strategy_node`,
    'NO_OBJECT',
  ),
  adminMutation(
    'renameStrategyNode',
    `mutation ($id: ID!, $version: Int!) { renameStrategyNode(input: { id: $id, version: $version, name: { fr: "Autre" } }) { id } }`,
    `SELECT n.id, n.version FROM strategy_node n JOIN programme g ON g.id = n.programme_id WHERE g.code = 'EGOV' AND n.code = 'A01'`,
  ),
  adminMutation(
    'moveStrategyNode',
    `mutation ($id: ID!, $version: Int!) { moveStrategyNode(input: { id: $id, version: $version, parentCode: "I02" }) { id } }`,
    `SELECT n.id, n.version FROM strategy_node n JOIN programme g ON g.id = n.programme_id WHERE g.code = 'EGOV' AND n.code = 'A02'`,
  ),
  adminMutation(
    'removeStrategyNode',
    'mutation ($id: ID!, $version: Int!) { removeStrategyNode(input: { id: $id, version: $version }) }',
    `INSERT INTO strategy_node (id, programme_id, code, level, name, position)
     SELECT gen_random_uuid(), g.id, 'GONE' || gen_random_uuid(), 'PRIORITY', '{"fr": "Vide"}', 99
     FROM programme g WHERE g.code = 'EGOV' RETURNING id, version`,
  ),
  adminMutation(
    'createCommittee',
    `mutation ($code: String!) { createCommittee(input: { programme: "EGOV", code: $code, name: { fr: "Comité" } }) { id } }`,
    `SELECT 'C' || count(*) AS code FROM committee`,
    'NO_OBJECT',
  ),
  adminMutation(
    'editCommittee',
    `mutation ($id: ID!, $version: Int!) { editCommittee(input: { id: $id, version: $version, name: { fr: "CIGOV" } }) { id } }`,
    `SELECT c.id, c.version FROM ${CIGOV}`,
  ),
  adminMutation(
    'addCommitteeSeat',
    `mutation ($id: ID!, $version: Int!, $code: String!) {
      addCommitteeSeat(input: { id: $id, version: $version, organisationCode: $code, fromOn: "2013-06-07" }) { id } }`,
    `SELECT c.id, c.version, (SELECT min(o.code) FROM organisation o WHERE NOT EXISTS
      (SELECT FROM committee_membership m WHERE m.committee_id = c.id AND m.organisation_id = o.id)) AS code FROM ${CIGOV}`,
  ),
  adminMutation(
    'dateCommitteeSeat',
    `mutation ($id: ID!, $version: Int!) { dateCommitteeSeat(input: { id: $id, version: $version, untilOn: "2013-12-31" }) { id } }`,
    `SELECT m.id, c.version FROM committee_membership m JOIN organisation o ON o.id = m.organisation_id AND o.code = 'MS'
     JOIN ${CIGOV} ON c.id = m.committee_id`,
  ),
  adminMutation(
    'setCommitteeChair',
    `mutation ($id: ID!, $version: Int!) { setCommitteeChair(input: { id: $id, version: $version, organisationCode: "MEF", fromOn: "2013-06-07" }) { id } }`,
    `SELECT c.id, c.version FROM ${CIGOV}`,
  ),
];
