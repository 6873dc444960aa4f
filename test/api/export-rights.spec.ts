import type ExcelJS from 'exceljs';
import { DEMO_ACCOUNTS } from '#seeds/demo-accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { cellsOf, rowsOf, workbook } from '../support/exported.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let recordedAt: string;
beforeAll(async () => {
  api = await startApi();
  await api.rows(`UPDATE project p SET budget_planned_centimes = 100 * (7000000 + ${PLACE}),
    budget_committed_centimes = 100 * (6000000 + ${PLACE}), budget_spent_centimes = 100 * (5000000 + ${PLACE})`);
  const [clock] = await api.rows<{ at: string }>(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`,
  );
  recordedAt = clock?.at ?? '';
});
afterAll(() => api.close());

const PLACE = '(SELECT count(*) FROM project q WHERE q.code < p.code)';
const BUDGET_COLUMNS = ['Budget prévu (MAD)', 'Budget engagé (MAD)', 'Budget payé (MAD)'];

interface OnScreen {
  readonly risks: readonly string[];
  readonly budgets: Readonly<Record<string, readonly (number | null)[]>>;
}

const NOW = 'programme=EGOV&lang=fr';
const cookies = new Map<string, Promise<string>>();
const workbooks = new Map<string, Promise<ExcelJS.Workbook>>();

/** Somebody's session, begun once. */
function signedIn(email: string): Promise<string> {
  const cookie = cookies.get(email) ?? api.signIn(email);
  cookies.set(email, cookie);
  return cookie;
}

/** Somebody's workbook of today, exported and read once. */
async function workbookNow(email: string): Promise<ExcelJS.Workbook> {
  const book = workbooks.get(email) ?? workbook(api, await signedIn(email), NOW);
  workbooks.set(email, book);
  return book;
}

const SCREEN = `query ($asOf: AsOfInput) { programme(code: "EGOV", asOf: $asOf) {
  risks(first: 500) { nodes { code } }
  projects(first: 500) { nodes { code budget { plannedMad committedMad spentMad } } } } }`;

/** The risks and budgets that a caller's screens show. */
async function onScreen(cookie: string, asOf: object | null): Promise<OnScreen> {
  const { programme } = await answered<{
    programme: {
      risks: { nodes: { code: string }[] };
      projects: {
        nodes: { code: string; budget: Record<'plannedMad' | 'committedMad' | 'spentMad', number> | null }[];
      };
    };
  }>(api, cookie, SCREEN, { asOf });
  return {
    risks: programme.risks.nodes.map(({ code }) => code).sort(),
    budgets: Object.fromEntries(
      programme.projects.nodes.map(({ code, budget }) => [
        code,
        [budget?.plannedMad ?? null, budget?.committedMad ?? null, budget?.spentMad ?? null],
      ]),
    ),
  };
}

/** The risks and budgets that a workbook holds. */
function written(book: ExcelJS.Workbook): OnScreen {
  const heads = book.getWorksheet('Projets')?.getRow(1).values as string[];
  const columns = BUDGET_COLUMNS.map((head) => heads.indexOf(head));
  expect(columns).not.toContain(-1);
  return {
    risks: rowsOf(book, 'Risques')
      .map((row) => String(row.find((cell) => /^RK-/.test(String(cell)))))
      .sort(),
    budgets: Object.fromEntries(
      rowsOf(book, 'Projets').map((row) => [
        String(row[1]),
        columns.map((column) => (row[column] ?? null) as number | null),
      ]),
    ),
  };
}

describe.each(DEMO_ACCOUNTS.map(({ email }) => email))('the workbook of %s', (email) => {
  it.each([
    ['now', () => '', () => null],
    ['in hindsight', () => '&statusOn=2012-12-17', () => ({ statusOn: '2012-12-17' })],
    ['as of a session', () => '&session=10', () => ({ session: 10 })],
    ['at an instant of recording', () => `&at=${recordedAt}`, () => ({ at: recordedAt })],
  ])('%s holds the risks and budgets of the screen and no other', async (_, parameter, asOf) => {
    const cookie = await signedIn(email);
    const seen = await onScreen(cookie, asOf());
    const asked = parameter();
    const book = asked ? await workbook(api, cookie, NOW + asked) : await workbookNow(email);
    expect(written(book)).toEqual(seen);
  });

  it('bears no money of a project whose budget is hidden, nor a sum with it', async () => {
    const { budgets } = await onScreen(await signedIn(email), null);
    const hidden = Object.entries(budgets).filter(([, [planned]]) => !planned);
    expect(hidden.length > 0).toBe(email.endsWith('@spgov.example'));
    const book = await workbookNow(email);
    const sums = await api.rows<{ mad: number }>(`
      SELECT unnest(ARRAY[sum(budget_planned_centimes), sum(budget_committed_centimes), sum(budget_spent_centimes)])::float8 / 100 AS mad
      FROM project GROUP BY GROUPING SETS ((), (lead_organisation_id), (code)) ${hidden.length > 0 ? '' : 'HAVING false'}`);
    const visible = new Set(Object.values(budgets).flat());
    const secret = new Set(sums.map(({ mad }) => mad).filter((mad) => !visible.has(mad)));
    expect(cellsOf(book).filter((cell) => typeof cell === 'number' && secret.has(cell))).toEqual([]);
  });
});

it('a member of the committee reads of no risk, by name, by figure or by count', async () => {
  const all = await api.rows<{ code: string; title: string }>(`SELECT code, title->>'fr' AS title FROM risk`);
  const book = await workbookNow('member@cigov.example');
  const officers = await workbookNow('officer@dpgov.example');
  expect(rowsOf(book, 'Risques')).toEqual([]);
  const told = (of: ExcelJS.Workbook): string[] =>
    cellsOf(of)
      .map(String)
      .filter((cell) => all.some(({ code, title }) => cell.includes(code) || cell.includes(title)));
  expect(told(book)).toEqual([]);
  expect(told(officers).length).toBeGreaterThan(0);
  const reasons = (of: ExcelJS.Workbook): string =>
    JSON.stringify(rowsOf(of, 'Projets').map((row) => row[11]));
  expect(reasons(book)).not.toMatch(/exposition \d/);
  expect(reasons(officers)).toMatch(/exposition \d/);
  const counted = (of: ExcelJS.Workbook): unknown =>
    rowsOf(of, 'Lisez-moi')
      .find((row) => row[1] === 'Risques')
      ?.slice(2, 4) ?? null;
  expect(counted(officers)).toEqual([expect.any(Number), expect.any(Number)]);
  expect(counted(book) ?? [0, 0]).toEqual([0, 0]);
});
