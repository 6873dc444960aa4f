import ExcelJS from 'exceljs';
import { DEMO_ACCOUNTS } from '#seeds/demo-accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let officer: string;
let member: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
  member = await api.signIn('member@cigov.example');
});
afterAll(() => api.close());

function get(query: string, cookie: string | null): Promise<Response> {
  return fetch(`${api.url}/export/portfolio.xlsx?${query}`, { headers: cookie ? { cookie } : {} });
}

async function workbook(query: string, cookie = officer): Promise<ExcelJS.Workbook> {
  const response = await get(query, cookie);
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  return book;
}

/** The rows of a sheet below its header, as values by column number from 1. */
function rowsOf(book: ExcelJS.Workbook, name: string): ExcelJS.CellValue[][] {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name} in ${book.worksheets.map((each) => each.name).join(', ')}`);
  const rows: ExcelJS.CellValue[][] = [];
  sheet.eachRow((row, number) => {
    if (number > 1) rows.push(row.values as ExcelJS.CellValue[]);
  });
  return rows;
}

/** The codes of the risks that a caller's screen lists. */
async function riskCodes(cookie: string): Promise<string[]> {
  const { data } = await api.ask(
    '{ programme(code: "EGOV") { risks(first: 500) { nodes { code } } } }',
    {},
    { cookie },
  );
  const { programme } = data as { programme: { risks: { nodes: { code: string }[] } } };
  return programme.risks.nodes.map(({ code }) => code).sort();
}

const cellOf = (rows: ExcelJS.CellValue[][], label: string): ExcelJS.CellValue | undefined =>
  rows.find((row) => row[1] === label)?.[2];

describe('the portfolio as a workbook', () => {
  it('has its eight sheets, and the sums of the screen', async () => {
    const book = await workbook('programme=EGOV&lang=fr');
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...[
        'Synthèse',
        'Projets',
        'Jalons',
        'Risques',
        'Déploiements',
        'Par ministère',
        'Par axe',
        'Lisez-moi',
      ],
    ]);
    const { programme } = await answered<{
      programme: { rollup: Record<string, number>; projects: { nodes: Project[] } };
    }>(
      api,
      officer,
      `{ programme(code: "EGOV") { rollup { projectCount measuredCount progressBp plannedProgressBp overdueMilestoneCount
        worstSlippageDays } projects(first: 500) { nodes { code progressBp milestones { id } risks { code } } } } }`,
    );
    interface Project {
      code: string;
      progressBp: number | null;
      milestones: object[];
      risks: object[];
    }
    const { rollup, projects } = programme;
    const summary = rowsOf(book, 'Synthèse');
    expect(cellOf(summary, 'Projets')).toBe(rollup['projectCount']);
    expect(cellOf(summary, 'Avancement réalisé')).toBe((rollup['progressBp'] ?? 0) / 10_000);
    expect(cellOf(summary, 'Avancement prévu')).toBe((rollup['plannedProgressBp'] ?? 0) / 10_000);
    expect(cellOf(summary, 'Échéances dépassées')).toBe(rollup['overdueMilestoneCount']);
    expect(cellOf(summary, 'Critique')).toBe(37);
    const rows = rowsOf(book, 'Projets');
    expect(rows.map((row) => row[1])).toEqual(projects.nodes.map(({ code }) => code));
    expect(rows.map((row) => row[12] ?? null)).toEqual(
      projects.nodes.map(({ progressBp }) => (progressBp === null ? null : progressBp / 10_000)),
    );
    expect(rowsOf(book, 'Jalons')).toHaveLength(
      projects.nodes.flatMap(({ milestones }) => milestones).length,
    );
    expect(rowsOf(book, 'Risques')).toHaveLength(projects.nodes.flatMap(({ risks }) => risks).length);
    const ministries = rowsOf(book, 'Par ministère');
    expect(ministries.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(rollup['projectCount']);
  });

  it('holds what the filter chooses, and says so', async () => {
    const book = await workbook(
      'programme=EGOV&lang=en&health=RED&health=AMBER&ministry=MI&sort=SLIPPAGE&dir=DESC',
    );
    const { programme } = await answered<{ programme: { projects: { nodes: { code: string }[] } } }>(
      api,
      officer,
      `{ programme(code: "EGOV") { projects(filter: { health: [RED, AMBER], ministries: ["MI"] },
        sort: { field: SLIPPAGE, direction: DESC }) { nodes { code } } } }`,
    );
    expect(rowsOf(book, 'Projects').map((row) => row[1])).toEqual(
      programme.projects.nodes.map(({ code }) => code),
    );
    expect(JSON.stringify(rowsOf(book, 'Read me'))).toContain('Health : Critical, Under watch');
  });

  it('reads from right to left in Arabic', async () => {
    const book = await workbook('programme=EGOV&lang=ar');
    expect(book.worksheets.every((sheet) => sheet.views[0]?.rightToLeft)).toBe(true);
    expect(rowsOf(book, 'المشاريع')[0]?.[2]).toBe('تحديث الحالة المدنية');
  });

  it('tells nothing that its reader may not see', async () => {
    const book = await workbook('programme=EGOV&lang=fr', member);
    expect(rowsOf(book, 'Risques')).toEqual([]);
    expect(JSON.stringify(rowsOf(book, 'Projets'))).not.toMatch(/criticité 16/);
    expect(JSON.stringify(rowsOf(book, 'Lisez-moi'))).not.toContain('["Risques",32');
  });

  it.each(DEMO_ACCOUNTS.map(({ email }) => email))(
    'gives %s the risks of the screen and no other',
    async (email) => {
      const cookie = await api.signIn(email);
      const onScreen = await riskCodes(cookie);
      const written = rowsOf(await workbook('programme=EGOV&lang=fr', cookie), 'Risques');
      expect(written.map((row) => row.find((cell) => /^RK-/.test(String(cell)))).sort()).toEqual(onScreen);
      if (email.endsWith('@cigov.example')) expect(onScreen).toEqual([]);
      else expect(onScreen.length).toBeGreaterThan(0);
      const all = await riskCodes(officer);
      if (email.endsWith('@spgov.example')) expect(onScreen.length).toBeLessThan(all.length);
    },
  );

  it('says that it looks back', async () => {
    const book = await workbook('programme=EGOV&lang=fr&statusOn=2012-12-17');
    expect(JSON.stringify(rowsOf(book, 'Synthèse'))).toContain('rétrospective');
  });

  it.each([
    ['programme=EGOV', null, 401, 'UNAUTHENTICATED'],
    ['programme=NOWHERE', 'officer', 404, 'NOT_FOUND'],
    ['', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&health=BLUE', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&lang=de', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&statusOn=2013-02-30', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&session=999', 'officer', 404, 'NOT_FOUND'],
    ['programme=EGOV&session=1&statusOn=2012-12-17', 'officer', 400, 'SESSION_EXCLUDES_OTHERS'],
  ])('asked with "%s" by %s is refused', async (query, caller, status, code) => {
    const response = await get(query, caller && officer);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});
