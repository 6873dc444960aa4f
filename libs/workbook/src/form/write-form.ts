import type { Writable } from 'node:stream';
import type { BookStream } from '../book-stream.js';
import { writeSections } from '../section-sheet.js';
import { longestText } from '../text.js';
import { writeBook } from '../write-workbook.js';
import { type Form, FORM_PLACES } from './form.js';
import { type FormCells, formCells } from './form-cell.js';
import { writeFormTable } from './form-sheet.js';
import { formStyles } from './form-style.js';
import { collectLists } from './list-sheet.js';

/**
 * Writes a form as xlsx to `out` and ends it: what may be filled in is open, with what each cell accepts; all else is
 * locked. Fails as `writeWorkbook` does, so half a file never looks whole.
 */
export function writeForm(out: Writable, form: Form): Promise<void> {
  const { title, creator, createdAt, language, rightToLeft } = form;
  const book = { title, creator, createdAt, language, rightToLeft, sheets: [] };
  return writeBook(out, book, (stream) => writeSheets(stream, form));
}

async function writeSheets(stream: BookStream, form: Form): Promise<void> {
  const { language, rightToLeft, footer } = form;
  const cells = formCells(formStyles(language, rightToLeft, stream.register), language, rightToLeft);
  const lists = collectLists(language);
  stream.lockStructure();
  for (const sheet of form.front) await writeSections(stream, sheet, { locked: true });
  for (const table of form.tables) await writeFormTable(stream, table, cells, lists.wordsOf, footer);
  await lists.write(stream, cells);
  await writeFacts(stream, form.facts, cells);
}

async function writeFacts(stream: BookStream, facts: Form['facts'], cells: FormCells): Promise<void> {
  const sheet = stream.openSheet(FORM_PLACES.factSheet, {
    widths: [24, 60],
    state: 'veryHidden',
    locked: true,
  });
  Object.entries(facts).forEach(([name, value], index) => {
    if (value.length > longestText) throw new RangeError(`the fact ${name} is longer than a cell holds`);
    sheet.append(index + 1, [cells.code(name), cells.code(value)]);
  });
  await sheet.close();
}
