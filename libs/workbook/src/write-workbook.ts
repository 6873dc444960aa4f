import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Book } from './book.js';
import { type BookStream, openBook } from './book-stream.js';
import { writeSections } from './section-sheet.js';
import { writeTable } from './table-sheet.js';

/**
 * Writes a described workbook as xlsx to `out` and ends it, holding no more than a few rows at a time. When a table
 * cannot be read or the reader leaves, `out` is destroyed and the reason is thrown, so half a file never looks whole.
 */
export function writeWorkbook(out: Writable, book: Book): Promise<void> {
  return writeBook(out, book, (stream) => writeSheets(stream, book));
}

/** Opens a workbook on `out`, lets `write` fill it and ends it, or destroys `out` as `writeWorkbook` does. */
export async function writeBook(
  out: Writable,
  book: Book,
  write: (stream: BookStream) => Promise<void>,
): Promise<void> {
  const reading = new AbortController();
  const received = finished(out, { readable: false });
  received.catch((reason: unknown) => reading.abort(reason));
  const stream = openBook(out, book, reading.signal);
  try {
    await write(stream);
    await Promise.race([stream.close(), received]);
    await received;
  } catch (error) {
    stream.abort();
    out.destroy();
    throw reading.signal.aborted ? reading.signal.reason : error;
  }
}

async function writeSheets(stream: BookStream, book: Book): Promise<void> {
  for (const sheet of book.sheets) {
    if (sheet.kind === 'table') await writeTable(stream, sheet);
    else await writeSections(stream, sheet);
  }
}
