import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import fc from 'fast-check';
import type { Form, FormColumn, FormRow, FormTable, FormValue } from '../form/form.js';
import { writeForm } from '../form/write-form.js';
import { folded } from './plain-text.js';
import { readForm } from './read-form.js';
import { readWorkbook } from './read-workbook.js';

const phases = [
  { value: 'FRAMING', word: 'Cadrage' },
  { value: 'BUILD', word: 'Réalisation "pilote"' },
  { value: 'ACCEPTANCE', word: 'الاستلام' },
];
const people = Array.from({ length: 40 }, (_, at) => ({ value: `person-${at}`, word: `Personne n° ${at}` }));

const columns: FormColumn[] = [
  { key: 'code', header: 'Code', kind: 'code', editable: false },
  { key: 'phase', header: 'Phase', kind: 'choice', editable: true, choices: phases },
  { key: 'owner', header: 'Responsable', kind: 'choice', editable: true, choices: people },
  { key: 'forecast', header: 'Échéance prévue', kind: 'date', editable: true, earliest: '2008-01-01' },
  { key: 'percent', header: 'Avancement', kind: 'percent', editable: true },
  { key: 'likelihood', header: 'Probabilité', kind: 'integer', least: 1, most: 5, editable: true },
  { key: 'comment', header: 'Commentaire', kind: 'text', wrap: true, longest: 500, editable: true },
];

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
  text
    .replace(/[\p{C}\p{Z}]/gu, ' ')
    .normalize('NFC')
    .trim(),
);
const valueOf: Readonly<Record<string, fc.Arbitrary<FormValue>>> = {
  code: fc.stringMatching(/^[A-Z]{2}-\d{1,4}$/),
  phase: fc.constantFrom(...phases.map(({ value }) => value)),
  owner: fc.constantFrom(...people.map(({ value }) => value)),
  forecast: fc
    .date({ min: new Date('2008-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  percent: fc.integer({ min: 0, max: 100 }),
  likelihood: fc.integer({ min: 1, max: 5 }),
  comment: anyText.filter((text) => text !== ''),
};
const values = fc.record(
  Object.fromEntries(Object.entries(valueOf).map(([key, value]) => [key, fc.option(value)])),
);
const rows = fc
  .array(values, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((each, at): FormRow => ({ id: `m-${at}`, values: each })));

function form(table: Partial<FormTable>, over: Partial<Form> = {}): Form {
  return {
    title: 'Juin 2013',
    creator: 'Masar',
    createdAt: new Date('2013-06-07T10:00:00Z'),
    language: 'fr',
    rightToLeft: false,
    facts: { organisation: 'MI', signature: 'a+/=' },
    front: [
      { kind: 'sections', name: 'Lire', widths: [40], sections: [{ kind: 'paragraph', text: 'Remplir.' }] },
    ],
    tables: [
      {
        key: 'milestone',
        name: 'Étapes',
        columns,
        rows: [],
        frozenColumns: 1,
        refusal: { title: 'Non accepté', text: 'Voir la liste.' },
        ...table,
      },
    ],
    footer: 'Masar',
    ...over,
  };
}

async function written(sent: Form): Promise<Uint8Array> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeForm(out, sent)]);
  return bytes;
}

async function back(sent: Form, bytes?: Uint8Array) {
  const { book, refusal } = await readWorkbook(bytes ?? (await written(sent)));
  expect(refusal).toBeUndefined();
  return readForm(book?.sheets ?? [], sent.tables);
}

describe('a form that comes back as it went out', () => {
  it('says what it said, and nothing is found', async () => {
    const all: FormRow[] = [
      {
        id: 'm-1',
        values: {
          code: 'EG-003',
          phase: 'BUILD',
          owner: 'person-39',
          forecast: '2013-06-07',
          percent: 40,
          likelihood: 3,
        },
      },
      { id: 'm-2', values: { comment: '=1+1 _x0041_ <b> & "la suite"\nà la ligne' } },
      { id: 'new-1', values: {} },
    ];
    const read = await back(form({ rows: all }));
    expect(read.findings).toEqual([]);
    expect(read.facts).toEqual({ organisation: 'MI', signature: 'a+/=' });
    expect(read.tables[0]?.rows).toHaveLength(3);
    expect(read.tables[0]?.rows[0]).toMatchObject({
      id: 'm-1',
      row: 3,
      cells: { code: 'B3', comment: 'H3' },
    });
  });

  it('whatever stood in it', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('fr', 'ar', 'en'), async (all, language) => {
        const read = await back(form({ rows: all }, { language, rightToLeft: language === 'ar' }));
        expect(read.findings).toEqual([]);
        expect(read.tables[0]?.rows.map(({ id, values: each }) => ({ id, values: each }))).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });
});

/** How a person types a value into a cell. */
function typed(column: FormColumn, value: FormValue): exceljs.CellValue {
  if (value === null) return null;
  if (column.kind === 'choice') return column.choices.find((choice) => choice.value === value)?.word ?? '';
  return column.kind === 'date' ? new Date(`${value}T00:00:00Z`) : value;
}

const editable = columns.filter((column) => column.editable);
const edit = fc
  .record({ row: fc.nat(7), column: fc.constantFrom(...editable) })
  .chain(({ row, column }) => fc.option(valueOf[column.key]!).map((value) => ({ row, column, value })));

describe('a form that another program saved', () => {
  it('comes back with exactly the cells that were edited in it', async () => {
    const eight = fc.array(values, { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(eight, fc.array(edit, { maxLength: 25 }), async (all, edits) => {
        const sent = form({ rows: all.map((each, at) => ({ id: `m-${at}`, values: each })) });
        const expected = all.map((each) => ({ ...each }));
        const program = new exceljs.Workbook();
        await program.xlsx.load((await written(sent)) as unknown as ArrayBuffer);
        for (const { row, column, value } of edits) {
          const number = columns.indexOf(column) + 2;
          program.getWorksheet('Étapes')!.getCell(row + 3, number).value = typed(column, value);
          expected[row]![column.key] = value;
        }
        const saved = new Uint8Array(await program.xlsx.writeBuffer());
        const { findings, tables } = await back(sent, saved);
        expect(findings).toEqual([]);
        expect(tables[0]?.rows.map((row) => row.values)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

it('two words that differ in case and accents alone are the same word', () => {
  expect(folded('  RÉALISATION\u00a0« Pilote »')).toBe(folded('realisation « pilote »'));
});
