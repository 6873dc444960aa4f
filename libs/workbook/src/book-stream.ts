import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { PageSetup, Style, WorksheetState, WorksheetView } from 'exceljs';
import type { Book } from './book.js';
import { cellMaker } from './cell.js';
import {
  completeWorkbook,
  lockSheet,
  type SheetWriter,
  type WorkbookPart,
  type Writer,
} from './exceljs-internals.js';
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
  /** Gives a style of its own its number in the file. */
  register(style: Partial<Style>): number;
  /** Keeps sheets from being added, renamed, moved, shown or deleted. */
  lockStructure(): void;
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
  /** How many of the first columns people do not see. */
  hiddenColumns?: number;
  state?: WorksheetState;
  /** The colour of its tab, as ARGB. */
  tab?: string;
  /** Whether its cells are locked but those whose style says otherwise. */
  locked?: boolean;
  footer?: string;
}

/** Opens a workbook on `out`; `gone` says that nobody reads any more. */
export function openBook(out: Writable, book: Book, gone: AbortSignal): BookStream {
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true }) as Writer;
  writer.zip.on('error', () => undefined);
  writer.creator = writer.lastModifiedBy = book.creator;
  writer.title = book.title ?? '';
  writer.created = writer.modified = book.createdAt ?? new Date();
  const register = (model: Partial<Style>): number => writer.styles.addStyleModel(model);
  const styles = styleSheet(book.language, book.rightToLeft, register);
  const part: WorkbookPart = { structureLocked: false, filters: [] };
  completeWorkbook(writer, part);
  const nameOf = sheetNamer();
  return {
    book,
    styles,
    cells: cellMaker(styles, book.language),
    register,
    lockStructure: () => (part.structureLocked = true),
    openSheet: (name, options) => {
      const sheet = addWorksheet(writer, book, nameOf(name), options);
      const filtered = (range: string): unknown => part.filters.push({ sheet, range });
      return sheetStream({ writer, sheet, filtered, rightToLeft: book.rightToLeft, gone }, options.widths);
    },
    close: () => writer.commit(),
    abort: () => writer.zip.abort(),
  };
}

function addWorksheet(writer: Writer, book: Book, name: string, options: SheetOptions): SheetWriter {
  const { view, footer = '', widths, hiddenColumns = 0, state, tab } = options;
  const worksheet = writer.addWorksheet(name, {
    state,
    properties: tab ? { tabColor: { argb: tab } } : {},
    views: [{ rightToLeft: book.rightToLeft, showGridLines: false, ...view } as WorksheetView],
    headerFooter: { oddFooter: footerCode(footer, book.rightToLeft) },
    pageSetup: pageSetup(options),
  }) as SheetWriter;
  worksheet.columns = widths.map((width, index) => ({ width, hidden: index < hiddenColumns }));
  if (options.locked) lockSheet(worksheet);
  return worksheet;
}

function pageSetup({
  widths,
  headerRow,
  keyColumns = 0,
  hiddenColumns = 0,
}: SheetOptions): Partial<PageSetup> {
  return {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: keyColumns ? pagesAcross(widths.slice(hiddenColumns), keyColumns - hiddenColumns) : 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headerRow ? { printTitlesRow: `${headerRow}:${headerRow}` } : {}),
    ...(keyColumns ? { printTitlesColumn: `A:${columnLetters(keyColumns)}` } : {}),
  };
}
