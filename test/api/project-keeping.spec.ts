import { startApi, type TestApi } from '../support/api.js';
import type { Answer } from '../support/served.js';
import { refusedFields, wrongFigures } from '../support/keeping.js';
import { answered, refusals } from '../support/screens.js';
import { checksum } from './matrix-objects.js';

let api: TestApi;
let officer: string;
let leadMi: string;
let member: string;
beforeAll(async () => {
  api = await startApi();
  [officer, leadMi, member] = (await Promise.all(
    ['officer@dpgov.example', 'lead.mi@spgov.example', 'member@cigov.example'].map((email) =>
      api.signIn(email),
    ),
  )) as [string, string, string];
});
afterAll(() => api.close());

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly lifecycle: string;
  readonly leadCode: string;
  readonly partnerCodes: readonly string[];
  readonly contracts: readonly { id: string; version: number; holder: string }[];
  readonly steps: readonly object[];
  readonly movesOpen: readonly string[];
}

const FIELDS = `id version code title { fr ar en } summary { fr } flagship usersServed url lifecycle leadCode strategyNodeCode
  startOn plannedEndOn openedOn budget { plannedMad committedMad spentMad } partnerCodes people { role name email }
  contracts { id version reference holder amountMad notifiedOn provisionallyAcceptedOn finallyAcceptedOn viewerCan }
  steps { move fromLifecycle toLifecycle movedOn reason closingReport } transfers { fromCode toCode transferredOn reason }
  movesOpen viewerCan`;
const EDIT = `mutation ($input: EditProjectInput!) { done: editProject(input: $input) { ${FIELDS} } }`;
const MOVE = `mutation ($input: MoveProjectInput!) { done: moveProject(input: $input) { ${FIELDS} } }`;
const TRANSFER = `mutation ($input: TransferProjectInput!) { done: transferProject(input: $input) { ${FIELDS} } }`;
const ADD = `mutation ($input: AddContractInput!) { done: addContract(input: $input) { ${FIELDS} } }`;
const EDIT_CONTRACT = `mutation ($input: EditContractInput!) { done: editContract(input: $input) { ${FIELDS} } }`;

const kept = async (code: string, cookie = officer): Promise<Kept> => {
  const query = `query ($code: String!) { projectRecord(programme: "EGOV", code: $code) { ${FIELDS} } }`;
  return (await answered<{ projectRecord: Kept }>(api, cookie, query, { code })).projectRecord;
};
const done = async (mutation: string, input: object, cookie = officer): Promise<Kept> =>
  (await answered<{ done: Kept }>(api, cookie, mutation, { input })).done;
const refused = (mutation: string, input: object): Promise<string[]> =>
  refusedFields(api, officer, mutation, input);
const ask = (mutation: string, input: object, cookie = officer): Promise<Answer> =>
  api.ask(mutation, { input }, { cookie });

async function figures(
  code: string,
): Promise<{ health: string; organisation: string; budget: number | null }> {
  const [row] = await api.rows<{ health: string; organisation: string; budget: number | null }>(
    `SELECT f.health, o.code AS organisation, f.budget_planned_centimes::float8 AS budget FROM project_figures f
     JOIN project p ON p.id = f.project_id JOIN organisation o ON o.id = f.organisation_id WHERE p.code = $1`,
    [code],
  );
  if (!row) throw new Error(`no figures of ${code}`);
  return row;
}

describe('a project', () => {
  it('is edited field by field, with its partners, people, budget, figures, history and audit', async () => {
    const { id, version } = await kept('EG-001');
    const edited = await done(EDIT, {
      ...{ id, version, usersServed: 'BUSINESS', url: ' https://www.etat-civil.ma ', flagship: false },
      title: { fr: 'État civil numérique', ar: 'الحالة المدنية', en: ' ' },
      budget: { plannedMad: 1_234_567.89, spentMad: 0 },
      partnerCodes: ['BAM', 'CNSS', 'BAM'],
      people: [
        { role: 'SPONSOR', name: ' N. Alaoui ', email: 'n.alaoui@interieur.example' },
        { role: 'PROJECT_MANAGER', name: 'S. Bennani' },
      ],
    });
    expect(edited).toMatchObject({
      ...{ version: version + 1, usersServed: 'BUSINESS', url: 'https://www.etat-civil.ma', flagship: false },
      title: { fr: 'État civil numérique', ar: 'الحالة المدنية', en: null },
      budget: { plannedMad: 1_234_567.89, committedMad: null, spentMad: 0 },
      partnerCodes: ['BAM', 'CNSS'],
      people: [
        { role: 'PROJECT_MANAGER', name: 'S. Bennani', email: null },
        { role: 'SPONSOR', name: 'N. Alaoui', email: 'n.alaoui@interieur.example' },
      ],
    });
    expect((await figures('EG-001')).budget).toBe(123_456_789);
    const stay = await done(EDIT, {
      id,
      version: version + 1,
      people: [{ role: 'PROJECT_MANAGER', name: 'S. Bennani' }],
    });
    expect(stay).toMatchObject({ partnerCodes: ['BAM', 'CNSS'], budget: { plannedMad: 1_234_567.89 } });
    const history = await api.rows(
      `SELECT table_name, upper_inf(recorded) AS stands FROM history WHERE table_name = 'project_person' AND project_id = $1`,
      [id],
    );
    expect(history).toHaveLength(2);
    expect(history.filter(({ stands }) => stands)).toHaveLength(1);
    const audit = await api.rows(
      `SELECT FROM audit_entry WHERE action = 'project.edit' AND subject_id = $1`,
      [id],
    );
    expect(audit).toHaveLength(2);
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
  });

  it('keeps the precision of the dates that an edit leaves', async () => {
    const { id, version } = await kept('EG-002');
    await done(EDIT, { id, version, plannedEndOn: '2012-03-15' });
    const [row] = await api.rows(`SELECT start_precision, planned_end_precision FROM project WHERE id = $1`, [
      id,
    ]);
    expect(row).toEqual({ start_precision: 'YEAR', planned_end_precision: 'DAY' });
  });

  it('is refused with the fields that are wrong, and stays as it was', async () => {
    const { id, version, leadCode } = await kept('EG-002');
    const before = await checksum(api);
    const edit = { id, version };
    expect(await refused(EDIT, { ...edit, title: { ar: 'وثيقة' }, url: 'watiqa' })).toEqual([
      'input.title.fr REQUIRED',
      'input.url INVALID_URL',
    ]);
    expect(await refused(EDIT, { ...edit, plannedEndOn: '2001-01-01', openedOn: '2013-06-08' })).toEqual([
      'input.plannedEndOn BEFORE_EARLIER_STEP',
      'input.openedOn DATE_AFTER_STATUS_DATE',
    ]);
    expect(await refused(EDIT, { ...edit, strategyNodeCode: 'NO-SUCH', partnerCodes: ['NO-SUCH'] })).toEqual([
      'input.strategyNodeCode REFERENCE_NOT_FOUND',
      'input.partnerCodes REFERENCE_NOT_FOUND',
    ]);
    expect(await refused(EDIT, { ...edit, partnerCodes: [leadCode], budget: { plannedMad: -5 } })).toEqual([
      'input.budget.plannedMad OUT_OF_RANGE',
      'input.partnerCodes LEAD_AS_PARTNER',
    ]);
    expect(await refusals(api, leadMi, EDIT, { input: { ...edit, flagship: true } })).toEqual(['FORBIDDEN']);
    expect(await checksum(api)).toBe(before);
  });

  it('changed meanwhile is refused with both versions, partners and people among them', async () => {
    const { id, version, partnerCodes } = await kept('EG-003');
    const people = [{ role: 'FOCAL_POINT', name: 'A. Idrissi' }];
    await done(EDIT, {
      id,
      version,
      people,
      partnerCodes: [...partnerCodes, 'TGR'],
      budget: { plannedMad: 5 },
    });
    const { errors } = await ask(EDIT, { id, version, flagship: false });
    expect(errors[0]?.extensions).toEqual({
      code: 'STALE_VERSION',
      params: { version: version + 1 },
      fields: [
        { field: 'input.budget.plannedMad', code: 'STALE_VERSION', params: { after: 5 } },
        { field: 'input.partnerCodes', code: 'STALE_VERSION', params: { after: 'TGR' } },
        { field: 'input.people', code: 'STALE_VERSION', params: { after: 'FOCAL_POINT A. Idrissi' } },
      ],
    });
  });

  it('shows its budget and contracts to those they are open to, and to nobody else', async () => {
    const own = await kept('EG-001', leadMi);
    expect(own).toMatchObject({
      viewerCan: ['PROJECT_PROPOSE_CHANGE'],
      budget: { plannedMad: 1_234_567.89 },
    });
    const [other] = await api.rows<{ code: string }>(`SELECT p.code FROM project p JOIN organisation o
      ON o.id = p.lead_organisation_id WHERE o.code = 'MJL' AND p.code LIKE 'EG-%'
      AND NOT EXISTS (SELECT FROM project_partner w JOIN organisation h ON h.id = w.organisation_id AND h.code = 'MI'
        WHERE w.project_id = p.id) ORDER BY p.code LIMIT 1`);
    const { id } = await kept(other?.code ?? '');
    await done(ADD, { projectId: id, holder: 'Titulaire', amountMad: 10 });
    expect(await kept(other?.code ?? '', leadMi)).toMatchObject({ budget: null, contracts: [] });
    expect((await kept(other?.code ?? '', member)).contracts).toHaveLength(1);
  });
});

describe('the life of a project', () => {
  it('is suspended with a reason, resumes where it was, and its health follows', async () => {
    const { id, version, lifecycle } = await kept('EG-001');
    expect(lifecycle).toBe('IN_PROGRESS');
    const before = await figures('EG-001');
    const suspension = { id, version, move: 'SUSPEND', movedOn: '2013-05-02', reason: 'Crédits gelés' };
    const suspended = await done(MOVE, suspension);
    expect(suspended).toMatchObject({
      ...{ version: version + 1, lifecycle: 'SUSPENDED', movesOpen: ['RESUME', 'CANCEL'] },
      steps: [
        { move: 'SUSPEND', fromLifecycle: 'IN_PROGRESS', toLifecycle: 'SUSPENDED', reason: 'Crédits gelés' },
      ],
    });
    expect((await figures('EG-001')).health).toBe('SUSPENDED');
    const early = { id, version: version + 1, move: 'RESUME', movedOn: '2013-05-01' };
    expect(await refused(MOVE, early)).toEqual(['input.movedOn LATER_CHANGE']);
    const resumed = await done(MOVE, { ...early, movedOn: '2013-06-01' });
    expect(resumed).toMatchObject({ lifecycle: 'IN_PROGRESS' });
    expect(await figures('EG-001')).toEqual(before);
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
  });

  it('opens to its users, closes with its closing report, and then goes no further', async () => {
    const { id, version } = await kept('EG-003');
    const opened = await done(MOVE, { id, version, move: 'OPEN', movedOn: '2013-05-15' });
    expect(opened).toMatchObject({ lifecycle: 'OPERATIONAL', openedOn: '2013-05-15' });
    const closing = { id, version: version + 1, move: 'CLOSE', movedOn: '2013-06-01' };
    expect(await refused(MOVE, closing)).toEqual(['input.closingReport REQUIRED']);
    const closed = await done(MOVE, { ...closing, closingReport: ' Le service est rendu. ' });
    expect(closed).toMatchObject({ lifecycle: 'CLOSED', movesOpen: [] });
    expect(closed.steps.at(-1)).toMatchObject({ move: 'CLOSE', closingReport: 'Le service est rendu.' });
    const again = { id, version: version + 2, move: 'CANCEL', movedOn: '2013-06-02', reason: 'Sans objet' };
    const { errors } = await ask(MOVE, again);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
      params: { state: 'CLOSED', move: 'CANCEL' },
    });
  });

  it('is planned only with an approved roadmap, and cancelled with a reason', async () => {
    const [framing] = await api.rows<{ code: string }>(`SELECT p.code FROM project p
      WHERE p.lifecycle = 'FRAMING' AND NOT EXISTS
        (SELECT FROM roadmap_version v WHERE v.project_id = p.id AND v.state = 'APPROVED') ORDER BY p.code LIMIT 1`);
    const { id, version } = await kept(framing?.code ?? '');
    expect(await refused(MOVE, { id, version, move: 'PLAN', movedOn: '2013-06-01' })).toEqual([
      'ROADMAP_NOT_APPROVED',
    ]);
    expect(await refused(MOVE, { id, version, move: 'CANCEL', movedOn: '2013-06-01' })).toEqual([
      'input.reason REQUIRED',
    ]);
    const cancelled = await done(MOVE, {
      id,
      version,
      move: 'CANCEL',
      movedOn: '2013-06-01',
      reason: 'Doublon',
    });
    expect(cancelled).toMatchObject({ lifecycle: 'CANCELLED', movesOpen: [] });
  });

  it('of two steps taken at once keeps one, and tells the other what changed', async () => {
    const { id, version } = await kept('EG-006');
    const input = { id, version, move: 'CANCEL', movedOn: '2013-06-01', reason: 'Fusion' };
    const answers = await Promise.all([ask(MOVE, input), ask(MOVE, input)]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE');
    expect(codes.sort()).toEqual(['DONE', 'STALE_VERSION']);
    expect((await kept('EG-006')).steps).toHaveLength(1);
  });
});

describe('a transfer', () => {
  const bodies = async (statusOn: string): Promise<Map<string, number>> => {
    const query = `{ programme(code: "EGOV", asOf: { statusOn: "${statusOn}" }) {
      rollupBy(dimension: ORGANISATION) { key rollup { projectCount } } } }`;
    interface Groups {
      programme: { rollupBy: { key: string; rollup: { projectCount: number } }[] };
    }
    const { programme } = await answered<Groups>(api, officer, query);
    return new Map(programme.rollupBy.map(({ key, rollup }) => [key, rollup.projectCount]));
  };

  it('gives a project to another lead from a day on; the past stays with the former', async () => {
    const { id, version } = await kept('EG-002');
    const [then, now] = [await bodies('2013-05-31'), await bodies('2013-06-07')];
    const input = { id, version, leadCode: 'BAM', transferredOn: '2013-06-01', reason: ' Convention ' };
    const moved = await done(TRANSFER, input);
    expect(moved).toMatchObject({
      ...{ version: version + 1, leadCode: 'BAM' },
      transfers: [{ fromCode: 'MI', toCode: 'BAM', transferredOn: '2013-06-01', reason: 'Convention' }],
    });
    expect(moved.partnerCodes).not.toContain('BAM');
    expect((await figures('EG-002')).organisation).toBe('BAM');
    expect(await bodies('2013-05-31')).toEqual(then);
    expect((await bodies('2013-06-07')).get('MI')).toBe((now.get('MI') ?? 0) - 1);
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
    const milestones = await api.rows<{ id: string; version: number }>(
      `SELECT id, version FROM milestone WHERE project_id = $1 LIMIT 1`,
      [id],
    );
    const editing = `mutation ($input: EditMilestoneInput!) { editMilestone(input: $input) { id } }`;
    const edit = { ...milestones[0], forecastEndOn: '2014-01-01' };
    expect(await refusals(api, leadMi, editing, { input: edit })).toEqual(['FORBIDDEN']);
  });

  it('is refused to the lead itself, to a body that is unknown, ahead of the status date and before the last one', async () => {
    const { id, version } = await kept('EG-002');
    const input = { id, version, leadCode: 'MI', transferredOn: '2013-06-03', reason: 'Retour' };
    const before = await checksum(api);
    expect(await refused(TRANSFER, { ...input, leadCode: 'BAM' })).toEqual(['input.leadCode LEADS_ALREADY']);
    expect(await refused(TRANSFER, { ...input, leadCode: 'NO-SUCH' })).toEqual([
      'input.leadCode REFERENCE_NOT_FOUND',
    ]);
    expect(await refused(TRANSFER, { ...input, transferredOn: '2013-06-08', reason: ' ' })).toEqual([
      'input.transferredOn DATE_AFTER_STATUS_DATE',
      'input.reason REQUIRED',
    ]);
    expect(await refused(TRANSFER, { ...input, transferredOn: '2013-05-31' })).toEqual([
      'input.transferredOn LATER_CHANGE',
    ]);
    expect(await refused(TRANSFER, { ...input, version: version - 1 })).toEqual([
      'input.leadCode STALE_VERSION',
      'input.partnerCodes STALE_VERSION',
    ]);
    expect(await refusals(api, leadMi, TRANSFER, { input })).toEqual(['FORBIDDEN']);
    expect(await checksum(api)).toBe(before);
  });
});

describe('a contract', () => {
  it('is added, accepted step by step and removed, each change with its history and audit', async () => {
    const { id } = await kept('EG-004');
    const fields = { reference: '12/2012', holder: ' Groupement A-B ', amountMad: 2_400_000.5 };
    const added = await done(ADD, { projectId: id, ...fields, notifiedOn: '2012-03-01' });
    const [contract] = added.contracts;
    expect(contract).toMatchObject({
      ...{ version: 1, reference: '12/2012', holder: 'Groupement A-B', amountMad: 2_400_000.5 },
      ...{ notifiedOn: '2012-03-01', finallyAcceptedOn: null, viewerCan: ['CONTRACT_EDIT'] },
    });
    const input = { id: contract?.id, version: 1, ...fields, provisionallyAcceptedOn: '2013-03-01' };
    const edited = await done(EDIT_CONTRACT, { ...input, notifiedOn: '2012-03-01' });
    expect(edited.contracts).toMatchObject([{ version: 2, provisionallyAcceptedOn: '2013-03-01' }]);
    const stale = await ask(EDIT_CONTRACT, { ...input, holder: 'Autre' });
    expect(stale.errors[0]?.extensions).toMatchObject({
      code: 'STALE_VERSION',
      fields: [{ field: 'input.provisionallyAcceptedOn', params: { after: '2013-03-01' } }],
    });
    const remove = `mutation ($id: ID!, $version: Int!) { done: removeContract(id: $id, version: $version) { ${FIELDS} } }`;
    const removed = await answered<{ done: Kept }>(api, officer, remove, { id: contract?.id, version: 2 });
    expect(removed.done.contracts).toEqual([]);
    const history = await api.rows(
      `SELECT FROM history WHERE table_name = 'project_contract' AND row_id = $1`,
      [contract?.id],
    );
    expect(history).toHaveLength(2);
  });

  it('is refused with the fields that are wrong, and does not exist for whom it is not open to', async () => {
    const { id } = await kept('EG-004');
    const before = await checksum(api);
    const dates = {
      notifiedOn: '2013-05-01',
      provisionallyAcceptedOn: '2013-04-01',
      finallyAcceptedOn: '2014-01-01',
    };
    expect(await refused(ADD, { projectId: id, holder: ' ', amountMad: -1, ...dates })).toEqual([
      'input.holder REQUIRED',
      'input.amountMad OUT_OF_RANGE',
      'input.finallyAcceptedOn DATE_AFTER_STATUS_DATE',
      'input.provisionallyAcceptedOn BEFORE_EARLIER_STEP',
    ]);
    expect(await refusals(api, leadMi, ADD, { input: { projectId: id, holder: 'X' } })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await refusals(api, member, ADD, { input: { projectId: id, holder: 'X' } })).toEqual([
      'FORBIDDEN',
    ]);
    expect(await checksum(api)).toBe(before);
  });
});
