import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { type Form, FORM_PLACES, type FormChoice, type FormColumn, type FormRow } from './form.js';
import { writeForm } from './write-form.js';

const phases: FormChoice[] = [
  { value: 'FRAMING', word: 'Cadrage' },
  { value: 'BUILD', word: 'Réalisation "pilote"' },
];
const people = Array.from({ length: 40 }, (_, index) => ({
  value: `person-${index}`,
  word: `Personne ${index}`,
}));

const columns: FormColumn[] = [
  { key: 'code', header: 'Code', kind: 'code', editable: false, width: 10 },
  { key: 'phase', header: 'Phase', kind: 'choice', editable: true, choices: phases, note: 'À choisir' },
  { key: 'owner', header: 'Responsable', kind: 'choice', editable: true, choices: people },
  { key: 'baseline', header: 'Référence', kind: 'date', editable: false },
  {
    key: 'forecast',
    header: 'Prévue',
    kind: 'date',
    editable: true,
    earliest: '2008-01-01',
    latest: '2030-12-31',
  },
  { key: 'finished', header: 'Réelle', kind: 'date', editable: true },
  { key: 'percent', header: 'Avancement', kind: 'percent', editable: true, note: 'De 0 à 100' },
  { key: 'likelihood', header: 'Probabilité', kind: 'integer', least: 1, most: 5, editable: true },
  {
    key: 'comment',
    header: 'Commentaire',
    kind: 'text',
    wrap: true,
    longest: 500,
    width: 20,
    editable: true,
  },
  { key: 'remark', header: 'Remarque', kind: 'text', editable: true },
];

const rows: FormRow[] = [
  {
    id: 'm-1',
    values: {
      code: 'EG-003',
      phase: 'BUILD',
      owner: 'person-39',
      baseline: '2013-03-31',
      forecast: '2013-06-07',
      percent: 40,
      likelihood: 3,
      comment: '=1+1 et la suite, qui ne tient pas sur une ligne',
    },
  },
  { id: 'new-1', values: { code: null } },
];

async function bytesOf(over: Partial<Form> = {}): Promise<Buffer> {
  const out = new PassThrough();
  const form: Form = {
    title: 'Juin 2013',
    creator: 'Masar',
    createdAt: new Date('2013-06-07T10:00:00Z'),
    language: 'fr',
    rightToLeft: false,
    facts: { organisation: 'MI', signature: 'abc' },
    front: [
      { kind: 'sections', name: 'Lire', widths: [40], sections: [{ kind: 'paragraph', text: 'Remplir.' }] },
    ],
    tables: [
      {
        key: 'milestone',
        name: 'Étapes',
        columns,
        rows,
        frozenColumns: 1,
        refusal: { title: 'Valeur refusée', text: 'Voir la note.' },
      },
    ],
    footer: 'Intérieur',
    ...over,
  };
  const [bytes] = await Promise.all([buffer(out), writeForm(out, form)]);
  return bytes;
}

async function written(over: Partial<Form> = {}): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await bytesOf(over)).buffer);
  return workbook;
}

async function milestones(over: Partial<Form> = {}): Promise<exceljs.Worksheet> {
  return (await written(over)).getWorksheet('Étapes')!;
}

/** One part of a workbook as text. */
async function partOf(name: string, over: Partial<Form> = {}): Promise<string> {
  const zip = await bytesOf(over);
  const entry = zip.indexOf(name, zip.indexOf('PK\x01\x02'));
  const local = zip.readUInt32LE(entry - 4);
  const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return inflateRawSync(zip.subarray(data, data + zip.readUInt32LE(entry - 46 + 20))).toString('utf8');
}

function valuesOf(sheet: exceljs.Worksheet, row: number): unknown[] {
  return Array.from({ length: columns.length + 1 }, (_, index) => sheet.getCell(row, index + 1).value);
}

describe('a form read back', () => {
  it('names its columns in a hidden row and its rows in a hidden column', async () => {
    const sheet = await milestones();
    expect(valuesOf(sheet, FORM_PLACES.keyRow)).toEqual([
      'milestone.id',
      ...columns.map(({ key }) => `milestone.${key}`),
    ]);
    expect(valuesOf(sheet, FORM_PLACES.headerRow).slice(1)).toEqual(columns.map(({ header }) => header));
    expect([sheet.getRow(1).hidden, sheet.getRow(2).hidden, sheet.getRow(3).hidden]).toEqual([
      true,
      false,
      false,
    ]);
    expect([sheet.getColumn(1).hidden, sheet.getColumn(2).hidden]).toEqual([true, false]);
  });

  it('holds words for choices, days for dates and whole numbers for percents, and never a formula', async () => {
    const sheet = await milestones();
    expect(valuesOf(sheet, 3)).toEqual([
      'm-1',
      'EG-003',
      'Réalisation "pilote"',
      'Personne 39',
      new Date('2013-03-31T00:00:00Z'),
      new Date('2013-06-07T00:00:00Z'),
      null,
      40,
      3,
      '=1+1 et la suite, qui ne tient pas sur une ligne',
      null,
    ]);
    expect(valuesOf(sheet, 4)).toEqual(['new-1', ...columns.map(() => null)]);
    expect(['E3', 'G3', 'H3', 'J3'].map((cell) => sheet.getCell(cell).numFmt)).toEqual([
      '[$-40C]d mmm yyyy',
      '[$-40C]d mmm yyyy',
      '0"\u00a0%"',
      '@',
    ]);
    expect(await partOf('xl/worksheets/sheet2.xml')).not.toMatch(/<f[ >]/);
  });

  it('opens what can be filled in and locks the rest', async () => {
    const sheet = await milestones();
    for (const row of [3, 4]) {
      const locked = columns.map((_, index) => sheet.getCell(row, index + 2).protection?.locked !== false);
      expect(locked).toEqual(columns.map(({ editable }) => !editable));
    }
    const fillOf = (cell: string): unknown => sheet.getCell(cell).fill;
    expect(new Set(['B3', 'E3', 'B4'].map((cell) => JSON.stringify(fillOf(cell)))).size).toBe(1);
    expect(fillOf('C3')).not.toEqual(fillOf('B3'));
    expect(fillOf('C4')).not.toEqual(fillOf('C3'));
  });

  it('leaves room for a text of several lines', async () => {
    const sheet = await milestones();
    expect(sheet.getCell('J3').alignment).toMatchObject({ wrapText: true });
    expect(sheet.getRow(3).height).toBeGreaterThan(sheet.getRow(4).height);
  });

  it('says of itself what it was given, where nobody looks', async () => {
    const workbook = await written();
    const facts = workbook.getWorksheet(FORM_PLACES.factSheet)!;
    expect(facts.getSheetValues().slice(1)).toEqual([
      [undefined, 'organisation', 'MI'],
      [undefined, 'signature', 'abc'],
    ]);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Lire', 'visible'],
      ['Étapes', 'visible'],
      [FORM_PLACES.listSheet, 'veryHidden'],
      [FORM_PLACES.factSheet, 'veryHidden'],
    ]);
  });

  it('refuses a fact that no cell holds whole', async () => {
    await expect(bytesOf({ facts: { versions: 'x'.repeat(40_000) } })).rejects.toThrow(RangeError);
  });
});

describe('what a cell of a form accepts', () => {
  it('is said for each column that can be filled in, over all its rows', async () => {
    const sheet = await milestones();
    const accepted = ['C', 'D', 'F', 'G', 'H', 'I', 'J'].map((letters) => {
      const { type, operator, formulae } = sheet.getCell(`${letters}4`).dataValidation;
      return [letters, type, operator, formulae];
    });
    const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
    expect(accepted).toEqual([
      ['C', 'list', undefined, ['"Cadrage,Réalisation ""pilote"""']],
      ['D', 'list', undefined, [`'${FORM_PLACES.listSheet}'!$A$1:$A$40`]],
      ['F', 'date', 'between', [day('2008-01-01'), day('2030-12-31')]],
      ['G', 'date', 'greaterThanOrEqual', [day('1900-03-01')]],
      ['H', 'whole', 'between', [0, 100]],
      ['I', 'whole', 'between', [1, 5]],
      ['J', 'textLength', 'lessThanOrEqual', [500]],
    ]);
    for (const cell of ['B3', 'E3', 'K3', 'C2', 'C5'])
      expect(sheet.getCell(cell).dataValidation).toBeUndefined();
  });

  it('comes with the note of its column and the words of a refusal', async () => {
    const sheet = await milestones();
    expect(sheet.getCell('H3').dataValidation).toMatchObject({
      allowBlank: true,
      promptTitle: 'Avancement',
      prompt: 'De 0 à 100',
      errorTitle: 'Valeur refusée',
      error: 'Voir la note.',
    });
    expect(sheet.getCell('H2').note).toBe('De 0 à 100');
    expect(sheet.getCell('I3').dataValidation.prompt).toBeUndefined();
  });

  it('lists words that its own list cannot hold on a sheet of lists', async () => {
    const workbook = await written();
    const list = workbook.getWorksheet(FORM_PLACES.listSheet)!;
    expect(list.getColumn(1).values.slice(1)).toEqual(people.map(({ word }) => word));
  });

  it.each(['Oui, sans réserve', ' Oui'])('keeps the word « %s » whole', async (word) => {
    const choices = [{ value: 'YES', word }];
    const table = {
      key: 'risk',
      name: 'Risques',
      columns: [{ key: 'answer', header: 'Réponse', kind: 'choice', editable: true, choices } as const],
      rows,
      frozenColumns: 1,
      refusal: { title: 'Valeur refusée', text: 'Voir la note.' },
    };
    const workbook = await written({ tables: [table, { ...table, name: 'Autres' }] });
    expect(workbook.getWorksheet('Autres')!.getCell('B3').dataValidation.formulae).toEqual([
      `'${FORM_PLACES.listSheet}'!$A$1:$A$1`,
    ]);
    expect(workbook.getWorksheet(FORM_PLACES.listSheet)!.getCell('A1').value).toBe(word);
  });

  it('is cut to what a spreadsheet program shows of a message', async () => {
    const long = { ...columns[6]!, header: 'h'.repeat(40), note: 'n'.repeat(400) };
    const table = { key: 't', name: 'T', columns: [long], rows, frozenColumns: 1 };
    const refusal = { title: 't'.repeat(40), text: 'r'.repeat(400) };
    const sheet = (await written({ tables: [{ ...table, refusal }] })).getWorksheet('T')!;
    const { promptTitle, prompt, errorTitle, error } = sheet.getCell('B3').dataValidation;
    expect([promptTitle, prompt, errorTitle, error].map((text) => text?.length)).toEqual([32, 255, 32, 255]);
  });
});

/** The elements of a sheet in the order the file format demands (ECMA-376, CT_Worksheet). */
const demanded = [
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'dataValidations',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'legacyDrawing',
];

describe('the sheet of a form in the file', () => {
  it('has its elements in the order of the format', async () => {
    const xml = await partOf('xl/worksheets/sheet2.xml');
    const places = demanded.map((element) => xml.search(new RegExp(`<${element}[ >]`)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  it('is locked without a password, and can still be sorted, filtered and sized', async () => {
    for (const sheet of [1, 2, 3, 4]) {
      expect(await partOf(`xl/worksheets/sheet${sheet}.xml`)).toContain(
        '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
      );
    }
    expect(await partOf('xl/workbook.xml')).toMatch(
      /<workbookPr [^>]*\/><workbookProtection lockStructure="1"\/><sheets>/,
    );
  });

  it('is frozen, filtered and printed under its header', async () => {
    const xml = await partOf('xl/worksheets/sheet2.xml');
    expect(xml).toContain(
      '<pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain('<autoFilter ref="B2:K4"/>');
    const workbook = await partOf('xl/workbook.xml');
    expect(workbook).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Étapes'!$B$2:$K$4</definedName>`,
    );
    expect(workbook).toContain('&apos;Étapes&apos;!$A:$B,&apos;Étapes&apos;!$2:$2</definedName>');
  });

  it('runs from right to left in Arabic', async () => {
    const arabic = { language: 'ar', rightToLeft: true } as const;
    expect(await partOf('xl/worksheets/sheet2.xml', arabic)).toContain(' rightToLeft="1"');
    const sheet = await milestones(arabic);
    expect(sheet.getCell('H3').numFmt).toBe('0"%"');
    expect(sheet.getCell('F3').numFmt).toBe('[$-1801]d mmmm yyyy');
    expect(sheet.getCell('K3').alignment).toMatchObject({ horizontal: 'right', readingOrder: 'rtl' });
    expect(sheet.getCell('J3').alignment).toMatchObject({ horizontal: 'right', readingOrder: 'ltr' });
  });

  it('stands with its headers when it has no rows', async () => {
    const table = {
      key: 'milestone',
      name: 'Étapes',
      columns,
      rows: [],
      frozenColumns: 1,
      refusal: { title: '', text: '' },
    };
    const xml = await partOf('xl/worksheets/sheet2.xml', { tables: [table] });
    expect(xml).toContain('<autoFilter ref="B2:K2"/>');
    expect(xml).not.toContain('dataValidations');
  });
});
