import type { EventEmitter } from 'node:events';
import type { stream, Style, Worksheet } from 'exceljs';
import { noteBoxXml, noteXml } from './note-xml.js';
import { xmlText } from './text.js';

/**
 * What exceljs 4.4.0's streaming writer has but does not show in its types. Rows are handed to it as text, because its
 * own object per cell and style per cell are most of its cost, and it never waits for whoever reads.
 */
export interface Writer extends stream.xlsx.WorkbookWriter {
  zip: {
    abort(): void;
    on(event: 'error', listener: () => void): void;
    append(source: unknown, entry: { name: string }): unknown;
  };
  styles: {
    addStyleModel(style: Partial<Style>): number;
    addDxfStyle(style: Partial<Style>): number;
  };
}

/** The archiver's end of a sheet: a stream of an old make, whose length shows only here. */
export interface Reader extends EventEmitter {
  _writableState: { length: number; needDrain: boolean };
}

/** The writer of a sheet's notes: their texts in one part of the file, their boxes in another. */
interface NotesWriter {
  count: number;
  commentsStream: { write(xml: string): void };
  vmlStream: { write(xml: string): void };
  addComments(comments: readonly object[]): void;
  _writeComment(note: { readonly ref: string; readonly text: string }, index: number): void;
}

/** A sheet of the streaming writer. */
export interface SheetWriter extends Worksheet {
  stream: { write(xml: string): void; pipes: Reader[] };
  startedData: boolean;
  hasComments: boolean;
  _merges: string[];
  _sheetRelsWriter: { addHyperlink(link: { address: string; target: string }): void };
  _sheetCommentsWriter: NotesWriter;
  _writeColumns(): void;
  _writeOpenSheetData(): void;
  _writeAutoFilter: () => void;
  _writeHyperlinks: () => void;
}

/** Opens the part of the sheet that holds its rows, as the writer does before a first row of its own. */
export function openRows(sheet: SheetWriter): void {
  sheet._writeColumns();
  sheet._writeOpenSheetData();
  sheet.startedData = true;
}

/** Adds a note to a cell, in a box as large as its text; exceljs would give every note the same small box. */
export function addNote(sheet: SheetWriter, ref: string, text: string, rightToLeft: boolean): void {
  const writer = sheet._sheetCommentsWriter;
  writer._writeComment = (note, index) => {
    writer.commentsStream.write(noteXml(note.ref, note.text));
    writer.vmlStream.write(noteBoxXml(note.ref, note.text, index, rightToLeft));
  };
  writer.addComments([{ ref, text }]);
  sheet.hasComments = true;
}

/**
 * The file format wants conditional formats and validations before links; the writer puts them after, which Excel takes
 * for damage.
 */
export function putBeforeLinks(sheet: SheetWriter, xml: string): void {
  const writeLinks = sheet._writeHyperlinks.bind(sheet);
  sheet._writeHyperlinks = () => {
    sheet.stream.write(xml);
    writeLinks();
  };
}

const sheetLock =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

/**
 * Locks the cells of a sheet, without a password, but those whose style says otherwise; selecting, sorting, filtering
 * and sizing stay allowed. The writer would put the lock after the filter, which Excel takes for damage.
 */
export function lockSheet(sheet: SheetWriter): void {
  const writeFilter = sheet._writeAutoFilter.bind(sheet);
  sheet._writeAutoFilter = () => {
    sheet.stream.write(sheetLock);
    writeFilter();
  };
}

/** What the workbook's own part says beyond what the writer knows to write. */
export interface WorkbookPart {
  /** Whether sheets are kept from being added, renamed, moved, shown or deleted; without a password. */
  structureLocked: boolean;
  filters: { sheet: SheetWriter; range: string }[];
}

/** Has the workbook's own part say, when its turn comes, what is found in `part` by then. */
export function completeWorkbook(writer: Writer, part: WorkbookPart): void {
  const append = writer.zip.append.bind(writer.zip);
  writer.zip.append = (source, entry) =>
    append(entry.name === '/xl/workbook.xml' ? completed(String(source), part) : source, entry);
}

function completed(xml: string, { structureLocked, filters }: WorkbookPart): string {
  const names = filters.map(filterName).join('');
  return xml
    .replace(/<workbookPr[^>]*\/>/, structureLocked ? '$&<workbookProtection lockStructure="1"/>' : '$&')
    .replace('<definedNames>', (start) => start + names);
}

/** LibreOffice shows a filter only under this name. */
function filterName({ sheet, range }: WorkbookPart['filters'][number]): string {
  const place = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return (
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${sheet.id - 1}" hidden="1">` +
    `'${xmlText(sheet.name)}'!${place}</definedName>`
  );
}
