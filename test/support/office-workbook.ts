import ExcelJS from 'exceljs';
import type { TestApi } from './api.js';

/** A cell to be filled in: the sheet's key, the id of its row, the column's key, and what is typed. */
export interface Typed {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly value: ExcelJS.CellValue;
}

/** The answer to a request for an organisation's workbook. */
export function requested(
  api: Pick<TestApi, 'url'>,
  cookie: string | null,
  organisation: string,
  lang = 'fr',
): Promise<Response> {
  const query = `programme=EGOV&organisation=${organisation}&lang=${lang}`;
  return fetch(`${api.url}/export/organisation.xlsx?${query}`, { headers: cookie ? { cookie } : {} });
}

/** An organisation's workbook as its office receives it; throws what it was refused with. */
export async function given(
  api: Pick<TestApi, 'url'>,
  cookie: string,
  organisation: string,
  lang = 'fr',
): Promise<Buffer> {
  const response = await requested(api, cookie, organisation, lang);
  if (response.status !== 200) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
}

/** A workbook as another program would open it. */
export async function openedBook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

/** A workbook filled in and saved by another program. */
export async function filledIn(bytes: Buffer, typed: readonly Typed[]): Promise<Buffer> {
  const book = await openedBook(bytes);
  for (const { table, id, field, value } of typed) {
    const { sheet, cell } = placeIn(book, { table, id, field });
    book.getWorksheet(sheet)!.getCell(cell).value = value;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Where the cell of a row and column stands. */
export function placeIn(
  book: ExcelJS.Workbook,
  { table, id, field }: Omit<Typed, 'value'>,
): { readonly sheet: string; readonly cell: string } {
  const sheet = sheetOf(book, table);
  const cell = sheet.getRow(rowOf(sheet, id)).getCell(columnOf(sheet, table, field));
  return { sheet: sheet.name, cell: cell.address };
}

/** The rows of a table, each with its id and what its columns hold, by key. */
export async function rowsIn(bytes: Buffer, table: string): Promise<Record<string, ExcelJS.CellValue>[]> {
  const sheet = sheetOf(await openedBook(bytes), table);
  const keys = (sheet.getRow(1).values as ExcelJS.CellValue[]).map(
    (key) => String(key ?? '').split('.')[1] ?? '',
  );
  const rows: Record<string, ExcelJS.CellValue>[] = [];
  sheet.eachRow((row, number) => {
    if (number < 3) return;
    rows.push(
      Object.fromEntries(keys.flatMap((key, column) => (key ? [[key, row.getCell(column).value]] : []))),
    );
  });
  return rows;
}

/** Sends a workbook back; answers its status and body. */
export async function sentBack(
  api: Pick<TestApi, 'url'>,
  cookie: string | null,
  organisation: string,
  bytes: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await fetch(`${api.url}/exchange/uploads?programme=EGOV&organisation=${organisation}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('Classeur à jour.xlsx'),
      ...(cookie && { cookie }),
      ...headers,
    },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function sheetOf(book: ExcelJS.Workbook, table: string): ExcelJS.Worksheet {
  const sheet = book.worksheets.find((each) => each.getCell('A1').value === `${table}.id`);
  if (!sheet) throw new Error(`no sheet of ${table}`);
  return sheet;
}

function columnOf(sheet: ExcelJS.Worksheet, table: string, field: string): number {
  const column = (sheet.getRow(1).values as ExcelJS.CellValue[]).indexOf(`${table}.${field}`);
  if (column < 1) throw new Error(`no column ${field}`);
  return column;
}

function rowOf(sheet: ExcelJS.Worksheet, id: string): number {
  const ids = (sheet.getColumn(1).values as ExcelJS.CellValue[]).map(String);
  const row = ids.indexOf(id);
  if (row < 1) throw new Error(`no row ${id}`);
  return row;
}
