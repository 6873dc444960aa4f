import { randomBytes } from 'node:crypto';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import exceljs from 'exceljs';
import { type Book, type Column, type SheetDescription, tableSheet } from './book.js';
import { openBook } from './book-stream.js';
import { writeTable } from './table-sheet.js';
import { writeWorkbook } from './write-workbook.js';

const columns: Column<number>[] = [
  { key: 'text', header: 'Texte', kind: 'text', value: () => randomBytes(600).toString('base64') },
  {
    key: 'site',
    header: 'Site',
    kind: 'link',
    value: (row) => ({ text: 'x', url: `https://a.example/${row}` }),
  },
];

function bookOf(rows: Iterable<number> | AsyncIterable<number>): Book {
  return {
    creator: 'Masar',
    language: 'fr',
    rightToLeft: false,
    sheets: [tableSheet({ name: 'Projets', columns, rows })],
  };
}

function* counting(upTo: number, seen: (row: number) => void): Generator<number> {
  for (let row = 0; row < upTo; row += 1) {
    seen(row);
    yield row;
  }
}

/** The count once it no longer moves. */
async function steady(count: () => number): Promise<number> {
  for (let before = -1; before !== count() || before === 0;) {
    before = count();
    await pause(200);
  }
  return count();
}

describe('streaming', () => {
  it('stops reading rows while nobody takes the file, and goes on when they do', async () => {
    let read = 0;
    const rows = 20_000;
    const out = new PassThrough();
    const done = writeWorkbook(out, bookOf(counting(rows, () => (read += 1))));
    const whileBlocked = await steady(() => read);
    expect(whileBlocked).toBeGreaterThan(0);
    expect(whileBlocked).toBeLessThan(rows / 2);
    out.resume();
    await done;
    expect(read).toBe(rows);
  });

  it('leaves and closes the rows when the reader goes away', async () => {
    let closed = false;
    async function* rows(): AsyncGenerator<number> {
      try {
        for (let row = 0; ; row += 1) yield row;
      } finally {
        closed = true;
      }
    }
    const out = new PassThrough();
    const done = writeWorkbook(out, bookOf(rows()));
    setTimeout(() => out.destroy(), 50);
    await expect(done).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
    expect(closed).toBe(true);
  });

  it('passes on a reader that fails', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    await expect(writeWorkbook(out, bookOf([1, 2, 3]))).rejects.toThrow('disk full');
  });

  it('never ends a file whose rows could not be read', async () => {
    const out = new PassThrough();
    let ended = false;
    out.on('end', () => (ended = true)).resume();
    const done = writeWorkbook(
      out,
      bookOf(
        counting(5_000, (row) => {
          if (row === 4_000) throw new Error('connection lost');
        }),
      ),
    );
    await expect(done).rejects.toThrow('connection lost');
    await pause(50);
    expect(out.destroyed).toBe(true);
    expect(ended).toBe(false);
  });

  it('goes on in a further sheet when one is full', async () => {
    const out = new PassThrough();
    const stream = openBook(out, bookOf([]), new AbortController().signal);
    const table = bookOf([1, 2, 3, 4, 5]).sheets[0] as Extract<SheetDescription, { kind: 'table' }>;
    const bytes = buffer(out);
    await writeTable(stream, table, 3);
    await stream.close();
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await bytes).buffer);
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Projets', 3],
      ['Projets (2)', 3],
      ['Projets (3)', 2],
    ]);
    expect(workbook.getWorksheet('Projets (3)')!.getCell('B1').value).toBe('Site');
    expect(workbook.getWorksheet('Projets (3)')!.getCell('B2').value).toMatchObject({
      hyperlink: 'https://a.example/5',
    });
  });
});
