import type ExcelJS from 'exceljs';
import { startApi, type TestApi } from '../support/api.js';
import { workbook } from '../support/exported.js';
import { answered } from '../support/screens.js';

let api: TestApi;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  officer = await api.signIn('officer@dpgov.example');
});
afterAll(() => api.close());

/** The text of a cell's note, empty when it has none. */
function noteOf(cell: ExcelJS.Cell | undefined): string {
  const note = cell?.note as string | ExcelJS.Comment | undefined;
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}

/** The column of a sheet's first row with a heading. */
function columnOf(sheet: ExcelJS.Worksheet, heading: string): number {
  const column = (sheet.getRow(1).values as unknown[]).indexOf(heading);
  expect(column).toBeGreaterThan(0);
  return column;
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The note on the value beside a label, in a sheet of sections. */
function noteBeside(sheet: ExcelJS.Worksheet, label: string): string {
  let found = '';
  sheet.eachRow((row) => {
    if (found === '' && row.getCell(1).value === label) found = noteOf(row.getCell(2));
  });
  return found;
}

describe('the notes of the workbook', () => {
  it('explain the figures of the summary as the screen does', async () => {
    const book = await workbook(api, officer, 'programme=EGOV&lang=fr');
    const summary = sheetOf(book, 'Synthèse');
    const { programme } = await answered<{
      programme: {
        explain: { parts: { key: string }[]; leftOut: { key: string }[]; value: number };
      };
    }>(
      api,
      officer,
      '{ programme(code: "EGOV") { explain(figure: PROGRESS) { value parts { key } leftOut { key } } } }',
    );
    const { parts, leftOut, value } = programme.explain;
    const note = noteBeside(summary, 'Avancement réalisé');
    expect(note).toContain('somme des poids × réalisé ÷ somme des poids = ');
    expect(note).toContain(` = ${(value / 100).toFixed(2).replace('.', ',')}\u00a0%`);
    expect(note).toContain(`${parts.length} éléments comptés`);
    expect(note).toContain(`… +${parts.length - 40}`);
    expect(note).toContain('sans feuille de route approuvée');
    for (const { key } of leftOut) expect(note).toContain(key);
    expect(note).toContain('situation au 7 juin 2013');
    for (const label of ['Projets', 'Couverture', 'Avancement prévu', 'Échéances dépassées', 'Critique'])
      expect(noteBeside(summary, label)).toContain('situation au 7 juin 2013');
  });

  it('explain every group by its own projects and no other', async () => {
    const book = await workbook(api, officer, 'programme=EGOV&lang=fr');
    for (const name of ['Par ministère', 'Par axe']) {
      const sheet = sheetOf(book, name);
      const [count, critical] = [columnOf(sheet, 'Projets'), columnOf(sheet, 'Critique')];
      sheet.eachRow((row, number) => {
        if (number === 1) return;
        for (const column of [count, critical]) {
          const value = Number(row.getCell(column).value);
          const counted = /(\d+) éléments? comptés? ·/.exec(noteOf(row.getCell(column)))?.[1] ?? '0';
          expect(Number(counted)).toBe(value);
        }
      });
    }
  });

  it('explain each project’s figures from its milestones', async () => {
    const book = await workbook(api, officer, 'programme=EGOV&lang=fr');
    const sheet = sheetOf(book, 'Projets');
    const [progress, health, spi] = ['Avancement réalisé', 'État de santé', 'Indice de délais'].map(
      (heading) => columnOf(sheet, heading),
    );
    const { project } = await answered<{
      project: { explain: { figure: string; parts: { key: string; label: string }[] }[] };
    }>(
      api,
      officer,
      '{ project(programme: "EGOV", code: "EG-001") { explain { figure parts { key label } } } }',
    );
    const row = sheet.getRow(2);
    expect(row.getCell(1).value).toBe('EG-001');
    const told = project.explain.find(({ figure }) => figure === 'PROGRESS');
    for (const { key, label } of told?.parts ?? [])
      expect(noteOf(row.getCell(progress ?? 0))).toContain(`${key} ${label} · `);
    expect(noteOf(row.getCell(health ?? 0))).toContain('Le seuil franchi le plus grave l’emporte');
    expect(noteOf(row.getCell(spi ?? 0))).toMatch(/Réalisé ÷ prévu = \d,\d\d/);
    expect(noteOf(sheet.getRow(1).getCell(spi ?? 0))).toBe(
      'Indice de délais\u00a0: avancement réalisé divisé par avancement prévu.\nRéalisé ÷ prévu',
    );
    for (const heading of ['Écart (points)', 'Étapes', 'Étapes achevées'])
      expect(noteOf(row.getCell(columnOf(sheet, heading)))).toContain('situation au 7 juin 2013');
  });

  it('give a reason that rests on hidden risks as its code alone', async () => {
    const risks = await api.rows<{ code: string; title: string }>(
      `SELECT code, title->>'fr' AS title FROM risk`,
    );
    const notesFor = async (email: string): Promise<string> => {
      const book = await workbook(api, await api.signIn(email), 'programme=EGOV&lang=fr');
      const notes: string[] = [];
      for (const sheet of book.worksheets)
        sheet.eachRow((row) => row.eachCell((cell) => notes.push(noteOf(cell))));
      return notes.join('\n');
    };
    const named = (notes: string): string[] =>
      risks
        .filter(({ code, title }) => notes.includes(code) || notes.includes(title))
        .map(({ code }) => code);
    const [member, officers] = [
      await notesFor('member@cigov.example'),
      await notesFor('officer@dpgov.example'),
    ];
    expect(named(officers).length).toBeGreaterThan(0);
    expect(named(member)).toEqual([]);
    expect(member).toContain('Exposition au risque · non communiqué');
    expect(officers).not.toContain('non communiqué');
  });

  it.each([
    ['ar', 'المشاريع', 'الوضعية إلى غاية'],
    ['en', 'Projects', 'situation on 7 June 2013'],
  ])('are in the language of the export: %s', async (language, projects, said) => {
    const book = await workbook(api, officer, `programme=EGOV&lang=${language}`);
    const row = sheetOf(book, projects).getRow(2);
    const notes: string[] = [];
    row.eachCell((cell) => notes.push(noteOf(cell)));
    expect(notes.filter((note) => note.includes(said)).length).toBeGreaterThanOrEqual(11);
  });
});
