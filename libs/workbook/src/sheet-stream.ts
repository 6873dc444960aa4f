import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Cell } from './cell.js';
import { type Conditional, conditionalXml } from './conditional.js';
import {
  addNote,
  openRows,
  putBeforeLinks,
  type Reader,
  type SheetWriter,
  type Writer,
} from './exceljs-internals.js';
import { columnLetters, type RowLook, rowXml } from './row-xml.js';

/** A sheet being written, row after row. */
export interface SheetStream {
  /** Adds a row below those before it. */
  append(row: number, cells: readonly Cell[], look?: RowLook): void;
  /** Joins the cells of a range to one. */
  merge(range: string): void;
  /** Whether enough has been added for a flush. */
  full(): boolean;
  /** Passes the rows on, and waits while whoever reads is behind. */
  flush(): Promise<void>;
  close(end?: SheetEnd): Promise<void>;
}

/** What is known of a sheet once its rows are written. */
export interface SheetEnd {
  conditionals?: readonly Conditional[];
  /** The range that is filtered by its first row, and all that is printed. */
  table?: string;
  /** What its cells accept, as SpreadsheetML. */
  validations?: string;
}

const batchLength = 64 * 1024;
const backlogLimit = 1024 * 1024;
/** With more than this a sheet does not open without a repair; further links stay plain text. */
const mostLinks = 65_000;

/** What a sheet is written with. */
export interface SheetTools {
  writer: Writer;
  sheet: SheetWriter;
  /** Told the range that the sheet is filtered by. */
  filtered(range: string): void;
  rightToLeft: boolean;
  /** Says that nobody reads any more. */
  gone: AbortSignal;
}

/** Opens a sheet of the writer for rows. */
export function sheetStream(tools: SheetTools, widths: readonly number[]): SheetStream {
  const { writer, sheet, rightToLeft, gone } = tools;
  const letters = widths.map((_, index) => columnLetters(index + 1));
  let pending = '';
  let links = 0;
  openRows(sheet);

  function attach(row: number, { url, note }: Cell, column: number): void {
    const address = `${letters[column]}${row}`;
    if (note !== undefined) addNote(sheet, address, note, rightToLeft);
    if (url === undefined || links >= mostLinks) return;
    links += 1;
    sheet._sheetRelsWriter.addHyperlink({ address, target: url });
  }

  const flush = async (): Promise<void> => {
    if (pending !== '') sheet.stream.write(pending);
    pending = '';
    await caughtUp(sheet.stream.pipes[0], gone);
  };

  return {
    append: (row, cells, look = {}) => {
      pending += rowXml(row, cells, letters, look);
      cells.forEach((cell, column) => attach(row, cell, column));
    },
    merge: (range) => sheet._merges.push(range),
    full: () => pending.length >= batchLength,
    flush,
    close: async ({ conditionals = [], table, validations = '' } = {}) => {
      await flush();
      if (table) {
        sheet.autoFilter = table;
        sheet.pageSetup.printArea = table;
        tools.filtered(table);
      }
      const looks = conditionalXml(conditionals, (style) => writer.styles.addDxfStyle(style));
      putBeforeLinks(sheet, looks + validations);
      sheet.commit();
    },
  };
}

async function caughtUp(reader: Reader | undefined, gone: AbortSignal): Promise<void> {
  gone.throwIfAborted();
  if (!reader || reader._writableState.length === 0) return;
  await nextTurn();
  const { length, needDrain } = reader._writableState;
  if (needDrain && length > backlogLimit) await once(reader, 'drain', { signal: gone });
}
