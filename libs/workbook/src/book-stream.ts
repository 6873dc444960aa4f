import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { WorksheetView } from 'exceljs';
import type { Book } from './book.js';
import { cellMaker } from './cell.js';
import type { SheetWriter, Writer } from './exceljs-internals.js';
import { pagesAcross } from './layout.js';
import { columnLetters } from './row-xml.js';
import { type SheetStream, sheetStream } from './sheet-stream.js';
import { type StyleSheet, styleSheet } from './style.js';
import { footerCode, sheetNamer } from './text.js';

/** A workbook being written. */
export interface BookStream {
  book: Book;
  styles: StyleSheet;
  cells: ReturnType<typeof cellMaker>;
  /** Opens the next sheet; the one before must be closed. */
  openSheet(name: string, options: SheetOptions): SheetStream;
  /** Writes what is left; the last sheet must be closed. */
  close(): Promise<void>;
  abort(): void;
}

/** How a sheet is seen and printed. */
export interface SheetOptions {
  widths: readonly number[];
  view?: Partial<WorksheetView>;
  /** The row repeated on every printed page. */
  headerRow?: number;
  /** The first columns, repeated on every page that a wide sheet is printed on. */
  keyColumns?: number;
  footer?: string;
}

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
      const sheet = addWorksheet(writer, book, nameOf(name), options);
      return sheetStream(writer, sheet, options.widths, book.rightToLeft, gone);
    },
    close: () => writer.commit(),
    abort: () => writer.zip.abort(),
  };
}

function addWorksheet(writer: Writer, book: Book, name: string, options: SheetOptions): SheetWriter {
  const { view, headerRow, footer = '', keyColumns = 0, widths } = options;
  const worksheet = writer.addWorksheet(name, {
    views: [{ rightToLeft: book.rightToLeft, showGridLines: false, ...view } as WorksheetView],
    headerFooter: { oddFooter: footerCode(footer, book.rightToLeft) },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: keyColumns ? pagesAcross(widths, keyColumns) : 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(headerRow ? { printTitlesRow: `${headerRow}:${headerRow}` } : {}),
      ...(keyColumns ? { printTitlesColumn: `A:${columnLetters(keyColumns)}` } : {}),
    },
  });
  worksheet.columns = options.widths.map((width) => ({ width }));
  return worksheet as SheetWriter;
}
