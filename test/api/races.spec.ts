import { startApi, type TestApi } from '../support/api.js';
import type { Answer } from '../support/served.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let lead: string;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead.mi@spgov.example');
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

const OF_TWO = 20;
const OF_TEN = 4;

/** An object that several people edit at once, each with a mark of their own. */
interface Contested {
  readonly table: string;
  readonly id: string;
  readonly mutation: string;
  /** The edit that leaves a mark, as the mutation's input beside id and version. */
  edit(mark: number): object;
  /** The column that the mark is kept in, and how it stands there. */
  readonly column: string;
  kept(mark: number): string;
}

const mutation = (field: string, input: string, answer: string): string =>
  `mutation ($input: ${input}!) { ${field}(input: $input) ${answer} }`;
const dayOf = (mark: number): string =>
  new Date(Date.UTC(2014, 0, 1 + mark)).toISOString().slice(0, 'YYYY-MM-DD'.length);

async function idOf(statement: string): Promise<string> {
  const [row] = await api.rows<{ id: string }>(statement);
  if (!row) throw new Error(`no row: ${statement}`);
  return row.id;
}

const CONTESTED: Readonly<Record<string, () => Promise<Contested>>> = {
  'a milestone': async () => ({
    table: 'milestone',
    id: await idOf(
      `SELECT m.id FROM milestone m JOIN project p ON p.id = m.project_id WHERE p.code = 'EG-001' AND m.actual_end_on IS NULL LIMIT 1`,
    ),
    mutation: mutation('editMilestone', 'EditMilestoneInput', '{ id }'),
    edit: (mark) => ({ forecastEndOn: dayOf(mark) }),
    column: 'forecast_end_on',
    kept: dayOf,
  }),
  'the draft of a roadmap': async () => {
    const input = { projectId: await idOf(`SELECT id FROM project WHERE code = 'EG-001'`) };
    const start = mutation('startRoadmapDraft', 'StartRoadmapDraftInput', '{ id }');
    const { startRoadmapDraft } = await answered<{ startRoadmapDraft: { id: string } }>(api, lead, start, {
      input,
    });
    return {
      table: 'roadmap_version',
      id: startRoadmapDraft.id,
      mutation: mutation('saveRoadmapDraft', 'SaveRoadmapDraftInput', '{ id }'),
      edit: (mark) => ({
        reason: `Motif ${mark}`,
        milestones: [
          { title: { fr: `Étape ${mark}` }, phase: 'BUILD', weight: 1, baselineEndOn: dayOf(mark) },
        ],
      }),
      column: 'reason',
      kept: (mark) => `Motif ${mark}`,
    };
  },
  'a brief': async () => {
    const input = { programme: 'EGOV', leadCode: 'MI', code: 'EG-301', title: { fr: 'Guichet' } };
    const create = mutation('createBrief', 'CreateBriefInput', '{ id }');
    const { createBrief } = await answered<{ createBrief: { id: string } }>(api, lead, create, { input });
    return {
      table: 'brief',
      id: createBrief.id,
      mutation: mutation('editBrief', 'EditBriefInput', '{ id }'),
      edit: (mark) => ({ code: `EG-${400 + mark}` }),
      column: 'code',
      kept: (mark) => `EG-${400 + mark}`,
    };
  },
  'a deployment': async () => ({
    table: 'deployment',
    id: await idOf(
      `SELECT d.id FROM deployment d JOIN project p ON p.id = d.project_id WHERE p.code = 'EG-002' LIMIT 1`,
    ),
    mutation: mutation('editDeployment', 'EditDeploymentInput', ''),
    edit: (mark) => ({ unit: { fr: `commune ${mark}` }, countedOn: '2013-06-01', deployed: mark }),
    column: 'deployed',
    kept: String,
  }),
  'a risk': async () => ({
    table: 'risk',
    id: await idOf(
      `SELECT k.id FROM risk k JOIN project p ON p.id = k.project_id WHERE p.code = 'EG-001' ORDER BY k.code LIMIT 1`,
    ),
    mutation: mutation('editRisk', 'EditRiskInput', '{ id }'),
    edit: (mark) => ({ owner: `Agent ${mark}` }),
    column: 'owner',
    kept: (mark) => `Agent ${mark}`,
  }),
  'a project': async () => ({
    table: 'project',
    id: await idOf(`SELECT id FROM project WHERE code = 'EG-003'`),
    mutation: mutation('editProject', 'EditProjectInput', '{ id }'),
    edit: (mark) => ({ url: `https://service.example/${mark}` }),
    column: 'url',
    kept: (mark) => `https://service.example/${mark}`,
  }),
};

async function standing({ table, id, column }: Contested): Promise<{ version: number; mark: string }> {
  const [row] = await api.rows<{ version: number; mark: string }>(
    `SELECT version, ${column}::text AS mark FROM ${table} WHERE id = $1`,
    [id],
  );
  if (!row) throw new Error(`${table} ${id} is gone`);
  return row;
}

/** How often an object's edits are told of: periods of its history, and entries of the audit trail. */
async function told({ table, id }: Contested): Promise<{ periods: number; entries: number }> {
  const [row] = await api.rows<{ periods: number; entries: number }>(
    `SELECT (SELECT count(*)::int FROM history WHERE table_name = $1 AND row_id = $2) AS periods,
       (SELECT count(*)::int FROM audit_entry WHERE subject_id = $2) AS entries`,
    [table, id],
  );
  return row ?? { periods: 0, entries: 0 };
}

const outcome = ({ errors }: Answer): string => errors[0]?.extensions.code ?? 'DONE';

describe('a race of edits from the same version', () => {
  it.each(Object.keys(CONTESTED))('of %s has one winner, and no edit is lost or told twice', async (name) => {
    const object = await CONTESTED[name]!();
    const cookie = name === 'a project' ? officer : lead;
    const before = await told(object);
    let mark = 0;
    for (const runners of [...Array<number>(OF_TWO).fill(2), ...Array<number>(OF_TEN).fill(10)]) {
      const { version } = await standing(object);
      const marks = Array.from({ length: runners }, () => (mark += 1));
      const answers = await Promise.all(
        marks.map((each) =>
          api.ask(object.mutation, { input: { id: object.id, version, ...object.edit(each) } }, { cookie }),
        ),
      );
      const outcomes = answers.map(outcome);
      expect([...outcomes].sort()).toEqual(['DONE', ...Array<string>(runners - 1).fill('STALE_VERSION')]);
      const winner = marks[outcomes.indexOf('DONE')] ?? 0;
      expect(await standing(object)).toEqual({ version: version + 1, mark: object.kept(winner) });
    }
    const after = await told(object);
    expect({ periods: after.periods - before.periods, entries: after.entries - before.entries }).toEqual({
      periods: OF_TWO + OF_TEN,
      entries: OF_TWO + OF_TEN,
    });
  });
});
