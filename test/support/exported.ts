import ExcelJS from 'exceljs';
import type { TestApi } from './api.js';

/** The answer to a request for the portfolio's workbook. */
export function exported(api: TestApi, cookie: string | null, query: string): Promise<Response> {
  return fetch(`${api.url}/export/portfolio.xlsx?${query}`, { headers: cookie ? { cookie } : {} });
}

/** The portfolio's workbook as a reader would open it; throws what it was refused with. */
export async function workbook(api: TestApi, cookie: string, query: string): Promise<ExcelJS.Workbook> {
  const response = await exported(api, cookie, query);
  if (response.status !== 200) throw new Error(await response.text());
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  return book;
}

/** The rows of a sheet below its header, as values by column number from 1. */
export function rowsOf(book: ExcelJS.Workbook, name: string): ExcelJS.CellValue[][] {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name} in ${book.worksheets.map((each) => each.name).join(', ')}`);
  const rows: ExcelJS.CellValue[][] = [];
  sheet.eachRow((row, number) => {
    if (number > 1) rows.push(row.values as ExcelJS.CellValue[]);
  });
  return rows;
}

/** Every value of every cell of a workbook. */
export function cellsOf(book: ExcelJS.Workbook): ExcelJS.CellValue[] {
  return book.worksheets.flatMap(({ name }) => rowsOf(book, name).flat());
}
