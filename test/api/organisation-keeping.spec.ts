import { startApi, type TestApi } from '../support/api.js';
import { auditOf, refusedFields, wrongFigures } from '../support/keeping.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let admin: string;
beforeAll(async () => {
  api = await startApi();
  admin = await api.signIn('admin@dpgov.example');
});
afterAll(() => api.close());

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: object;
  readonly shortName: string | null;
  readonly endedOn: string | null;
  readonly successorCode: string | null;
  readonly referredTo: boolean;
  readonly tutelles: readonly { supervisor: string; fromOn: string | null; untilOn: string | null }[];
}

const FIELDS = `id version code name { fr ar en } shortName kind spgov endedOn successorCode referredTo
  tutelles { supervisor fromOn untilOn } viewerCan`;
const CREATE = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { ${FIELDS} } }`;
const EDIT = `mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { ${FIELDS} } }`;
const TUTELLE = `mutation ($input: ChangeTutelleInput!) { changeTutelle(input: $input) { ${FIELDS} } }`;

async function kept(code: string): Promise<Kept> {
  const query = `{ programme(code: "EGOV") { organisationRecords { ${FIELDS} } } }`;
  const { programme } = await answered<{ programme: { organisationRecords: Kept[] } }>(api, admin, query);
  const found = programme.organisationRecords.find((each) => each.code === code);
  if (!found) throw new Error(`no organisation ${code}`);
  return found;
}

async function create(code: string): Promise<Kept> {
  const input = { code, name: { fr: `Agence ${code}` }, kind: 'PUBLIC_BODY' };
  return (await answered<{ createOrganisation: Kept }>(api, admin, CREATE, { input })).createOrganisation;
}
const edit = async (input: object): Promise<Kept> =>
  (await answered<{ editOrganisation: Kept }>(api, admin, EDIT, { input })).editOrganisation;
const changeTutelle = async (input: object): Promise<Kept> =>
  (await answered<{ changeTutelle: Kept }>(api, admin, TUTELLE, { input })).changeTutelle;

describe('an organisation', () => {
  it('is made, named and given an end, each change with its history and audit', async () => {
    const made = await create('ADD');
    expect(made).toMatchObject({
      version: 1,
      referredTo: false,
      tutelles: [],
      viewerCan: ['ORGANISATION_MANAGE'],
    });
    const renamed = await edit({
      ...{ id: made.id, version: 1, code: 'ADD-MAROC', shortName: ' ADD ' },
      name: { fr: 'Agence de développement du digital', ar: 'وكالة التنمية الرقمية', en: '' },
    });
    expect(renamed).toMatchObject({
      ...{ version: 2, code: 'ADD-MAROC', shortName: 'ADD' },
      name: { fr: 'Agence de développement du digital', ar: 'وكالة التنمية الرقمية', en: null },
    });
    const ended = await edit({ id: made.id, version: 2, endedOn: '2013-12-31', successorCode: 'MICNT' });
    expect(ended).toMatchObject({ version: 3, endedOn: '2013-12-31', successorCode: 'MICNT' });
    expect(await edit({ id: made.id, version: 3, successorCode: null, endedOn: null })).toMatchObject({
      ...{ version: 4, endedOn: null, successorCode: null, shortName: 'ADD' },
    });
    const history = await api.rows(`SELECT FROM history WHERE table_name = 'organisation' AND row_id = $1`, [
      made.id,
    ]);
    expect(history).toHaveLength(4);
    expect(await auditOf(api, made.id)).toEqual(
      ['CREATE', 'EDIT', 'EDIT', 'EDIT'].map((change) => ({ action: 'organisation.manage', change })),
    );
  });

  it('is refused with the fields that are wrong', async () => {
    const wrong = { code: 'a b', name: { ar: 'وكالة' }, kind: 'PUBLIC_BODY', shortName: 'x'.repeat(41) };
    expect(await refusedFields(api, admin, CREATE, wrong)).toEqual([
      'input.code CODE_FORM',
      'input.name.fr REQUIRED',
      'input.shortName TOO_LONG',
    ]);
    const taken = { code: 'TGR', name: { fr: 'Trésor' }, kind: 'PUBLIC_BODY' };
    expect(await refusedFields(api, admin, CREATE, taken)).toEqual(['input.code ALREADY_EXISTS']);
    const unknown = { ...taken, kind: 'BANK' };
    expect(await refusedFields(api, admin, CREATE, unknown)).toEqual(['input.kind UNKNOWN_VALUE']);
  });

  it('keeps its code once something refers to it, a role too', async () => {
    const { id, version, referredTo } = await kept('TGR');
    expect(referredTo).toBe(true);
    expect(await refusedFields(api, admin, EDIT, { id, version, code: 'TGRM' })).toEqual([
      'input.code CODE_IN_USE',
    ]);
    const fresh = await create('ROLED');
    await api.rows(
      `INSERT INTO access_grant (id, person_id, role, organisation_id)
       SELECT gen_random_uuid(), id, 'spgov_lead', $1 FROM person LIMIT 1`,
      [fresh.id],
    );
    const renaming = { id: fresh.id, version: 1, code: 'ROLED2' };
    expect(await refusedFields(api, admin, EDIT, renaming)).toEqual(['input.code CODE_IN_USE']);
  });

  it('has no successor without an end, none that is unknown, and never itself', async () => {
    const { id, version } = await kept('CMR');
    const refused = (input: object): Promise<string[]> =>
      refusedFields(api, admin, EDIT, { id, version, ...input });
    expect(await refused({ successorCode: 'TGR' })).toEqual(['input.endedOn SUCCESSOR_WITHOUT_END']);
    expect(await refused({ endedOn: '2014-01-01', successorCode: 'NO-SUCH' })).toEqual([
      'input.successorCode REFERENCE_NOT_FOUND',
    ]);
    expect(await refused({ endedOn: '2014-01-01', successorCode: 'CMR' })).toEqual([
      'input.successorCode UNDER_ITSELF',
    ]);
    expect(await refused({ endedOn: '2014-13-01' })).toEqual(['input.endedOn INVALID_DATE']);
  });

  it('changed meanwhile is refused with both versions, the tutelle among them', async () => {
    const before = await create('STALE');
    await edit({ id: before.id, version: 1, shortName: 'Neuve' });
    await changeTutelle({ id: before.id, version: 2, supervisorCode: 'MEF', fromOn: '2013-01-01' });
    const { errors } = await api.ask(
      EDIT,
      { input: { id: before.id, version: 1, shortName: 'Autre' } },
      { cookie: admin },
    );
    expect(errors[0]?.extensions).toEqual({
      code: 'STALE_VERSION',
      params: { version: 3 },
      fields: [
        { field: 'input.shortName', code: 'STALE_VERSION', params: { after: 'Neuve' } },
        { field: 'input.tutelles', code: 'STALE_VERSION', params: { after: 'MEF 2013-01-01/..' } },
      ],
    });
    expect(await kept('STALE')).toMatchObject({ version: 3, shortName: 'Neuve' });
  });
});

describe('a tutelle', () => {
  const ministries = async (statusOn = '2013-06-07'): Promise<Map<string, number>> => {
    const query = `{ programme(code: "EGOV", asOf: { statusOn: "${statusOn}" }) {
      rollupBy(dimension: MINISTRY) { key rollup { projectCount } } } }`;
    interface Groups {
      programme: { rollupBy: { key: string; rollup: { projectCount: number } }[] };
    }
    const { programme } = await answered<Groups>(api, admin, query);
    return new Map(programme.rollupBy.map(({ key, rollup }) => [key, rollup.projectCount]));
  };

  it('changes from a day on, with the figures it groups; the past stays', async () => {
    const [before, then] = [await ministries(), await ministries('2012-06-07')];
    const [{ count }] = (await api.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM project p JOIN organisation o ON o.id = p.lead_organisation_id
       JOIN programme g ON g.id = p.programme_id AND g.code = 'EGOV' WHERE o.code = 'TGR' AND p.lifecycle <> 'CANCELLED'`,
    )) as [{ count: number }];
    expect(count).toBeGreaterThan(0);
    const { id, version } = await kept('TGR');
    const changed = await changeTutelle({ id, version, supervisorCode: 'MAGG', fromOn: '2013-01-01' });
    expect(changed.tutelles).toEqual([
      { supervisor: 'MEF', fromOn: null, untilOn: '2013-01-01' },
      { supervisor: 'MAGG', fromOn: '2013-01-01', untilOn: null },
    ]);
    const after = await ministries();
    expect(after.get('MEF') ?? 0).toBe((before.get('MEF') ?? 0) - count);
    expect(after.get('MAGG')).toBe((before.get('MAGG') ?? 0) + count);
    expect(await ministries('2012-06-07')).toEqual(then);
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
  });

  it('of a body above moves the projects of those below it, and a change of kind as well', async () => {
    const holding = await create('HOLDING');
    const tgr = await kept('DGI');
    await changeTutelle({ id: holding.id, version: 1, supervisorCode: 'MT', fromOn: null });
    await changeTutelle({ id: tgr.id, version: tgr.version, supervisorCode: 'HOLDING', fromOn: null });
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
    const before = await ministries();
    await changeTutelle({ id: holding.id, version: 2, supervisorCode: 'MJS', fromOn: '2013-01-01' });
    const moved = (await ministries()).get('MJS') ?? 0;
    expect(moved).toBeGreaterThan(before.get('MJS') ?? 0);
    await edit({ id: holding.id, version: 3, kind: 'MINISTRY' });
    expect((await ministries()).get('HOLDING')).toBe(moved - (before.get('MJS') ?? 0));
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
  });

  it('is refused over a later change, through a circle, and under a body that is unknown or has ended', async () => {
    const { id, version } = await kept('TGR');
    const refused = (input: object): Promise<string[]> =>
      refusedFields(api, admin, TUTELLE, { id, version, ...input });
    expect(await refused({ supervisorCode: 'MI', fromOn: '2012-01-01' })).toEqual([
      'input.fromOn LATER_CHANGE',
    ]);
    const { id: above, version: its } = await kept('MAGG');
    expect(
      await refusedFields(api, admin, TUTELLE, {
        id: above,
        version: its,
        supervisorCode: 'TGR',
        fromOn: '2013-06-01',
      }),
    ).toEqual(['input.supervisorCode UNDER_ITSELF']);
    expect(await refused({ supervisorCode: 'NO-SUCH', fromOn: '2014-01-01' })).toEqual([
      'input.supervisorCode REFERENCE_NOT_FOUND',
    ]);
    const ended = await create('ENDED');
    await edit({ id: ended.id, version: 1, endedOn: '2013-02-01' });
    expect(await refused({ supervisorCode: 'ENDED', fromOn: '2014-01-01' })).toEqual([
      'input.supervisorCode BODY_ENDED',
    ]);
    expect(await refused({ version: version - 1, supervisorCode: null, fromOn: '2014-01-01' })).toEqual([
      'input.tutelles STALE_VERSION',
    ]);
    const replaced = await changeTutelle({
      ...{ id, version, supervisorCode: 'MEF', fromOn: '2012-01-01', replacesLater: true },
    });
    expect(replaced.tutelles).toEqual([{ supervisor: 'MEF', fromOn: null, untilOn: null }]);
  });

  it('changed by two at once closes no circle', async () => {
    const [one, two] = [await create('ONE'), await create('TWO')];
    const answers = await Promise.all(
      [
        { id: one.id, version: 1, supervisorCode: 'TWO', fromOn: '2013-01-01' },
        { id: two.id, version: 1, supervisorCode: 'ONE', fromOn: '2013-01-01' },
      ].map((input) => refusedFields(api, admin, TUTELLE, input)),
    );
    expect(answers.flat()).toEqual(['input.supervisorCode UNDER_ITSELF']);
  });
});
