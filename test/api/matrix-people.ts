import { NOBODY, SIGNED_IN, type MutationRow, type Outcomes, type Row } from './matrix-outcomes.js';

/** Who reads people. */
const READ: Outcomes = { ...NOBODY, admin: 'SSS', auditor: 'SSS' };
/** Who changes them. */
const CHANGED: Outcomes = { ...NOBODY, admin: 'SSS', auditor: 'FFF' };

const SOMEBODY = '01a1b2c3-0000-7000-8000-0000000000aa';
const TOKEN = 'matrix';

/** Somebody with a role of each kind and an invitation that holds. */
export const PEOPLE: readonly string[] = [
  `INSERT INTO person (id, email, name, password_hash)
   SELECT '${SOMEBODY}', 'matrix@masar.example', 'Matrice', password_hash FROM person WHERE email = 'admin@dpgov.example'`,
  `INSERT INTO access_grant (id, person_id, role, organisation_id)
   SELECT gen_random_uuid(), '${SOMEBODY}', 'spgov_contributor', id FROM organisation WHERE code = 'MI'`,
  `INSERT INTO access_grant (id, person_id, role, committee_id, programme_id)
   SELECT gen_random_uuid(), '${SOMEBODY}', 'committee_member', c.id, c.programme_id FROM committee c WHERE c.steering LIMIT 1`,
  `INSERT INTO one_time_link (id, person_id, purpose, token_hash, expires_at)
   VALUES (gen_random_uuid(), '${SOMEBODY}', 'INVITATION', encode(sha256('${TOKEN}'), 'hex'), now() + interval '1 day')`,
  `INSERT INTO audit_entry (id, actor_name, action, subject_kind, subject_id, transaction_id, detail)
   SELECT gen_random_uuid(), 'system:command-line', 'person.manage', 'person', h.row_id, h.transaction_id, '{"note": "matrix-change"}'
   FROM history h WHERE h.table_name = 'person' AND h.row_id = '${SOMEBODY}'`,
];

const NODES = 'people(filter: { text: "matrix@masar.example" })';
const row = (field: string, select: string, read = '', sees = READ): Row => ({
  field,
  in: 'query',
  select,
  read,
  sees,
});

/** Every field by which people are read. */
export const PEOPLE_ROWS: readonly Row[] = [
  row('Query.people', `${NODES} { totalCount }`, 'totalCount'),
  row('PersonConnection.nodes', `${NODES} { nodes { id } }`, 'nodes'),
  row('PersonConnection.pageInfo', `${NODES} { pageInfo { endCursor } }`, 'pageInfo.endCursor'),
  row('Query.person', `person(id: "${SOMEBODY}") { id }`),
  row('Person.grants', `person(id: "${SOMEBODY}") { grants { id } }`, 'grants'),
  row(
    'PersonGrant.organisation',
    `${NODES} { nodes { grants { organisation { code } } } }`,
    'nodes.grants.organisation',
  ),
  row(
    'PersonGrant.committee',
    `${NODES} { nodes { grants { committee { code } } } }`,
    'nodes.grants.committee',
  ),
  row(
    'PersonGrant.programme',
    `${NODES} { nodes { grants { programme { code } } } }`,
    'nodes.grants.programme',
  ),
  row('Query.auditTrail', 'auditTrail { totalCount }', 'totalCount'),
  row('AuditConnection.nodes', 'auditTrail(first: 5) { nodes { id } }', 'nodes'),
  row('AuditConnection.pageInfo', 'auditTrail(first: 1) { pageInfo { endCursor } }', 'pageInfo.endCursor'),
  row(
    'AuditEntry.changes',
    'auditTrail(filter: { text: "matrix-change" }) { nodes { changes { field } } }',
    'nodes.changes',
  ),
  row('Query.roleChoices', 'roleChoices { role }'),
  row('Query.oneTimeLink', `oneTimeLink(token: "${TOKEN}") { email }`, '', SIGNED_IN),
];

const NEW_PERSON = `INSERT INTO person (id, email, name) VALUES (gen_random_uuid(), gen_random_uuid() || '@masar.example', 'Personne')
  RETURNING id, version`;

const onPerson = (field: string, mutation: string, answer = 'id'): MutationRow => ({
  field,
  ask: `mutation ($id: ID!, $version: Int!) { ${mutation}(input: { id: $id, version: $version }) { ${answer} } }`,
  of: NEW_PERSON,
  does: CHANGED,
  absent: 'NOT_FOUND',
  nobody: 'UNAUTHENTICATED',
});

/** Every mutation of people and of passwords. */
export const PEOPLE_MUTATIONS: readonly MutationRow[] = [
  {
    field: 'Mutation.invitePerson',
    ask: `mutation ($email: String!) { invitePerson(input: { name: "Nouvelle personne", email: $email, language: FR,
      grants: [{ role: SPGOV_LEAD, organisation: "MI" }] }) { link } }`,
    of: `SELECT gen_random_uuid() || '@masar.example' AS email`,
    does: CHANGED,
    absent: 'NO_OBJECT',
    nobody: 'UNAUTHENTICATED',
  },
  onPerson('Mutation.invitePersonAgain', 'invitePersonAgain', 'link'),
  onPerson('Invitation.person', 'invitePersonAgain', 'person { id }'),
  {
    ...onPerson('Mutation.editPerson', ''),
    ask: `mutation ($id: ID!, $version: Int!) {
      editPerson(input: { id: $id, version: $version, name: "Autre nom", language: AR }) { id } }`,
  },
  onPerson('Mutation.disablePerson', 'disablePerson'),
  onPerson('Mutation.enablePerson', 'enablePerson'),
  {
    ...onPerson('Mutation.giveGrant', ''),
    ask: `mutation ($id: ID!, $version: Int!) {
      giveGrant(input: { personId: $id, version: $version, role: AUDITOR }) { id } }`,
  },
  {
    ...onPerson('Mutation.endGrant', 'endGrant'),
    of: `INSERT INTO access_grant (id, person_id, role) VALUES (gen_random_uuid(), '${SOMEBODY}', 'auditor') RETURNING id, version`,
  },
  {
    field: 'Mutation.setPassword',
    ask: `mutation ($token: String!) { setPassword(input: { token: $token, password: "un mot de passe long" }) }`,
    of: `WITH token AS (SELECT gen_random_uuid()::text AS token), invited AS (
        INSERT INTO person (id, email, name) SELECT gen_random_uuid(), token || '@masar.example', 'Invité' FROM token RETURNING id),
      link AS (INSERT INTO one_time_link (id, person_id, purpose, token_hash, expires_at)
        SELECT gen_random_uuid(), invited.id, 'INVITATION', encode(sha256(convert_to(token, 'UTF8')), 'hex'), now() + interval '1 day'
        FROM token, invited)
      SELECT token FROM token`,
    does: SIGNED_IN,
    absent: 'NO_OBJECT',
    nobody: 'ANYONE',
  },
  {
    field: 'Mutation.changePassword',
    ask: `mutation { changePassword(input: { current: "masar-demo", password: "un mot de passe long" }) }`,
    after: `UPDATE person SET password_hash = (SELECT password_hash FROM person WHERE id = '${SOMEBODY}') WHERE demo`,
    does: SIGNED_IN,
    absent: 'NO_OBJECT',
    nobody: 'UNAUTHENTICATED',
  },
  {
    field: 'Mutation.requestPasswordReset',
    ask: `mutation { requestPasswordReset(email: "officer@dpgov.example") }`,
    of: 'DELETE FROM sign_in_attempt RETURNING NULL AS nothing',
    does: SIGNED_IN,
    absent: 'NO_OBJECT',
    nobody: 'ANYONE',
  },
];
