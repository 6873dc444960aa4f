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

interface Node {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly parentCode: string | null;
  readonly position: number;
}

const FIELDS = `id version code level parentCode name { fr ar } position
  hanging { nodes projects deployments prerequisites } viewerCan`;
const ADD = `mutation ($input: AddStrategyNodeInput!) { addStrategyNode(input: $input) { ${FIELDS} } }`;
const RENAME = `mutation ($input: RenameStrategyNodeInput!) { renameStrategyNode(input: $input) { ${FIELDS} } }`;
const MOVE = `mutation ($input: MoveStrategyNodeInput!) { moveStrategyNode(input: $input) { ${FIELDS} } }`;
const REMOVE = 'mutation ($input: RemoveStrategyNodeInput!) { removeStrategyNode(input: $input) }';

async function nodes(): Promise<Node[]> {
  const query = `{ programme(code: "EGOV") { strategyRecords { ${FIELDS} } } }`;
  return (await answered<{ programme: { strategyRecords: Node[] } }>(api, admin, query)).programme
    .strategyRecords;
}
async function node(code: string): Promise<Node> {
  const found = (await nodes()).find((each) => each.code === code);
  if (!found) throw new Error(`no node ${code}`);
  return found;
}
const childrenOf = async (parent: string): Promise<string[]> =>
  (await nodes()).filter(({ parentCode }) => parentCode === parent).map(({ code }) => code);
const add = async (input: object): Promise<Node> => {
  const whole = { programme: 'EGOV', name: { fr: 'Nouveau' }, ...input };
  return (await answered<{ addStrategyNode: Node }>(api, admin, ADD, { input: whole })).addStrategyNode;
};

describe('the strategy', () => {
  it('takes a node where it is put, lets it be renamed, moved and removed, each with its audit', async () => {
    const before = await childrenOf('I05');
    const made = await add({ code: 'A99', level: 'ACTION', parentCode: 'I05', beforeCode: before[1] });
    expect(made).toMatchObject({
      ...{ version: 1, level: 'ACTION', parentCode: 'I05', viewerCan: ['STRATEGY_MANAGE'] },
      hanging: { nodes: 0, projects: 0, deployments: 0, prerequisites: 0 },
    });
    expect(await childrenOf('I05')).toEqual([before[0], 'A99', ...before.slice(1)]);
    const { id } = made;
    const renaming = { id, version: 1, name: { fr: 'Signature électronique', ar: 'التوقيع الإلكتروني' } };
    expect(await answered(api, admin, RENAME, { input: renaming })).toMatchObject({
      renameStrategyNode: { version: 2, name: renaming.name },
    });
    const moving = { id, version: 2, parentCode: 'I16', beforeCode: null };
    expect(await answered(api, admin, MOVE, { input: moving })).toMatchObject({
      moveStrategyNode: { version: 3, parentCode: 'I16' },
    });
    expect((await childrenOf('I16')).at(-1)).toBe('A99');
    expect(await childrenOf('I05')).toEqual(before);
    const answer = await answered(api, admin, REMOVE, { input: { id, version: 3 } });
    expect(answer).toEqual({ removeStrategyNode: 'A99' });
    expect((await nodes()).some(({ code }) => code === 'A99')).toBe(false);
    expect((await auditOf(api, id)).map(({ change }) => change)).toEqual(['ADD', 'RENAME', 'MOVE', 'REMOVE']);
  });

  it('puts siblings in order', async () => {
    const [first, second, ...others] = await childrenOf('P2');
    const { id, version } = await node(second ?? '');
    await answered(api, admin, MOVE, { input: { id, version, parentCode: 'P2', beforeCode: first } });
    expect(await childrenOf('P2')).toEqual([second, first, ...others]);
  });

  it('moves the projects of a node with it, in the figures of every ancestor', async () => {
    const priorities = async (): Promise<Map<string, number>> => {
      const query = `{ programme(code: "EGOV") { rollupBy(dimension: PRIORITY) { key rollup { projectCount } } } }`;
      interface Groups {
        programme: { rollupBy: { key: string; rollup: { projectCount: number } }[] };
      }
      const { programme } = await answered<Groups>(api, admin, query);
      return new Map(programme.rollupBy.map(({ key, rollup }) => [key, rollup.projectCount]));
    };
    const before = await priorities();
    const { id, version } = await node('I05');
    await answered(api, admin, MOVE, { input: { id, version, parentCode: 'M2' } });
    const after = await priorities();
    expect((after.get('M2') ?? 0) - (before.get('M2') ?? 0)).toBeGreaterThan(0);
    expect((before.get('P2') ?? 0) - (after.get('P2') ?? 0)).toBe(
      (after.get('M2') ?? 0) - (before.get('M2') ?? 0),
    );
    expect(await wrongFigures(api.databaseUrl)).toEqual([]);
    await answered(api, admin, MOVE, { input: { id, version: version + 1, parentCode: 'P2' } });
    expect(await priorities()).toEqual(before);
  });

  it('refuses a node with the fields that are wrong', async () => {
    const refused = (input: object): Promise<string[]> =>
      refusedFields(api, admin, ADD, {
        ...{ programme: 'EGOV', code: 'A98', level: 'ACTION', parentCode: 'I05', name: { fr: 'Nouveau' } },
        ...input,
      });
    expect(await refused({ code: 'a 98', name: { en: 'New' }, parentCode: 'P2' })).toEqual([
      'input.code CODE_FORM',
      'input.name.fr REQUIRED',
      'input.parentCode LEVEL_MISPLACED',
    ]);
    expect(await refused({ code: 'A01' })).toEqual(['input.code ALREADY_EXISTS']);
    expect(await refused({ parentCode: 'NO-SUCH' })).toEqual(['input.parentCode REFERENCE_NOT_FOUND']);
    expect(await refused({ beforeCode: 'NO-SUCH' })).toEqual(['input.beforeCode REFERENCE_NOT_FOUND']);
    expect(await refused({ level: 'CHAPTER' })).toEqual(['input.level UNKNOWN_VALUE']);
    expect(await refused({ programme: 'NO-SUCH' })).toEqual(['NOT_FOUND']);
  });

  it('refuses a move under itself, to a wrong level, or from a version that has passed', async () => {
    const { id, version } = await node('I06');
    const [child] = await childrenOf('I06');
    const refused = (input: object): Promise<string[]> =>
      refusedFields(api, admin, MOVE, { id, version, ...input });
    expect(await refused({ parentCode: child })).toEqual(['input.parentCode UNDER_ITSELF']);
    expect(await refused({ parentCode: 'I01' })).toEqual(['input.parentCode LEVEL_MISPLACED']);
    await answered(api, admin, RENAME, { input: { id, version, name: { fr: 'Mutualiser' } } });
    const { errors } = await api.ask(MOVE, { input: { id, version, parentCode: 'P1' } }, { cookie: admin });
    expect(errors[0]?.extensions).toMatchObject({ code: 'STALE_VERSION', params: { version: version + 1 } });
    expect(errors[0]?.extensions.fields?.map(({ field }) => field)).toContain('input.name.fr');
    const empty = { id, version: version + 1, name: { fr: ' ' } };
    expect(await refusedFields(api, admin, RENAME, empty)).toEqual(['input.name.fr REQUIRED']);
  });

  it('keeps a node on which something hangs, and says what', async () => {
    const { id, version } = await node('I05');
    const { errors } = await api.ask(REMOVE, { input: { id, version } }, { cookie: admin });
    const { code, params } = errors[0]!.extensions;
    expect(code).toBe('NODE_NOT_EMPTY');
    expect(params).toMatchObject({ nodes: expect.any(Number), projects: expect.any(Number) });
    expect(errors[0]!.message).toContain(`${params['projects']} projet(s)`);
    expect(Number(params['projects'])).toBeGreaterThan(0);
  });
});
