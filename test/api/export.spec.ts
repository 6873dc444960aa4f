import type ExcelJS from 'exceljs';
import { startApi, type TestApi } from '../support/api.js';
import { exported, rowsOf, workbook } from '../support/exported.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

const cellOf = (rows: ExcelJS.CellValue[][], label: string): ExcelJS.CellValue | undefined =>
  rows.find((row) => row[1] === label)?.[2];

describe('the portfolio as a workbook', () => {
  it('has its eight sheets, and the sums of the screen', async () => {
    const book = await workbook(api, officer, 'programme=EGOV&lang=fr');
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...[
        'Synthèse',
        'Projets',
        'Étapes',
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
    expect(rowsOf(book, 'Étapes')).toHaveLength(
      projects.nodes.flatMap(({ milestones }) => milestones).length,
    );
    expect(rowsOf(book, 'Risques')).toHaveLength(projects.nodes.flatMap(({ risks }) => risks).length);
    const ministries = rowsOf(book, 'Par ministère');
    expect(ministries.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(rollup['projectCount']);
  });

  it('holds what the filter chooses, and says so', async () => {
    const book = await workbook(
      api,
      officer,
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
    expect(JSON.stringify(rowsOf(book, 'Read me'))).toContain('Health: Critical, Under watch');
  });

  it('reads from right to left in Arabic', async () => {
    const book = await workbook(api, officer, 'programme=EGOV&lang=ar');
    expect(book.worksheets.every((sheet) => sheet.views[0]?.rightToLeft)).toBe(true);
    expect(rowsOf(book, 'المشاريع')[0]?.[2]).toBe('تحديث الحالة المدنية');
  });

  it('says that it looks back', async () => {
    const book = await workbook(api, officer, 'programme=EGOV&lang=fr&statusOn=2012-12-17');
    expect(JSON.stringify(rowsOf(book, 'Synthèse'))).toContain('rétrospective');
  });

  it('says at which instant its rows were recorded', async () => {
    const at = new Date().toISOString();
    const book = await workbook(api, officer, `programme=EGOV&lang=fr&at=${at}`);
    expect(JSON.stringify(rowsOf(book, 'Synthèse'))).toContain(at);
    expect(rowsOf(book, 'Projets')).toEqual(
      rowsOf(await workbook(api, officer, 'programme=EGOV&lang=fr'), 'Projets'),
    );
  });

  it.each([
    ['programme=EGOV', null, 401, 'UNAUTHENTICATED'],
    ['programme=NOWHERE', 'officer', 404, 'NOT_FOUND'],
    ['', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&health=BLUE', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&lang=de', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&statusOn=2013-02-30', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&at=yesterday', 'officer', 400, 'INVALID_INPUT'],
    ['programme=EGOV&at=2001-01-01T00:00:00Z', 'officer', 404, 'NOT_FOUND'],
    ['programme=EGOV&session=999', 'officer', 404, 'NOT_FOUND'],
    ['programme=EGOV&session=1&statusOn=2012-12-17', 'officer', 400, 'SESSION_EXCLUDES_OTHERS'],
  ])('asked with "%s" by %s is refused', async (query, caller, status, code) => {
    const response = await exported(api, caller && officer, query);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});
