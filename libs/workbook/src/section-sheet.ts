import type { Fact, Section, SectionSheet, SectionTable } from './book.js';
import type { BookStream, SheetOptions } from './book-stream.js';
import type { Cell } from './cell.js';
import { type Conditional, conditionalsOf, isConditional } from './conditional.js';
import { headerHeight, rowHeight, textHeight } from './layout.js';
import { columnLetters } from './row-xml.js';
import type { SheetStream } from './sheet-stream.js';
import type { SharedStyle } from './style.js';

interface Page {
  stream: BookStream;
  sheet: SheetStream;
  widths: readonly number[];
  /** The row to be written next. */
  row: number;
  conditionals: Conditional[];
}

/** Writes a sheet of sections from top to bottom, with a blank row before each but what belongs to the one above. */
export async function writeSections(
  stream: BookStream,
  sections: SectionSheet,
  options: Partial<SheetOptions> = {},
): Promise<void> {
  const { name, widths, footer } = sections;
  const sheet = stream.openSheet(name, { widths, footer, ...options });
  const page: Page = { stream, sheet, widths, row: 1, conditionals: [] };
  sections.sections.forEach((section, index) => {
    const belongs = sections.sections[index - 1]?.kind === 'heading' || section.kind === 'paragraph';
    if (index > 0 && !belongs) page.row += 1;
    writeSection(page, section);
  });
  await sheet.close({ conditionals: page.conditionals });
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
      return section.facts.forEach((fact) => writeFact(page, fact));
    case 'table':
      return writeSmallTable(page, section);
  }
}

function add(page: Page, cells: readonly Cell[], height: number | null = null): void {
  page.sheet.append(page.row, cells, { height });
  page.row += 1;
}

function writeLine(page: Page, text: string, style: SharedStyle, height: number): void {
  add(page, [page.stream.cells.ofText(text, style)], height);
}

/** Merged cells never grow with their text, so the height is given. */
function writeParagraph(page: Page, text: string): void {
  const width = page.widths.reduce((sum, each) => sum + each, 0);
  const last = columnLetters(page.widths.length);
  if (page.widths.length > 1) page.sheet.merge(`A${page.row}:${last}${page.row}`);
  add(page, [page.stream.cells.ofText(text, page.stream.styles.paragraph)], textHeight(text, width));
}

function writeFact(page: Page, fact: Fact): void {
  const { cells, styles } = page.stream;
  if (isConditional(fact)) page.conditionals.push({ range: `B${page.row}`, format: fact });
  const basis = fact.basis ? [cells.ofText(fact.basis, styles.basis)] : [];
  add(page, [cells.ofText(fact.label, styles.label), cells.ofFact(fact), ...basis]);
}

function writeSmallTable(page: Page, { columns, rows }: SectionTable<unknown>): void {
  const { cells } = page.stream;
  add(page, columns.map(cells.ofHeader), headerHeight(columns, page.widths));
  const first = page.row;
  const makers = columns.map((column) => cells.ofColumn(column));
  for (const row of rows) {
    const made = makers.map((make) => make(row));
    add(page, made, rowHeight(made, page.widths));
  }
  page.conditionals.push(...conditionalsOf(columns, first, page.row - 1));
}
