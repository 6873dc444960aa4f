import { startApi, type TestApi } from '../support/api.js';
import { refusedFields } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';

const ADMIN = 'admin@dpgov.example';
const PASSWORD = 'une phrase assez longue';

const PERSON = 'id version status whyNotDisable grants { id version role state whyNotEnd }';
const PEOPLE = `query ($filter: PersonFilter, $first: Int, $after: String) {
  people(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { name ${PERSON} } } }`;
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { link mailed person { ${PERSON} } } }`;
const AUDIT = `query ($filter: AuditFilter) { auditTrail(filter: $filter, first: 20) {
  nodes { actor action subjectKind subject changes { object field before after } } } }`;
const change = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${PERSON} } }`;

interface Told {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly whyNotDisable: string | null;
  readonly grants: readonly {
    readonly id: string;
    readonly version: number;
    readonly role: string;
    readonly state: string;
    readonly whyNotEnd: string | null;
  }[];
}

let api: TestApi;
let admin: string;
beforeAll(async () => {
  api = await startApi();
  admin = await api.signIn(ADMIN);
});
afterAll(() => api.close());

async function found(text: string): Promise<Told> {
  const { people } = await answered<{ people: { nodes: Told[] } }>(api, admin, PEOPLE, { filter: { text } });
  const [person] = people.nodes;
  if (!person) throw new Error(`nobody is called ${text}`);
  return person;
}

async function invited(email: string): Promise<{ token: string; person: Told }> {
  const input = { name: 'Nadia Alaoui', email, language: 'AR', grants: [{ role: 'AUDITOR' }] };
  const { invitePerson } = await answered<{ invitePerson: { link: string; person: Told } }>(
    api,
    admin,
    INVITE,
    {
      input,
    },
  );
  return { token: invitePerson.link.split('/').at(-1) ?? '', person: invitePerson.person };
}

const setPassword = (token: string, password = PASSWORD): Promise<string[]> =>
  refusals(api, null, 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) }', {
    input: { token, password },
  });

describe('an invitation', () => {
  it('lets its holder choose a password once, and only its hash is kept', async () => {
    const { token, person } = await invited('nadia@cdc.example');
    expect(person.status).toBe('INVITED');
    const links = await api.rows<{ kept: string }>('SELECT l::text AS kept FROM one_time_link l');
    expect(links.some(({ kept }) => kept.includes(token))).toBe(false);
    expect(await setPassword(token, 'court')).toEqual(['INVALID_INPUT']);
    expect(await setPassword(token)).toEqual([]);
    expect(await api.signIn('nadia@cdc.example', PASSWORD)).toContain('masar.sid');
    expect(await setPassword(token)).toEqual(['LINK_NOT_VALID']);
    expect((await found('nadia')).status).toBe('ACTIVE');
  });

  it('expires after seven days', async () => {
    const { token } = await invited('tard@cdc.example');
    await api.rows(`UPDATE one_time_link SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`);
    expect(await setPassword(token)).toEqual(['LINK_NOT_VALID']);
    const { oneTimeLink } = await answered<{ oneTimeLink: unknown }>(
      api,
      admin,
      'query ($token: String!) { oneTimeLink(token: $token) { email } }',
      { token },
    );
    expect(oneTimeLink).toBeNull();
  });

  it('made again takes the place of the one before', async () => {
    const { token, person } = await invited('encore@cdc.example');
    const { id, version } = person;
    const again = 'mutation ($input: PersonVersionInput!) { invitePersonAgain(input: $input) { link } }';
    await answered(api, admin, again, { input: { id, version } });
    expect(await setPassword(token)).toEqual(['LINK_NOT_VALID']);
  });

  it('says at its fields what is wrong', async () => {
    const grants = [{ role: 'SPGOV_LEAD', fromOn: '2014-01-01', untilOn: '2013-01-01' }];
    const input = { name: ' ', email: 'personne', language: 'FR', grants };
    const { errors } = await api.ask(INVITE, { input }, { cookie: admin });
    expect(errors[0]?.extensions.fields?.map(({ field, code }) => [field, code])).toEqual([
      ['input.name', 'REQUIRED'],
      ['input.email', 'INVALID_EMAIL'],
      ['input.grants.0.organisation', 'REQUIRED'],
      ['input.grants.0.untilOn', 'PERIOD_INVERTED'],
    ]);
  });
});

describe('what is said of a person', () => {
  const edit = `mutation ($input: EditPersonInput!) { editPerson(input: $input) { id version name email language } }`;

  it('is changed, and a link that went to another address no longer works', async () => {
    const { token, person } = await invited('ancienne@cdc.example');
    const { id, version } = person;
    const renamed = await answered<{ editPerson: object }>(api, admin, edit, {
      input: { id, version, name: ' Nadia Bennani ', language: 'EN' },
    });
    expect(renamed.editPerson).toEqual({
      ...{ id, version: version + 1, name: 'Nadia Bennani' },
      ...{ email: 'ancienne@cdc.example', language: 'EN' },
    });
    const moved = { id, version: version + 1, email: 'Nouvelle@CDC.example' };
    await answered(api, admin, edit, { input: moved });
    expect(await setPassword(token)).toEqual(['LINK_NOT_VALID']);
    expect((await found('nouvelle@cdc.example')).id).toBe(id);
    const { auditTrail } = await answered<{ auditTrail: { nodes: { action: string; changes: object[] }[] } }>(
      api,
      admin,
      AUDIT,
      { filter: { text: 'nadia bennani', actions: ['PERSON_EDIT'] } },
    );
    expect(auditTrail.nodes.map(({ changes }) => changes)).toEqual([
      [{ object: 'person', field: 'email', before: 'ancienne@cdc.example', after: 'nouvelle@cdc.example' }],
      [
        { object: 'person', field: 'language', before: 'ar', after: 'en' },
        { object: 'person', field: 'name', before: 'Nadia Alaoui', after: 'Nadia Bennani' },
      ],
    ]);
  });

  it('is refused at its fields, and told both ways when it was changed meanwhile', async () => {
    const { id, version } = (await invited('double@cdc.example')).person;
    expect(await refusedFields(api, admin, edit, { id, version, name: ' ', email: 'personne' })).toEqual([
      'input.name REQUIRED',
      'input.email INVALID_EMAIL',
    ]);
    expect(await refusedFields(api, admin, edit, { id, version, email: ADMIN })).toEqual([
      'input.email ADDRESS_TAKEN',
    ]);
    await answered(api, admin, edit, { input: { id, version, name: 'Nom corrigé' } });
    const { errors } = await api.ask(edit, { input: { id, version, language: 'FR' } }, { cookie: admin });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'STALE_VERSION',
      fields: [{ field: 'input.name', params: { before: 'Nadia Alaoui', after: 'Nom corrigé' } }],
    });
  });
});

describe('access', () => {
  it('ends at once with the role, and with the person', async () => {
    const cookie = await api.signIn('officer@dpgov.example');
    const programmes = async (): Promise<unknown> =>
      (await answered<{ programmes: unknown[] }>(api, cookie, '{ programmes { code } }')).programmes;
    expect(await programmes()).not.toEqual([]);
    const officer = await found('officer@dpgov');
    const grant = officer.grants[0];
    const input = { id: grant?.id, version: grant?.version };
    await answered(api, admin, change('endGrant', 'EndGrantInput'), { input });
    expect(await programmes()).toEqual([]);
    const { id, version } = officer;
    const ended = await answered<{ giveGrant: Told }>(api, admin, change('giveGrant', 'GiveGrantInput'), {
      input: { personId: id, version, role: 'DPGOV_OFFICER' },
    });
    expect(ended.giveGrant.grants.map(({ state }) => state)).toEqual(['ENDED', 'IN_FORCE']);
    expect(await programmes()).not.toEqual([]);
    await answered(api, admin, change('disablePerson', 'PersonVersionInput'), { input: { id, version } });
    expect(await refusals(api, cookie, '{ programmes { code } }')).toEqual(['UNAUTHENTICATED']);
    expect(await api.rows('SELECT FROM sign_in_session WHERE person_id = $1', [id])).toEqual([]);
  });

  it('is not taken from oneself, nor from the last administrator', async () => {
    const { id, version, whyNotDisable, grants } = await found(ADMIN);
    expect([whyNotDisable, grants[0]?.whyNotEnd]).toEqual(['OWN_ACCOUNT', 'LAST_ADMIN']);
    const disable = change('disablePerson', 'PersonVersionInput');
    expect(await refusals(api, admin, disable, { input: { id, version } })).toEqual(['OWN_ACCOUNT']);
    const input = { id: grants[0]?.id, version: grants[0]?.version };
    expect(await refusals(api, admin, change('endGrant', 'EndGrantInput'), { input })).toEqual([
      'LAST_ADMIN',
    ]);
  });

  it('is not changed from what an editor saw too long ago', async () => {
    const { id, version } = await found('member@cigov');
    const { errors } = await api.ask(
      change('disablePerson', 'PersonVersionInput'),
      { input: { id, version: version - 1 } },
      { cookie: admin },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', params: { version } });
  });

  it('to a role is given once for a period', async () => {
    const { id, version } = await found('chair@cigov');
    const give = change('giveGrant', 'GiveGrantInput');
    const input = { personId: id, version, role: 'AUDITOR', fromOn: '2030-01-01' };
    await answered(api, admin, give, { input });
    expect(await refusals(api, admin, give, { input })).toEqual(['ALREADY_HELD']);
  });
});

it('people are found by name, standing and role, page by page', async () => {
  const page = (variables: object): Promise<{ people: { totalCount: number; nodes: { name: string }[] } }> =>
    answered(api, admin, PEOPLE, variables);
  expect(
    (await page({ filter: { text: 'interieur RESPONSABLE' } })).people.nodes.map(({ name }) => name),
  ).toEqual(['Responsable SPGOV Intérieur']);
  expect((await page({ filter: { roles: ['COMMITTEE_CHAIR'] } })).people.totalCount).toBe(1);
  const all = (await page({})).people;
  const read: string[] = [];
  for (let after: string | null = null; ;) {
    const {
      people,
    }: { people: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await answered(api, admin, PEOPLE, { first: 3, after });
    read.push(...people.nodes.map(({ name }) => name));
    if (!people.pageInfo.hasNextPage) break;
    after = people.pageInfo.endCursor;
  }
  expect(read).toEqual(all.nodes.map(({ name }) => name));
});

it('a password is changed by who knows it, and the other sessions end', async () => {
  const email = 'lead.mjl@spgov.example';
  const [kept, other] = [await api.signIn(email), await api.signIn(email)];
  const ask = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
  const wrong = await api.ask(ask, { input: { current: 'non', password: PASSWORD } }, { cookie: kept });
  expect(wrong.errors[0]?.extensions.fields).toEqual([{ field: 'input.current', code: 'PASSWORD_WRONG' }]);
  await answered(api, kept, ask, { input: { current: 'masar-demo', password: PASSWORD } });
  expect(await refusals(api, kept, '{ programmes { code } }')).toEqual([]);
  expect(await refusals(api, other, '{ programmes { code } }')).toEqual(['UNAUTHENTICATED']);
});

it('the trail names who did what to whom, and what that changed', async () => {
  const { auditTrail } = await answered<{
    auditTrail: { nodes: { actor: string; action: string; subject: string; changes: { field: string }[] }[] };
  }>(api, admin, AUDIT, { filter: { text: 'chargé de portefeuille' } });
  const actions = auditTrail.nodes.map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['grant.end', 'grant.give', 'person.disable']));
  const end = auditTrail.nodes.find(({ action }) => action === 'grant.end');
  expect(end).toMatchObject({ actor: 'Administration DPGOV', subject: 'Chargé de portefeuille DPGOV' });
  expect(end?.changes).toEqual([
    {
      object: 'access_grant',
      field: 'untilOn',
      before: null,
      after: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    },
  ]);
  const none = await answered<typeof end & object>(api, admin, AUDIT, { filter: { toOn: '2001-01-01' } });
  expect(none).toEqual({ auditTrail: { nodes: [] } });
});
