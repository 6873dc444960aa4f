import { loadSynthetic } from '#seeds/load-synthetic.js';
import { startApi, type TestApi } from '../support/api.js';
import { screenOperations } from '../support/dashboard-operations.js';
import { filledIn, given, rowsIn } from '../support/office-workbook.js';
import { answered, SCREENS } from '../support/screens.js';
import { statementsDuring } from '../support/statements.js';
import { cameBack, rowsOf } from '../support/uploads.js';

const MOST = 8;
/** The look-up of the caller, remembered for a moment: counted once for every screen, whether or not it was made. */
const LOOK_UP = 'sign_in_session';
const PROGRAMMES: readonly (readonly [code: string, projects: number])[] = [
  ['EGOV', 89],
  ['SYN-890', 890],
];

/** What some operations ask for beside programme, project and moment. */
const ASKED_BESIDE = {
  filter: {},
  risks: {},
  codes: ['EG-001', 'EG-002'],
  figure: 'PROGRESS',
  first: 50,
  skip: 0,
  text: 'etat civil',
  token: 'no-such-link',
  kind: 'PROJECT',
  basis: 'SOURCED',
};

/** Those that hold something of the demo: a person, and the programme's own rules of health. */
let known: { readonly id: string; readonly input: object };
/** What single operations ask for. */
let asked: Readonly<Record<string, object>>;

let api: TestApi;
let officer: string;
let admin: string;
beforeAll(async () => {
  api = await startApi();
  await loadSynthetic(api.databaseUrl, 890);
  officer = await api.signIn('officer@dpgov.example');
  admin = await api.signIn('admin@dpgov.example');
  const [person] = await api.rows<{ id: string }>('SELECT id FROM person ORDER BY email LIMIT 1');
  const [rules] = await api.rows<{ thresholds: object }>(
    `SELECT thresholds FROM programme WHERE code = 'EGOV'`,
  );
  known = { id: person?.id ?? '', input: { thresholds: rules?.thresholds } };
  const [roadmap] = await api.rows<{ id: string }>(
    `SELECT v.id FROM roadmap_version v JOIN project p ON p.id = v.project_id WHERE p.code = 'EG-001' LIMIT 1`,
  );
  asked = {
    PreviewRoadmap: { input: { id: roadmap?.id } },
    ExplainPreview: { input: { id: roadmap?.id } },
    OneRoadmap: { id: roadmap?.id },
    CompareRoadmaps: { before: 1, after: 1 },
    OwnWork: { organisation: 'MI' },
    OrganisationWorkbook: { organisation: 'MI' },
    OneUpload: { id: await changedUpload() },
  };
}, 60_000);
afterAll(() => api.close());

/** A workbook that came back with a change, so that everything its comparison needs is read. */
async function changedUpload(): Promise<string> {
  const file = await given(api, officer, 'MI');
  const milestone = (await rowsIn(file, 'milestone')).find((row) => row['actualEndOn'] === null);
  const value = new Date('2014-01-31T00:00:00Z');
  const typed = { table: 'milestone', id: String(milestone?.['id']), field: 'forecastEndOn', value };
  const told = await cameBack(api, officer, await filledIn(file, [typed]));
  expect(rowsOf(told)).toHaveLength(1);
  return told.id;
}

async function someProject(code: string): Promise<string> {
  const [row] = await api.rows<{ code: string }>(
    `SELECT p.code FROM project p JOIN programme g ON g.id = p.programme_id WHERE g.code = $1 ORDER BY p.code LIMIT 1`,
    [code],
  );
  return row?.code ?? '';
}

describe('the statements of a screen, BEGIN, COMMIT, changes of role and the look-up of its caller among them', () => {
  const cases = PROGRAMMES.flatMap(([code, size]) =>
    Object.keys(SCREENS).flatMap((screen) => [
      [screen, size, 'now', code, null] as const,
      [screen, size, 'at another status date', code, { statusOn: '2012-12-17' }] as const,
    ]),
  );

  it.each(cases)('%s of %i projects %s are at most 8', async (screen, _size, _moment, code, asOf) => {
    const project = await someProject(code);
    const ask = (): Promise<unknown> =>
      answered(api, officer, SCREENS[screen] ?? '', { asOf, code, project });
    await ask();
    const sent = (await statementsDuring(ask)).filter((text) => !text.includes(LOOK_UP));
    expect(sent.length).toBeGreaterThanOrEqual(3);
    expect(sent.length + 1 > MOST ? sent.map((text) => text.trim().slice(0, 60)) : []).toEqual([]);
  });

  it.each(
    screenOperations().flatMap(({ name, text }) =>
      [null, { statusOn: '2012-12-17' }].map((asOf) => [name, asOf?.statusOn ?? 'now', text, asOf] as const),
    ),
  )('%s as the dashboard sends it, %s, are at most 8', async (name, _moment, text, asOf) => {
    const variables = {
      programme: 'EGOV',
      code: await someProject('EGOV'),
      asOf,
      ...ASKED_BESIDE,
      ...known,
      ...asked[name],
    };
    const ask = async (): Promise<void> => {
      const { errors } = await api.ask(text, variables, { cookie: admin });
      // What does not exist is looked for all the same; anything else was asked wrongly.
      expect(errors.filter(({ extensions }) => extensions.code !== 'NOT_FOUND')).toEqual([]);
    };
    await ask();
    const sent = (await statementsDuring(ask)).filter((each) => !each.includes(LOOK_UP));
    expect(sent.length + 1 > MOST ? sent.map((each) => each.trim().slice(0, 60)) : []).toEqual([]);
  });

  it('do not grow with the page', async () => {
    const page = (
      first: number,
    ): string => `{ programme(code: "SYN-890") { projects(first: ${first}) { nodes { code
      organisation { code } milestones { id finished } risks { code } partners { code } } } } }`;
    const few = await statementsDuring(() => answered(api, officer, page(5)));
    const many = await statementsDuring(() => answered(api, officer, page(200)));
    expect(many.length).toBeLessThanOrEqual(few.length + 1);
  });
});
