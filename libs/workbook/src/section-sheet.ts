import type { Worksheet } from 'exceljs';
import type { Section, SectionSheet, SectionTable } from './book.js';
import type { BookStream } from './book-stream.js';
import { type Cell, headerStyle } from './cell.js';
import { type Conditional, isConditional } from './conditional.js';
import { headerHeight, rowHeight, textHeight } from './layout.js';
import { columnLetters } from './row-xml.js';
import type { SharedStyle } from './style.js';
import { cellText } from './text.js';

interface Page {
  stream: BookStream;
  worksheet: Worksheet;
  widths: readonly number[];
  /** The row to be written next. */
  row: number;
  conditionals: Conditional[];
}

/** Writes a sheet of sections from top to bottom, one blank row between them. */
export async function writeSections(stream: BookStream, sheet: SectionSheet): Promise<void> {
  const { widths, footer } = sheet;
  const opened = stream.openSheet(sheet.name, { widths, footer });
  const page: Page = { stream, worksheet: opened.worksheet, widths, row: 1, conditionals: [] };
  sheet.sections.forEach((section, index) => {
    const continues = sheet.sections[index - 1]?.kind === 'heading' || section.kind === 'paragraph';
    if (index > 0 && !continues) page.row += 1;
    writeSection(page, section);
  });
  await opened.close(page.conditionals);
}

function writeSection(page: Page, section: Section): void {
  const { styles } = page.stream;
  switch (section.kind) {
    case 'title':
      return writeLine(page, section.text, styles.title, 26);
    case 'heading':
      return writeLine(page, section.text, styles.heading, 20);
    case 'paragraph':
      return writeParagraph(page, section.text);
    case 'facts':
      return section.facts.forEach((fact) => {
        put(page, 1, { content: text(page, fact.label), style: styles.label });
        put(page, 2, page.stream.cells.ofFact(fact));
        if (fact.basis) put(page, 3, { content: text(page, fact.basis), style: styles.basis });
        if (isConditional(fact)) page.conditionals.push({ range: `B${page.row}`, format: fact });
        page.row += 1;
      });
    case 'table':
      return writeSmallTable(page, section);
  }
}

function writeLine(page: Page, line: string, style: SharedStyle, height: number): void {
  put(page, 1, { content: text(page, line), style });
  page.worksheet.getRow(page.row).height = height;
  page.row += 1;
}

function writeParagraph(page: Page, paragraph: string): void {
  const content = text(page, paragraph);
  put(page, 1, { content, style: page.stream.styles.paragraph });
  if (page.widths.length > 1) page.worksheet.mergeCells(page.row, 1, page.row, page.widths.length);
  const width = page.widths.reduce((sum, each) => sum + each, 0);
  page.worksheet.getRow(page.row).height = textHeight(content, width);
  page.row += 1;
}

function writeSmallTable(page: Page, { columns, rows }: SectionTable<unknown>): void {
  const { styles, cells } = page.stream;
  columns.forEach((column, index) => {
    put(page, index + 1, { content: text(page, column.header), style: headerStyle(column.kind, styles) });
    if (column.note) page.worksheet.getCell(page.row, index + 1).note = text(page, column.note);
  });
  page.worksheet.getRow(page.row).height = headerHeight(
    columns.map(({ header }) => header),
    page.widths,
  );
  const first = page.row + 1;
  const makers = columns.map((column) => cells.ofColumn(column));
  rows.forEach((row, offset) => {
    page.row = first + offset;
    const made = makers.map((make) => make(row));
    made.forEach((cell, index) => put(page, index + 1, cell));
    const height = rowHeight(made, page.widths, styles.wrapped);
    if (height !== null) page.worksheet.getRow(page.row).height = height;
  });
  page.row = first + rows.length;
  if (rows.length === 0) return;
  columns.forEach((column, index) => {
    const letter = columnLetters(index + 1);
    const range = `${letter}${first}:${letter}${page.row - 1}`;
    if (isConditional(column)) page.conditionals.push({ range, format: column });
  });
}

function put(page: Page, column: number, { content, style, url }: Cell): void {
  const cell = page.worksheet.getCell(page.row, column);
  cell.value = url === undefined ? content : { text: String(content), hyperlink: url };
  cell.style = style.model;
}

function text(page: Page, wanted: string): string {
  return cellText(wanted, page.stream.book.language);
}
