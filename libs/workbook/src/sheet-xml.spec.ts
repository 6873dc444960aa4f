import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import { type Book, type Column, sectionTable, tableSheet } from './book.js';
import { writeWorkbook } from './write-workbook.js';

/** The parts of a zip file as text, by name. */
function partsOf(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = zip.lastIndexOf('PK\x05\x06');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = zip.readUInt32LE(entry + 20);
    const nameLength = zip.readUInt16LE(entry + 28);
    const local = zip.readUInt32LE(entry + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    parts.set(name, inflateRawSync(zip.subarray(data, data + size)).toString('utf8'));
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return parts;
}

interface Line {
  code: string;
  health: string;
  progressBp: number;
}

const tones = {
  Critique: { fill: 'FBEAE8', ink: 'A02018' },
  'Sous "surveillance"': { fill: 'FDF1DC', ink: '855200' },
};

const columns: Column<Line>[] = [
  { key: 'code', header: 'Code', kind: 'code', note: 'Unique', value: (row) => row.code },
  { key: 'health', header: 'Santé', kind: 'health', tones, value: (row) => row.health },
  { key: 'progress', header: 'Réalisé', kind: 'bar', value: (row) => row.progressBp },
  { key: 'site', header: 'Site', kind: 'link', value: () => ({ text: 'x', url: 'https://a.example/' }) },
];

const rows = [0, 2500, 10_000].map((progressBp, index) => ({
  code: `P${index}`,
  health: 'Critique',
  progressBp,
}));

async function partsFor(over: Partial<Book>): Promise<Map<string, string>> {
  const out = new PassThrough();
  const book: Book = {
    creator: 'Masar',
    language: 'fr',
    rightToLeft: false,
    sheets: [
      tableSheet({ name: 'Projets', columns, rows, frozenColumns: 2, footer: 'Situation arrêtée & close' }),
      {
        kind: 'sections',
        name: 'Synthèse',
        widths: [20, 20, 20, 20],
        sections: [{ kind: 'paragraph', text: 'Une phrase.' }, sectionTable(columns, rows)],
      },
    ],
    ...over,
  };
  const [bytes] = await Promise.all([buffer(out), writeWorkbook(out, book)]);
  return partsOf(bytes);
}

async function sheetFor(over: Partial<Book>, sheet = 1): Promise<string> {
  return (await partsFor(over)).get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
}

/** The elements of a sheet in the order the file format demands (ECMA-376, CT_Worksheet). */
const demanded = [
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'legacyDrawing',
];

describe('a sheet in the file', () => {
  it.each([1, 2])('has its elements in the order of the format (sheet %i)', async (sheet) => {
    const xml = await sheetFor({}, sheet);
    const places = demanded
      .map((element) => ({ element, place: xml.search(new RegExp(`<${element}[ >]`)) }))
      .filter(({ place }) => place >= 0);
    const inOrder = [...places].sort((left, right) => left.place - right.place);
    expect(inOrder.map(({ element }) => element)).toEqual(places.map(({ element }) => element));
    expect(places.map(({ element }) => element)).toEqual(
      demanded.filter((element) => element !== (sheet === 1 ? 'mergeCells' : 'autoFilter')),
    );
  });

  it('is filtered, frozen under its header and printed on A4 landscape with the header repeated', async () => {
    const parts = await partsFor({});
    const xml = parts.get('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<autoFilter ref="A1:D4"/>');
    expect(xml).toContain(
      '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(
      /<pageSetup paperSize="9" orientation="landscape"[^>]* fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(xml).toContain(
      '<oddFooter>&amp;L&amp;8 Situation arrêtée &amp;&amp; close&amp;R&amp;8&amp;P / &amp;N',
    );
    expect(parts.get('xl/workbook.xml')).toContain('&apos;Projets&apos;!$1:$1</definedName>');
  });

  it('colours a health by its word and draws bars from 0 to 100 %', async () => {
    const parts = await partsFor({});
    const xml = parts.get('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/sqref="B2:B4"><cfRule type="cellIs" dxfId="0" [^>]*><formula>&quot;Critique&quot;</);
    expect(xml).toContain('<formula>&quot;Sous &quot;&quot;surveillance&quot;&quot;&quot;</formula>');
    expect(xml).toMatch(
      /sqref="C2:C4"><cfRule type="dataBar" [^>]*><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"\/><cfvo type="num" val="1"\/>/,
    );
    expect(parts.get('xl/styles.xml')).toMatch(
      /<dxf><font><color rgb="FFA02018"\/>.*?<bgColor rgb="FFFBEAE8"\/>/,
    );
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<conditionalFormatting sqref="C4:C6">');
  });

  it('runs from right to left when the book does, its sides mirrored', async () => {
    const sides = (xml: string | undefined) =>
      [...(xml ?? '').matchAll(/horizontal="(\w+)"/g)].map(([, side]) => side);
    const left = await partsFor({});
    const right = await partsFor({ language: 'ar', rightToLeft: true });
    for (const sheet of [1, 2]) {
      expect(right.get(`xl/worksheets/sheet${sheet}.xml`)).toContain(' rightToLeft="1"');
      expect(left.get(`xl/worksheets/sheet${sheet}.xml`)).not.toContain('rightToLeft');
    }
    const mirrored = sides(left.get('xl/styles.xml')).map((side) => (side === 'left' ? 'right' : 'left'));
    expect(mirrored).toContain('left');
    expect(sides(right.get('xl/styles.xml'))).toEqual(mirrored);
  });

  it('shares one style between the cells of a kind', async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ ...rows[0]!, code: `P${index}` }));
    const sheets = [tableSheet({ name: 'Projets', columns, rows: many })];
    const count = (xml: string | undefined) => /<cellXfs count="(\d+)"/.exec(xml ?? '')?.[1];
    expect(count((await partsFor({ sheets })).get('xl/styles.xml'))).toBe(
      count((await partsFor({})).get('xl/styles.xml')),
    );
  });

  it('never holds a formula of a cell', async () => {
    const parts = await partsFor({});
    for (const sheet of [1, 2]) expect(parts.get(`xl/worksheets/sheet${sheet}.xml`)).not.toMatch(/<f[ >]/);
  });
});
