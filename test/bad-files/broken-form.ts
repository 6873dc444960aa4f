import type { BadFile, Stated } from './support/bad-file.js';
import { form, number, rowsXml, sheetXml, text } from './support/raw-form.js';

const sheet = 'Étapes';
const at = (code: Stated['code'], cell?: string, params?: Stated['params']): Stated => ({
  code,
  sheet,
  ...(cell && { cell }),
  ...(params && { params }),
});
const note = (code: Stated['code'], cell?: string, params?: Stated['params']): Stated => ({
  ...at(code, cell, params),
  level: 'NOTE',
});
const copyOfForm = sheetXml(rowsXml(new Map([['A1', text('A1', 'milestone.id')]])));

/** Forms whose tables, columns or rows are not as they went out. */
export const brokenForms: readonly BadFile[] = [
  {
    name: 'a key row that is empty',
    bytes: () => form({ cells: Object.fromEntries([...'ABCDEFG'].map((letter) => [`${letter}1`, ''])) }),
    findings: [{ code: 'TABLE_MISSING', params: { table: sheet } }],
    rows: 0,
  },
  {
    name: 'a copy of the sheet',
    bytes: () => form({ sheets: { 'Étapes (2)': copyOfForm } }),
    findings: [{ code: 'TABLE_TWICE', sheet: 'Étapes (2)', params: { table: sheet } }],
    rows: 0,
  },
  {
    name: 'a column taken out',
    bytes: () => form({ cells: { E1: '', E2: '', E3: '' } }),
    findings: [at('COLUMN_MISSING', undefined, { column: 'Avancement' })],
    says: { percent: undefined },
  },
  {
    name: 'ids taken out',
    bytes: () => form({ cells: { A1: '' } }),
    findings: [at('COLUMN_MISSING', undefined, { column: 'id' })],
    rows: 0,
  },
  {
    name: 'a column twice',
    bytes: () => form({ cells: { H1: text('H1', 'milestone.percent') } }),
    findings: [at('COLUMN_TWICE', 'H1', { column: 'Avancement' })],
    says: { percent: undefined },
  },
  {
    name: 'ids twice',
    bytes: () => form({ cells: { H1: text('H1', 'milestone.id') } }),
    findings: [at('COLUMN_TWICE', 'H1', { column: 'id' })],
    rows: 0,
  },
  {
    name: 'a column that nobody knows',
    bytes: () => form({ cells: { H1: text('H1', 'milestone.owner'), H3: text('H3', 'moi') } }),
    findings: [at('COLUMN_UNKNOWN', 'H1', { column: 'milestone.owner' })],
  },
  {
    name: 'columns in another order',
    bytes: () =>
      form({
        cells: {
          E1: text('E1', 'milestone.count'),
          E2: text('E2', 'Nombre'),
          E3: number('E3', 7),
          F1: text('F1', 'milestone.percent'),
          F2: text('F2', 'Avancement'),
          F3: number('F3', 55),
        },
      }),
    findings: [],
    says: { count: 7, percent: 55 },
  },
  {
    name: 'a header renamed',
    bytes: () => form({ cells: { D2: text('D2', 'Date limite') } }),
    findings: [note('HEADER_RENAMED', 'D2', { expected: 'Échéance' })],
  },
  {
    name: 'a header in another case',
    bytes: () => form({ cells: { D2: text('D2', 'ECHEANCE ') } }),
    findings: [],
  },
  {
    name: 'a sheet renamed',
    bytes: () => form({ workbook: (xml) => xml.replace('"Étapes"', '"Juin"') }),
    findings: [{ code: 'SHEET_RENAMED', level: 'NOTE', sheet: 'Juin', params: { expected: sheet } }],
  },
  {
    name: 'a sheet that is hidden',
    bytes: () => form({ workbook: (xml) => xml.replace('sheetId="1"', 'sheetId="1" state="hidden"') }),
    findings: [note('SHEET_HIDDEN')],
  },
  {
    name: 'a row that is hidden',
    bytes: () => form({ sheet: (xml) => xml.replace('<row r="4">', '<row r="4" hidden="1">') }),
    findings: [note('ROWS_HIDDEN', 'A4', { count: 1 })],
  },
  {
    name: 'a row without height',
    bytes: () => form({ sheet: (xml) => xml.replace('<row r="4">', '<row r="4" ht="0" customHeight="1">') }),
    findings: [note('ROWS_HIDDEN', 'A4', { count: 1 })],
  },
  {
    name: 'the headers taken out',
    bytes: () =>
      form({
        sheet: (xml) =>
          xml
            .replace(/<row r="2">.*?<\/row>/, '')
            .replace(/"([A-G])3"/g, '"$12"')
            .replace('<row r="3">', '<row r="2">'),
      }),
    findings: [note('HEADER_ROW_MISSING')],
  },
  {
    name: 'a line put in above everything',
    bytes: () =>
      form({
        sheet: (xml) =>
          xml.replace(
            /r="([A-G]?)(\d)"/g,
            (_, letter: string, row: string) => `r="${letter}${Number(row) + 1}"`,
          ),
      }),
    findings: [],
  },
  {
    name: 'a row typed beneath',
    bytes: () => form({ rows: `<row r="9">${text('C9', 'Recette')}${number('E9', 5)}</row>` }),
    findings: [at('UNKNOWN_ROW', 'C9')],
  },
  {
    name: 'an id deleted',
    bytes: () => form({ cells: { A4: '' } }),
    findings: [at('UNKNOWN_ROW', 'B4')],
    rows: 2,
  },
  {
    name: 'an id with a blank in it',
    bytes: () => form({ cells: { A4: text('A4', 'm 2') } }),
    findings: [at('ROW_ID_DAMAGED', 'A4')],
    rows: 2,
  },
  {
    name: 'an id that is a formula',
    bytes: () => form({ cells: { A4: '<c r="A4"><f>A3</f><v>0</v></c>' } }),
    findings: [at('ROW_ID_DAMAGED', 'A4')],
    rows: 2,
  },
  {
    name: 'a row copied with its id',
    bytes: () => form({ rows: `<row r="9">${text('A9', 'm-2')}${text('C9', 'Recette')}</row>` }),
    findings: [at('ROW_ID_TWICE', 'A9', { other: 'A4' })],
    rows: 2,
  },
  {
    name: 'a row described twice',
    bytes: () => form({ rows: `<row r="4">${text('C4', 'Recette')}</row>` }),
    findings: [at('ROW_TWICE', 'A4')],
    rows: 2,
  },
  {
    name: 'a row described twice, once empty',
    bytes: () => form({ rows: '<row r="4"></row>' }),
    findings: [at('ROW_TWICE', 'A4')],
    rows: 2,
  },
  {
    name: 'words beside the table',
    bytes: () => form({ cells: { J3: text('J3', 'à voir'), J4: text('J4', 'vu') } }),
    findings: [note('CELLS_OUTSIDE', 'J3', { count: 2 })],
  },
  {
    name: 'cells joined over two rows',
    bytes: () => form({ after: '<mergeCells><mergeCell ref="G3:G4"/></mergeCells>' }),
    findings: [at('CELL_MERGED', 'G3', { range: 'G3:G4' })],
    says: { comment: undefined },
  },
  {
    name: 'cells joined over two columns',
    bytes: () => form({ after: '<mergeCells><mergeCell ref="E3:F3"/></mergeCells>' }),
    findings: [at('CELL_MERGED', 'E3', { range: 'E3:F3' })],
    says: { percent: undefined, count: undefined },
  },
  {
    name: 'joined cells beside the table',
    bytes: () => form({ after: '<mergeCells><mergeCell ref="J3:K9"/></mergeCells>' }),
    findings: [],
  },
  {
    name: 'the columns of ids and keys sorted apart',
    bytes: () =>
      form({ cells: { A3: text('A3', 'm-2'), A4: text('A4', 'm-1'), D4: number('D4', 41500, 1), D3: '' } }),
    findings: [],
    says: { code: 'EG-004', phase: null, end: '2013-08-14', percent: null, count: null, comment: null },
  },
];
