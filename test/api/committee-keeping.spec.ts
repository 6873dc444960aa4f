import { startApi, type TestApi } from '../support/api.js';
import { auditOf, refusedFields } from '../support/keeping.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let admin: string;
beforeAll(async () => {
  api = await startApi();
  admin = await api.signIn('admin@dpgov.example');
});
afterAll(() => api.close());

interface Seat {
  readonly id: string;
  readonly organisationCode: string;
  readonly chairs: boolean;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}
interface Committee {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly rank: number;
  readonly steering: boolean;
  readonly seats: readonly Seat[];
}

const FIELDS = `id version code name { fr } rank steering viewerCan
  seats { id organisationCode organisationName chairs fromOn untilOn basis }`;
const operation = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
const CREATE = operation('createCommittee', 'CreateCommitteeInput');
const EDIT = operation('editCommittee', 'EditCommitteeInput');
const ADD = operation('addCommitteeSeat', 'AddCommitteeSeatInput');
const DATE = operation('dateCommitteeSeat', 'DateCommitteeSeatInput');
const CHAIR = operation('setCommitteeChair', 'SetCommitteeChairInput');

async function committees(): Promise<Committee[]> {
  const query = `{ programme(code: "EGOV") { committeeRecords { ${FIELDS} } } }`;
  return (await answered<{ programme: { committeeRecords: Committee[] } }>(api, admin, query)).programme
    .committeeRecords;
}
async function committee(code: string): Promise<Committee> {
  const found = (await committees()).find((each) => each.code === code);
  if (!found) throw new Error(`no committee ${code}`);
  return found;
}
async function done(query: string, input: object): Promise<Committee> {
  const [made] = Object.values(await answered<Record<string, Committee>>(api, admin, query, { input }));
  if (!made) throw new Error('nothing was answered');
  return made;
}
const sittingOn = (seats: readonly Seat[], day: string): string[] =>
  seats
    .filter(({ fromOn, untilOn }) => (fromOn ?? '') <= day && (untilOn === null || day < untilOn))
    .map(({ organisationCode }) => organisationCode);

describe('CIGOV as it is kept', () => {
  it('has 15 permanent members from its first session, and every ministry from 7 June 2013', async () => {
    const { seats, rank, steering } = await committee('CIGOV');
    expect({ rank, steering }).toEqual({ rank: 1, steering: true });
    expect(sittingOn(seats, '2010-02-21')).toEqual([]);
    expect(sittingOn(seats, '2010-02-22')).toHaveLength(15);
    expect(sittingOn(seats, '2013-06-06')).toHaveLength(15);
    const [{ count }] = (await api.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM organisation WHERE kind = 'MINISTRY'`,
    )) as [{ count: number }];
    expect(sittingOn(seats, '2013-06-07')).toHaveLength(count);
    expect(seats.filter(({ chairs }) => chairs).map(({ organisationCode }) => organisationCode)).toEqual([
      'MICNT',
    ]);
  });
});

describe('a committee', () => {
  it('is made on a rung, the others make room, and it may take the mark of the steering one', async () => {
    const made = await done(CREATE, {
      programme: 'EGOV',
      code: 'CTN',
      name: { fr: 'Comité technique' },
      rank: 1,
    });
    expect(made).toMatchObject({
      version: 1,
      rank: 1,
      steering: false,
      seats: [],
      viewerCan: ['COMMITTEE_MANAGE'],
    });
    const rungs = async (): Promise<[string, number][]> =>
      (await committees()).filter(({ rank }) => rank > 0).map(({ code, rank }) => [code, rank]);
    expect(await rungs()).toEqual([
      ['CTN', 1],
      ['CIGOV', 2],
      ['COMITE_MINISTRES', 3],
    ]);
    const marked = await done(EDIT, {
      id: made.id,
      version: 1,
      steering: true,
      name: { fr: 'Comité de suivi' },
    });
    expect(marked).toMatchObject({ version: 2, steering: true, name: { fr: 'Comité de suivi' } });
    const cigov = await committee('CIGOV');
    expect(cigov.steering).toBe(false);
    await done(EDIT, { id: cigov.id, version: cigov.version, steering: true });
    await done(EDIT, { id: made.id, version: 3, rank: 0 });
    expect(await rungs()).toEqual([
      ['CIGOV', 1],
      ['COMITE_MINISTRES', 2],
    ]);
    const changes = (await auditOf(api, made.id)).map(({ action, change }) => `${action} ${change}`);
    expect(changes).toEqual(['committee.manage CREATE', 'committee.manage EDIT', 'committee.manage EDIT']);
  });

  it('is refused with the fields that are wrong', async () => {
    const wrong = { programme: 'EGOV', code: 'ctn', name: {}, rank: 9 };
    expect(await refusedFields(api, admin, CREATE, wrong)).toEqual([
      'input.code CODE_FORM',
      'input.name.fr REQUIRED',
      'input.rank OUT_OF_RANGE',
    ]);
    const taken = { programme: 'EGOV', code: 'CIGOV', name: { fr: 'CIGOV' } };
    expect(await refusedFields(api, admin, CREATE, taken)).toEqual(['input.code ALREADY_EXISTS']);
    const { id, version } = await committee('CIGOV');
    expect(await refusedFields(api, admin, EDIT, { id, version, steering: false })).toEqual([
      'input.steering STEERING_KEPT',
    ]);
  });
});

describe('a seat', () => {
  it('is given, ended, and given again later; the past stays', async () => {
    const before = await committee('COMITE_MINISTRES');
    const { id, version } = before;
    const added = await done(ADD, { id, version, organisationCode: 'MS', fromOn: '2013-06-07' });
    const seat = added.seats.find(({ organisationCode }) => organisationCode === 'MS')!;
    expect(seat).toMatchObject({ chairs: false, fromOn: '2013-06-07', untilOn: null, basis: 'SOURCED' });
    const ended = await done(DATE, { id: seat.id, version: version + 1, untilOn: '2013-10-10' });
    expect(ended.version).toBe(version + 2);
    expect(sittingOn(ended.seats, '2013-10-09')).toContain('MS');
    expect(sittingOn(ended.seats, '2013-10-10')).not.toContain('MS');
    const again = await done(ADD, { id, version: version + 2, organisationCode: 'MS', fromOn: '2014-01-01' });
    expect(again.seats.filter(({ organisationCode }) => organisationCode === 'MS')).toHaveLength(2);
    expect(again.seats).toHaveLength(before.seats.length + 2);
    const history = await api.rows(
      `SELECT FROM history WHERE table_name = 'committee_membership' AND row_id = $1`,
      [seat.id],
    );
    expect(history).toHaveLength(2);
    expect((await auditOf(api, id)).map(({ change }) => change)).toEqual([
      'ADD_SEAT',
      'DATE_SEAT',
      'ADD_SEAT',
    ]);
  });

  it('is refused with the fields that are wrong', async () => {
    const { id, version, seats } = await committee('CIGOV');
    const refused = (input: object): Promise<string[]> =>
      refusedFields(api, admin, ADD, {
        id,
        version,
        organisationCode: 'TGR',
        fromOn: '2013-06-07',
        ...input,
      });
    expect(await refused({ organisationCode: 'MEF' })).toEqual(['input.fromOn PERIOD_OVERLAPS']);
    expect(await refused({ untilOn: '2013-06-07' })).toEqual(['input.untilOn PERIOD_INVERTED']);
    expect(await refused({ chairs: true })).toEqual(['input.chairs CHAIR_TAKEN']);
    expect(await refused({ organisationCode: 'NO-SUCH' })).toEqual([
      'input.organisationCode REFERENCE_NOT_FOUND',
    ]);
    await api.rows(`UPDATE organisation SET ended_on = '2013-01-01' WHERE code = 'PORTNET'`);
    expect(await refused({ organisationCode: 'PORTNET' })).toEqual(['input.organisationCode BODY_ENDED']);
    const seat = seats.find(({ organisationCode }) => organisationCode === 'MEF')!;
    expect(await refusedFields(api, admin, DATE, { id: seat.id, version, untilOn: '2010-01-01' })).toEqual([
      'input.untilOn PERIOD_INVERTED',
    ]);
    expect(await refusedFields(api, admin, DATE, { id: 'none', version, untilOn: '2014-01-01' })).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('given meanwhile is told to who saw the members before', async () => {
    const { id, version } = await committee('CIGOV');
    await done(ADD, { id, version, organisationCode: 'ANRT', fromOn: '2013-06-07' });
    const late = { id, version, organisationCode: 'TGR', fromOn: '2013-06-07' };
    const { errors } = await api.ask(ADD, { input: late }, { cookie: admin });
    expect(errors[0]?.extensions).toEqual({
      code: 'STALE_VERSION',
      params: { version: version + 1 },
      fields: [{ field: 'input.seats', code: 'STALE_VERSION', params: { after: 'ANRT 2013-06-07/..' } }],
    });
  });
});

describe('the presidency', () => {
  it('passes to a member from a day on; who presided before still did', async () => {
    const { id, version } = await committee('CIGOV');
    const after = await done(CHAIR, { id, version, organisationCode: 'MEF', fromOn: '2013-10-10' });
    const presiding = (day: string): string[] =>
      sittingOn(
        after.seats.filter(({ chairs }) => chairs),
        day,
      );
    expect(presiding('2013-10-09')).toEqual(['MICNT']);
    expect(presiding('2013-10-10')).toEqual(['MEF']);
    expect(sittingOn(after.seats, '2013-10-10').filter((code) => code === 'MICNT')).toHaveLength(1);
    const back = await done(CHAIR, {
      id,
      version: version + 1,
      organisationCode: 'MICNT',
      fromOn: '2013-10-10',
    });
    expect(back.seats.filter(({ chairs }) => chairs).map(({ organisationCode }) => organisationCode)).toEqual(
      ['MICNT', 'MICNT'],
    );
    const nobody = await done(CHAIR, {
      id,
      version: version + 2,
      organisationCode: null,
      fromOn: '2014-01-01',
    });
    expect(
      sittingOn(
        nobody.seats.filter(({ chairs }) => chairs),
        '2014-01-01',
      ),
    ).toEqual([]);
  });

  it('is not given to who does not sit, nor before a later one', async () => {
    const { id, version } = await committee('CIGOV');
    const refused = (input: object): Promise<string[]> =>
      refusedFields(api, admin, CHAIR, { id, version, ...input });
    expect(await refused({ organisationCode: 'TGR', fromOn: '2014-06-01' })).toEqual([
      'input.organisationCode NOT_A_MEMBER',
    ]);
    expect(await refused({ organisationCode: 'MEF', fromOn: '2012-01-01' })).toEqual([
      'input.fromOn LATER_CHANGE',
    ]);
  });
});
