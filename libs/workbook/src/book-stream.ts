import { type EventEmitter, once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import exceljs from 'exceljs';
import type { Style, Worksheet, WorksheetView } from 'exceljs';
import type { Book } from './book.js';
import { type Cell, cellMaker } from './cell.js';
import { type Conditional, conditionalXml } from './conditional.js';
import { rowHeight } from './layout.js';
import { columnLetters, rowXml } from './row-xml.js';
import { type SharedStyle, type StyleSheet, styleSheet } from './style.js';
import { footerCode, sheetNamer } from './text.js';

/** What exceljs 4.4.0's streaming writer has but does not show in its types. */
interface Writer extends exceljs.stream.xlsx.WorkbookWriter {
  zip: { abort(): void; on(event: 'error', listener: () => void): void };
  styles: {
    addStyleModel(style: Partial<Style>): number;
    addDxfStyle(style: Partial<Style>): number;
  };
}

/** The archiver's end of a sheet: a stream of an old make, whose length shows only here. */
interface Reader extends EventEmitter {
  _writableState: { length: number; needDrain: boolean };
}

interface SheetWriter extends Worksheet {
  stream: { write(xml: string): void; pipes: Reader[] };
  _sheetRelsWriter: { addHyperlink(link: { address: string; target: string }): void };
  _writeHyperlinks: () => void;
}

/** A workbook being written. */
export interface BookStream {
  book: Book;
  styles: StyleSheet;
  cells: ReturnType<typeof cellMaker>;
  openSheet(name: string, options: SheetOptions): SheetStream;
  /** Writes what is left; the sheets must be closed. */
  close(): Promise<void>;
  abort(): void;
}

/** How a sheet is seen and printed. */
export interface SheetOptions {
  widths: readonly number[];
  view?: Partial<WorksheetView>;
  headerRow?: number;
  footer?: string;
}

/** A sheet being written, one at a time. */
export interface SheetStream {
  /** The sheet as exceljs knows it, for the few rows that precede or replace `append`. */
  worksheet: Worksheet;
  /** Adds a row after the committed ones, without exceljs's object per cell. */
  append(row: number, cells: readonly Cell[]): void;
  /** Passes rows on and waits while the reader is behind. */
  flush(): Promise<void>;
  /** Whether enough has been appended for a flush. */
  full(): boolean;
  close(conditionals: readonly Conditional[]): Promise<void>;
}

const batchLength = 64 * 1024;
const backlogLimit = 1024 * 1024;
/** Above this many a sheet does not open without a repair; further ones stay plain text. */
const mostLinks = 65_000;

/** Opens a workbook on `out`; `gone` says that nobody reads any more. */
export function openBook(out: Writable, book: Book, gone: AbortSignal): BookStream {
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true }) as Writer;
  writer.zip.on('error', () => undefined);
  writer.creator = writer.lastModifiedBy = book.creator;
  writer.title = book.title ?? '';
  writer.created = writer.modified = book.createdAt ?? new Date();
  const styles = styleSheet(book.language, book.rightToLeft, (model) => writer.styles.addStyleModel(model));
  const nameOf = sheetNamer();
  return {
    book,
    styles,
    cells: cellMaker(styles, book.language),
    openSheet: (name, options) => {
      const worksheet = addWorksheet(writer, book, nameOf(name), options);
      return sheetStream(writer, worksheet, options.widths, styles.wrapped, gone);
    },
    close: () => writer.commit(),
    abort: () => writer.zip.abort(),
  };
}

function addWorksheet(writer: Writer, book: Book, name: string, options: SheetOptions): SheetWriter {
  const footer = footerCode(options.footer ?? '', book.rightToLeft);
  const worksheet = writer.addWorksheet(name, {
    views: [{ rightToLeft: book.rightToLeft, showGridLines: false, ...options.view } as WorksheetView],
    headerFooter: { oddFooter: footer },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(options.headerRow ? { printTitlesRow: `${options.headerRow}:${options.headerRow}` } : {}),
    },
  });
  worksheet.columns = options.widths.map((width) => ({ width }));
  return worksheet as SheetWriter;
}

function sheetStream(
  writer: Writer,
  worksheet: SheetWriter,
  widths: readonly number[],
  wrapped: SharedStyle,
  gone: AbortSignal,
): SheetStream {
  const letters = widths.map((_, index) => columnLetters(index + 1));
  let pending = '';
  let links = 0;

  function link(row: number, cells: readonly Cell[]): void {
    cells.forEach(({ url }, index) => {
      if (url === undefined || links >= mostLinks) return;
      links += 1;
      worksheet._sheetRelsWriter.addHyperlink({ address: `${letters[index]}${row}`, target: url });
    });
  }

  const flush = async (): Promise<void> => {
    if (pending !== '') worksheet.stream.write(pending);
    pending = '';
    await caughtUp(worksheet.stream.pipes[0], gone);
  };

  return {
    worksheet,
    append: (row, cells) => {
      pending += rowXml(row, cells, letters, rowHeight(cells, widths, wrapped));
      link(row, cells);
    },
    full: () => pending.length >= batchLength,
    flush,
    close: async (conditionals) => {
      await flush();
      putBeforeLinks(
        worksheet,
        conditionalXml(conditionals, (style) => writer.styles.addDxfStyle(style)),
      );
      worksheet.commit();
      await caughtUp(worksheet.stream.pipes[0], gone);
    },
  };
}

/** The file format wants conditional formats before links; exceljs writes them after, which Excel takes for damage. */
function putBeforeLinks(worksheet: SheetWriter, xml: string): void {
  const writeLinks = worksheet._writeHyperlinks.bind(worksheet);
  worksheet._writeHyperlinks = () => {
    worksheet.stream.write(xml);
    writeLinks();
  };
}

/** exceljs never waits for its reader, so what it has not yet read is looked at from here. */
async function caughtUp(reader: Reader | undefined, gone: AbortSignal): Promise<void> {
  gone.throwIfAborted();
  if (!reader || reader._writableState.length === 0) return;
  await nextTurn();
  const { length, needDrain } = reader._writableState;
  if (needDrain && length > backlogLimit) {
    await once(reader, 'drain', { signal: gone });
  }
}
