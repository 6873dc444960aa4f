import { uuidv7 } from '#persistence/uuid.js';
import { DEMO_ACCOUNTS } from '#seeds/demo-accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { auditOf, refusedFields, wrongFigures } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

let api: TestApi;
let officer: string;
let leadMi: string;
let contributorMi: string;
let leadMjl: string;
beforeAll(async () => {
  api = await startApi();
  [officer, leadMi, contributorMi, leadMjl] = (await Promise.all(
    ['officer@dpgov', 'lead.mi@spgov', 'contributor.mi@spgov', 'lead.mjl@spgov'].map((name) =>
      api.signIn(`${name}.example`),
    ),
  )) as [string, string, string, string];
});
afterAll(() => api.close());

interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly mine: boolean;
  readonly movesOpen: readonly string[];
  readonly fields: readonly { readonly field: string }[];
}
interface Kept {
  readonly id: string;
  readonly version: number;
  readonly url: string | null;
  readonly proposals: readonly Proposal[];
}

const FIELDS = `id version title { fr ar } url plannedEndOn budget { plannedMad } people { role name }
  proposals { id version state proposedBy mine proposedOn reason answeredBy answeredOn answer movesOpen
    fields { field before now proposed changedMeanwhile } }`;
const PROPOSE = `mutation ($input: ProposeProjectChangeInput!) { done: proposeProjectChange(input: $input) { ${FIELDS} } }`;
const MOVE = `mutation ($input: MoveProposalInput!) { done: moveProposal(input: $input) { ${FIELDS} } }`;
const EDIT = `mutation ($input: EditProjectInput!) { done: editProject(input: $input) { ${FIELDS} } }`;
const TOLD = `{ programme(code: "EGOV") { inbox { items { kind id code dueOn viewerCan } counts { kind count } } }
  viewer { notices { nodes { kind projectCode } } } }`;

const kept = async (code: string, cookie = officer): Promise<Kept> => {
  const query = `query ($code: String!) { projectRecord(programme: "EGOV", code: $code) { ${FIELDS} } }`;
  return (await answered<{ projectRecord: Kept }>(api, cookie, query, { code })).projectRecord;
};
const done = async (mutation: string, input: object, cookie: string): Promise<Kept> =>
  (await answered<{ done: Kept }>(api, cookie, mutation, { input })).done;
const refused = (mutation: string, input: object, cookie: string): Promise<string[]> =>
  refusals(api, cookie, mutation, { input });

interface Told {
  readonly kinds: readonly string[];
  readonly waiting: readonly object[];
}
async function told(cookie: string): Promise<Told> {
  const { programme, viewer } = await answered<{
    programme: { inbox: { items: { kind: string }[] } };
    viewer: { notices: { nodes: { kind: string }[] } };
  }>(api, cookie, TOLD);
  return {
    kinds: viewer.notices.nodes.map(({ kind }) => kind).filter((kind) => kind.startsWith('CHANGE_')),
    waiting: programme.inbox.items.filter(({ kind }) => kind === 'PROPOSAL'),
  };
}

/** A project that MI leads, by its place among them, so that no test meets the proposals of another. */
async function ledByMi(place: number): Promise<string> {
  const [row] = await api.rows<{ code: string }>(
    `SELECT p.code FROM project p JOIN organisation o ON o.id = p.lead_organisation_id AND o.code = 'MI'
     WHERE p.code LIKE 'EG-%' ORDER BY p.code OFFSET $1 LIMIT 1`,
    [place],
  );
  return row?.code ?? '';
}
async function proposed(code: string, change: object, cookie = leadMi): Promise<Proposal> {
  const { id, version } = await kept(code, cookie);
  const { proposals } = await done(
    PROPOSE,
    { projectId: id, version, reason: 'Arrêté du 3 juin', ...change },
    cookie,
  );
  const [made] = proposals;
  if (!made) throw new Error(`nothing was proposed for ${code}`);
  return made;
}

describe('a change that an SPGOV proposes', () => {
  it('waits with DPGOV, is accepted at the version of the project, and both are told', async () => {
    const code = await ledByMi(0);
    const before = await kept(code);
    const change = {
      ...{ plannedEndOn: '2014-06-30', url: ' https://www.etat-civil.ma ' },
      ...{ budget: { plannedMad: 12_500.5 }, people: [{ role: 'SPONSOR', name: 'N. Alaoui' }] },
    };
    const proposal = await proposed(code, change);
    expect(proposal).toMatchObject({
      ...{ state: 'PROPOSED', mine: true, movesOpen: ['WITHDRAW'], reason: 'Arrêté du 3 juin' },
      ...{ proposedOn: '2013-06-07', answeredBy: null },
    });
    expect(proposal.fields).toContainEqual({
      ...{ field: 'budget.plannedMad', before: null, now: null },
      ...{ proposed: 12_500.5, changedMeanwhile: false },
    });
    expect(await kept(code)).toMatchObject({ version: before.version, url: before.url });
    expect(await told(officer)).toEqual({
      kinds: ['CHANGE_PROPOSED'],
      waiting: [
        {
          ...{ kind: 'PROPOSAL', id: proposal.id, code, dueOn: '2013-06-21' },
          viewerCan: ['PROPOSAL_ANSWER'],
        },
      ],
    });
    const { id, version } = proposal;
    const accept = { id, version, move: 'ACCEPT', projectVersion: before.version };
    const accepted = await done(MOVE, accept, officer);
    expect(accepted).toMatchObject({
      ...{ version: before.version + 1, url: 'https://www.etat-civil.ma', plannedEndOn: '2014-06-30' },
      ...{ budget: { plannedMad: 12_500.5 }, people: [{ role: 'SPONSOR', name: 'N. Alaoui' }] },
    });
    expect(accepted.proposals[0]).toMatchObject({ state: 'ACCEPTED', movesOpen: [] });
    expect(await told(leadMi)).toEqual({ kinds: ['CHANGE_ACCEPTED'], waiting: [] });
    expect((await told(contributorMi)).kinds).toEqual([]);
    expect((await told(officer)).waiting).toEqual([]);
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
    const [edit] = await api.rows(
      `SELECT e.actor_id = p.id AS officer, e.detail->>'proposedBy' = l.name AS proposer FROM audit_entry e, person p, person l
       WHERE e.action = 'project.edit' AND e.subject_id = $1 AND p.email = 'officer@dpgov.example'
         AND l.email = 'lead.mi@spgov.example'`,
      [before.id],
    );
    expect(edit).toEqual({ officer: true, proposer: true });
    expect((await auditOf(api, id)).map(({ action }) => action)).toEqual(['proposal.answer']);
    expect(await refused(MOVE, { ...accept, version: version + 1 }, officer)).toEqual(['MOVE_NOT_ALLOWED']);
  });

  it('is refused with a reason, or withdrawn by the person who proposed it and by nobody else', async () => {
    const code = await ledByMi(1);
    const { id, version } = await proposed(code, { usersServed: 'BUSINESS' }, contributorMi);
    const before = await checksum(api);
    expect(await refusedFields(api, officer, MOVE, { id, version, move: 'REFUSE' })).toEqual([
      'input.answer REQUIRED',
    ]);
    expect(await refused(MOVE, { id, version, move: 'WITHDRAW' }, leadMi)).toEqual(['FORBIDDEN']);
    expect(await refused(MOVE, { id, version, move: 'REFUSE', answer: 'Non' }, leadMi)).toEqual([
      'FORBIDDEN',
    ]);
    expect(await refused(MOVE, { id, version, move: 'WITHDRAW' }, leadMjl)).toEqual(['NOT_FOUND']);
    expect(await refused(MOVE, { id, version: version + 1, move: 'WITHDRAW' }, contributorMi)).toEqual([
      'STALE_VERSION',
    ]);
    expect(await checksum(api)).toBe(before);
    const answer = { id, version, move: 'REFUSE', answer: ' Déjà servi par EG-002 ' };
    const { proposals } = await done(MOVE, answer, officer);
    expect(proposals[0]).toMatchObject({ state: 'REFUSED', answer: 'Déjà servi par EG-002' });
    expect((await told(contributorMi)).kinds).toEqual(['CHANGE_REFUSED']);
    const again = await proposed(code, { usersServed: 'BUSINESS' }, contributorMi);
    const own = { id: again.id, version: again.version, move: 'WITHDRAW' };
    const after = await done(MOVE, own, contributorMi);
    expect(after.proposals.map(({ state }) => state)).toEqual(['WITHDRAWN', 'REFUSED']);
    expect((await kept(code)).version).toBe((await kept(code, contributorMi)).version);
  });

  it('is one at a time of each person, changes something, and obeys the rules of an edit', async () => {
    const code = await ledByMi(2);
    await proposed(code, { url: 'https://www.egov.ma' });
    const { id: projectId, version } = await kept(code, leadMi);
    const ask = { projectId, version, reason: 'Décret' };
    const before = await checksum(api);
    expect(await refused(PROPOSE, { ...ask, usersServed: 'BUSINESS' }, leadMi)).toEqual(['PROPOSAL_OPEN']);
    expect(await refused(PROPOSE, ask, contributorMi)).toEqual(['NOTHING_PROPOSED']);
    expect(await refused(PROPOSE, { ...ask, version: version - 1, url: null }, contributorMi)).toEqual([
      'STALE_VERSION',
    ]);
    expect(await refused(PROPOSE, { ...ask, url: 'https://www.egov.ma' }, leadMjl)).toEqual(['FORBIDDEN']);
    const wrong = { ...ask, reason: ' ', url: 'egov', plannedEndOn: '1999-01-01', partnerCodes: ['MI'] };
    expect(await refusedFields(api, contributorMi, PROPOSE, wrong)).toEqual([
      ...['input.url INVALID_URL', 'input.plannedEndOn BEFORE_EARLIER_STEP'],
      ...['input.partnerCodes LEAD_AS_PARTNER', 'input.reason REQUIRED'],
    ]);
    expect(await checksum(api)).toBe(before);
    const second = await proposed(code, { usersServed: 'BUSINESS' }, contributorMi);
    expect(second.state).toBe('PROPOSED');
    expect((await kept(code, leadMi)).proposals.map(({ mine }) => mine)).toEqual([false, true]);
    expect((await kept(code, leadMjl)).proposals).toEqual([]);
  });

  it('of a field changed meanwhile shows both versions and is not applied over it unasked', async () => {
    const code = await ledByMi(3);
    const title = { fr: 'Registre national', ar: 'السجل الوطني' };
    const { id, version } = await proposed(code, { url: 'https://www.registre.ma', title });
    const stale = await kept(code);
    await done(EDIT, { id: stale.id, version: stale.version, url: 'https://www.autre.ma' }, officer);
    const now = await kept(code);
    expect(now.proposals[0]?.fields).toContainEqual({
      ...{ field: 'url', before: stale.url, now: 'https://www.autre.ma' },
      ...{ proposed: 'https://www.registre.ma', changedMeanwhile: true },
    });
    const accept = { id, version, move: 'ACCEPT' };
    const before = await checksum(api);
    expect(await refusedFields(api, officer, MOVE, accept)).toEqual(['input.projectVersion REQUIRED']);
    expect(await refused(MOVE, { ...accept, projectVersion: stale.version }, officer)).toEqual([
      'STALE_VERSION',
    ]);
    const { errors } = await api.ask(
      MOVE,
      { input: { ...accept, projectVersion: now.version } },
      { cookie: officer },
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'PROPOSAL_OUTDATED',
      fields: [{ field: 'url', code: 'STALE_VERSION' }],
    });
    expect(await checksum(api)).toBe(before);
    const over = { ...accept, projectVersion: now.version, overChanges: true };
    expect(await done(MOVE, over, officer)).toMatchObject({
      ...{ url: 'https://www.registre.ma', title },
    });
  });

  it.each(DEMO_ACCOUNTS.map(({ email }) => email))(
    'is listed and counted for %s only as it is theirs to see',
    async (email) => {
      const code = await ledByMi(3);
      const [open] = (await kept(code)).proposals.filter(({ state }) => state === 'PROPOSED');
      const { id } = open ?? (await proposed(code, { url: 'https://www.service.ma' }));
      const cookie = await api.signIn(email);
      const query = `query ($code: String!) { record: projectRecord(programme: "EGOV", code: $code) { proposals { id } }
      programme(code: "EGOV") { inbox { items { id kind } counts { kind count } } } }`;
      const { data } = await api.ask(query, { code }, { cookie });
      const { record, programme } = data as unknown as {
        record: { proposals: { id: string }[] } | null;
        programme: {
          inbox: { items: { id: string; kind: string }[]; counts: { kind: string; count: number }[] };
        };
      };
      const seen = (record?.proposals ?? []).some((each) => each.id === id);
      expect(seen).toBe(/@dpgov|\.mi@spgov|^auditor/.test(email));
      const waiting = programme.inbox.items.filter(({ kind }) => kind === 'PROPOSAL');
      expect(waiting.some((item) => item.id === id)).toBe(email.includes('@dpgov'));
      const counted = programme.inbox.counts.find(({ kind }) => kind === 'PROPOSAL')?.count ?? 0;
      expect(counted).toBe(waiting.length);
    },
  );

  it('is accepted once by two officers at once', async () => {
    const code = await ledByMi(5);
    const { id, version } = await proposed(code, { url: 'https://www.trois.ma' });
    const { version: projectVersion } = await kept(code);
    const input = { id, version, move: 'ACCEPT', projectVersion };
    const answers = await Promise.all([0, 1].map(() => refused(MOVE, input, officer)));
    expect(answers.flat()).toEqual(['STALE_VERSION']);
    expect(await kept(code)).toMatchObject({ version: projectVersion + 1, url: 'https://www.trois.ma' });
    expect((await auditOf(api, id)).map(({ action }) => action)).toEqual(['proposal.answer']);
  });

  it('is in the history of its project for its lead and DPGOV, and for no partner', async () => {
    const code = await ledByMi(1);
    await proposed(code, { url: 'https://www.quatre.ma' });
    await api.rows(
      `INSERT INTO project_partner (id, programme_id, project_id, organisation_id)
       SELECT gen_random_uuid(), p.programme_id, p.id, o.id FROM project p, organisation o
       WHERE p.code = $1 AND o.code = 'MJL' ON CONFLICT DO NOTHING`,
      [code],
    );
    const query = `query ($code: String!) { project(programme: "EGOV", code: $code) { history { object } } }`;
    const told = async (cookie: string): Promise<string[]> => {
      const { project } = await answered<{ project: { history: { object: string }[] } }>(api, cookie, query, {
        code,
      });
      return project.history.map(({ object }) => object);
    };
    expect(await told(leadMi)).toContain('project_proposal');
    expect(await told(officer)).toContain('project_proposal');
    const partners = await told(leadMjl);
    expect(partners).toContain('project_partner');
    expect(partners).not.toContain('project_proposal');
  });

  it('sent again after a lost answer is proposed once', async () => {
    const code = await ledByMi(4);
    const { id: projectId, version } = await kept(code, leadMi);
    const input = { id: uuidv7(), projectId, version, reason: 'Décret', url: 'https://www.deux.ma' };
    const first = await done(PROPOSE, input, leadMi);
    const before = await checksum(api);
    expect(await done(PROPOSE, input, leadMi)).toEqual(first);
    expect(await refused(PROPOSE, { ...input, reason: 'Arrêté' }, leadMi)).toEqual(['MADE_ALREADY']);
    expect(await refused(PROPOSE, input, contributorMi)).toEqual(['MADE_ALREADY']);
    expect(await checksum(api)).toBe(before);
  });
});
