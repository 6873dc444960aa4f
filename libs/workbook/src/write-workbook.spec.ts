import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { type Book, type Column, sectionTable, type SheetDescription, tableSheet } from './book.js';
import { writeWorkbook } from './write-workbook.js';

const tones = { Critique: { fill: 'FBEAE8', ink: 'A02018' } };

async function written(
  sheets: readonly SheetDescription[],
  over: Partial<Book> = {},
): Promise<exceljs.Workbook> {
  const out = new PassThrough();
  const book: Book = { creator: 'Masar', language: 'fr', rightToLeft: false, sheets, ...over };
  const [bytes] = await Promise.all([buffer(out), writeWorkbook(out, book)]);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** The values of a sheet, row by row, without exceljs's empty first place. */
function rowsOf(workbook: exceljs.Workbook, name: string): unknown[][] {
  const sheet = workbook.getWorksheet(name)!;
  const { rowCount, columnCount } = sheet;
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => sheet.getCell(row + 1, column + 1).value),
  );
}

interface Line {
  text: string | null;
  amount: number | null;
  on: string | null;
  url: string;
}

const columns: Column<Line>[] = [
  { key: 'text', header: 'Texte', kind: 'text', width: 30, note: 'Tel que saisi', value: (row) => row.text },
  { key: 'code', header: 'Code', kind: 'code', value: () => 'EG-003' },
  { key: 'integer', header: 'Entier', kind: 'integer', value: (row) => row.amount },
  { key: 'decimal', header: 'Décimal', kind: 'decimal', decimals: 3, value: (row) => row.amount },
  { key: 'percent', header: 'Part', kind: 'percent', decimals: 1, value: (row) => row.amount },
  { key: 'bar', header: 'Barre', kind: 'bar', value: (row) => row.amount },
  { key: 'date', header: 'Date', kind: 'date', value: (row) => row.on },
  { key: 'health', header: 'Santé', kind: 'health', tones, value: () => 'Critique' },
  { key: 'link', header: 'Lien', kind: 'link', value: (row) => ({ text: 'site', url: row.url }) },
];

const line: Line = { text: 'état', amount: 6123, on: '2013-06-07', url: 'https://watiqa.ma/?a=1&b=2' };

describe('a table sheet read back', () => {
  it('holds each kind of cell as a real value', async () => {
    const workbook = await written([tableSheet({ name: 'Projets', columns, rows: [line] })]);
    expect(rowsOf(workbook, 'Projets')).toEqual([
      ['Texte', 'Code', 'Entier', 'Décimal', 'Part', 'Barre', 'Date', 'Santé', 'Lien'],
      [
        'état',
        'EG-003',
        6123,
        6123,
        0.6123,
        0.6123,
        new Date('2013-06-07T00:00:00Z'),
        'Critique',
        { text: 'site', hyperlink: 'https://watiqa.ma/?a=1&b=2' },
      ],
    ]);
    const sheet = workbook.getWorksheet('Projets')!;
    const formats = Array.from({ length: 7 }, (_, index) => sheet.getCell(2, index + 1).numFmt);
    expect(formats).toEqual([
      undefined,
      undefined,
      '#,##0',
      '#,##0.000',
      '0.0\u00a0%',
      '0\u00a0%',
      '[$-40C]d mmm yyyy',
    ]);
    expect(sheet.getCell('A1').note).toBe('Tel que saisi');
  });

  it('leaves cells empty where nothing is known', async () => {
    const rows: Line[] = [
      { text: null, amount: null, on: null, url: 'about:blank' },
      { ...line, amount: Number.NaN },
    ];
    const workbook = await written([tableSheet({ name: 'Projets', columns, rows })]);
    const [, empty, notANumber] = rowsOf(workbook, 'Projets');
    expect(empty).toEqual([null, 'EG-003', null, null, null, null, null, 'Critique', 'site']);
    expect(notANumber?.slice(2, 6)).toEqual([null, null, null, null]);
  });

  it('shows a partial date no more precisely than it is known, and what is no date as it was given', async () => {
    const rows = ['2011', '2011-04', 'mi-2011'].map((on) => ({ ...line, on }));
    const workbook = await written([tableSheet({ name: 'Jalons', columns, rows })]);
    const sheet = workbook.getWorksheet('Jalons')!;
    expect([2, 3, 4].map((row) => sheet.getCell(row, 7).value)).toEqual([
      new Date('2011-12-31T00:00:00Z'),
      new Date('2011-04-30T00:00:00Z'),
      'mi-2011',
    ]);
    expect([2, 3].map((row) => sheet.getCell(row, 7).numFmt)).toEqual(['yyyy', '[$-40C]mmm yyyy']);
  });

  it('reads rows that come one by one', async () => {
    async function* later(): AsyncGenerator<Line> {
      for (let index = 0; index < 3_000; index += 1) yield { ...line, amount: index };
    }
    const workbook = await written([tableSheet({ name: 'Projets', columns, rows: later() })]);
    const rows = rowsOf(workbook, 'Projets');
    expect(rows).toHaveLength(3_001);
    expect(rows.slice(1).map((row) => row[2])).toEqual(Array.from({ length: 3_000 }, (_, index) => index));
  });

  it('is there with its headers when it has no rows', async () => {
    const workbook = await written([tableSheet({ name: 'Risques', columns, rows: [] })]);
    expect(rowsOf(workbook, 'Risques')).toHaveLength(1);
  });
});

const hostile = [
  '=1+1',
  '=HYPERLINK("http://evil.example","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '<v>1</v>',
  ']]>&amp;',
  ' two  spaces ',
];

describe('hostile text', () => {
  it.each(['a table', 'a section'])('never becomes a formula in %s', async (where) => {
    const texts = hostile.map((text) => ({ ...line, text }));
    const [column] = columns;
    const sheets: SheetDescription[] = [
      where === 'a table'
        ? tableSheet({ name: 'Feuille', columns: [column!], rows: texts })
        : { kind: 'sections', name: 'Feuille', widths: [40], sections: [sectionTable([column!], texts)] },
    ];
    const workbook = await written(sheets);
    const values = rowsOf(workbook, 'Feuille')
      .slice(1)
      .map(([value]) => value);
    expect(values).toEqual(hostile.map((text) => text.replace('\r', '\n')));
    const types = hostile.map((_, index) => workbook.getWorksheet('Feuille')!.getCell(index + 2, 1).type);
    expect(new Set(types)).toEqual(new Set([exceljs.ValueType.String]));
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\\\\server\\share',
    '#Feuil1!A1',
    `https://a.example/${'x'.repeat(2_100)}`,
  ])('is no link: %s', async (url) => {
    const workbook = await written([tableSheet({ name: 'Projets', columns, rows: [{ ...line, url }] })]);
    expect(workbook.getWorksheet('Projets')!.getCell('I2').value).toBe('site');
  });
});

describe('a sheet of sections read back', () => {
  it('stands from top to bottom with its values', async () => {
    const workbook = await written([
      {
        kind: 'sections',
        name: 'Synthèse',
        widths: [30, 14, 14],
        sections: [
          { kind: 'title', text: 'Programme' },
          { kind: 'paragraph', text: 'Une phrase.' },
          {
            kind: 'facts',
            facts: [
              { label: 'Avancement', kind: 'bar', value: 6123, basis: '71 des 89' },
              { label: 'Situation', kind: 'date', value: '2013-06-07' },
              { label: 'Site', kind: 'link', value: { text: 'egov', url: 'https://egov.ma' } },
            ],
          },
          { kind: 'heading', text: 'Par ministère' },
          sectionTable<{ name: string; progress: number }>(
            [
              { key: 'name', header: 'Ministère', kind: 'text', value: (row) => row.name },
              { key: 'progress', header: 'Réalisé', kind: 'bar', value: (row) => row.progress },
            ],
            [{ name: 'Intérieur', progress: 5000 }],
          ),
        ],
      },
    ]);
    const filled = rowsOf(workbook, 'Synthèse').map((row) => row.filter((value) => value !== null));
    expect(filled).toEqual([
      ['Programme'],
      ['Une phrase.', 'Une phrase.', 'Une phrase.'],
      [],
      ['Avancement', 0.6123, '71 des 89'],
      ['Situation', new Date('2013-06-07T00:00:00Z')],
      ['Site', { text: 'egov', hyperlink: 'https://egov.ma/' }],
      [],
      ['Par ministère'],
      ['Ministère', 'Réalisé'],
      ['Intérieur', 0.5],
    ]);
  });
});

describe('the workbook', () => {
  it('says who made it and when, and keeps the sheets in order', async () => {
    const createdAt = new Date('2026-11-22T10:00:00Z');
    const sheets = ['Jalons', 'Risques', 'Jalons'].map((name) => tableSheet({ name, columns, rows: [line] }));
    const workbook = await written(sheets, { creator: 'DPGOV', title: 'EGOV', createdAt });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Jalons', 'Risques', 'Jalons (2)']);
    expect(workbook.creator).toBe('DPGOV');
    expect(workbook.title).toBe('EGOV');
    expect(workbook.created).toEqual(createdAt);
  });

  it('names days and months in its language', async () => {
    const formats = await Promise.all(
      (['ar', 'en'] as const).map(async (language) => {
        const workbook = await written([tableSheet({ name: 'A', columns, rows: [line] })], { language });
        return workbook.getWorksheet('A')!.getCell('G2').numFmt;
      }),
    );
    expect(formats).toEqual(['[$-1801]d mmmm yyyy', '[$-809]d mmm yyyy']);
  });
});
