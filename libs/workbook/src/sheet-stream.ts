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
import { columnLetters, rowXml } from './row-xml.js';

/** A sheet being written, row after row. */
export interface SheetStream {
  /** Adds a row below those before it, with a height in points when it is not the usual one. */
  append(row: number, cells: readonly Cell[], height?: number | null): void;
  /** Joins the cells of a range to one. */
  merge(range: string): void;
  /** Whether enough has been added for a flush. */
  full(): boolean;
  /** Passes the rows on, and waits while whoever reads is behind. */
  flush(): Promise<void>;
  /** Ends the sheet; a range given is filtered by its first row, and all that is printed. */
  close(conditionals: readonly Conditional[], table?: string): Promise<void>;
}

const batchLength = 64 * 1024;
const backlogLimit = 1024 * 1024;
/** With more than this a sheet does not open without a repair; further links stay plain text. */
const mostLinks = 65_000;

/** Opens a sheet of the writer for rows; `gone` says that nobody reads any more. */
export function sheetStream(
  writer: Writer,
  sheet: SheetWriter,
  widths: readonly number[],
  rightToLeft: boolean,
  gone: AbortSignal,
): SheetStream {
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
    append: (row, cells, height = null) => {
      pending += rowXml(row, cells, letters, height);
      cells.forEach((cell, column) => attach(row, cell, column));
    },
    merge: (range) => sheet._merges.push(range),
    full: () => pending.length >= batchLength,
    flush,
    close: async (conditionals, table) => {
      await flush();
      if (table) {
        sheet.autoFilter = table;
        sheet.pageSetup.printArea = table;
      }
      putBeforeLinks(
        sheet,
        conditionalXml(conditionals, (style) => writer.styles.addDxfStyle(style)),
      );
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
