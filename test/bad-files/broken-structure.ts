import { type BadFile, refusedFile } from './support/bad-file.js';
import { FACTS, form, number, relation, relationsXml, rowsXml, sheetXml, text } from './support/raw-form.js';

const sheetRels = 'xl/worksheets/_rels/sheet1.xml.rels';
const one = (place: string, xml: string): Map<string, string> => new Map([[place, xml]]);
const manySheets = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`Note ${at}`, sheetXml('')]));
const sharedRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
  ).join('');

/** Workbooks whose parts are missing, point astray, or hold too much. */
export const brokenStructures: readonly BadFile[] = [
  refusedFile('no relationships', () => form({ parts: { '_rels/.rels': null } }), 'PART_MISSING', {
    part: 'workbook.xml',
  }),
  refusedFile('no main part', () => form({ parts: { 'xl/workbook.xml': null } }), 'PART_MISSING', {
    part: 'xl/workbook.xml',
  }),
  refusedFile(
    'no sheet behind its name',
    () => form({ parts: { 'xl/worksheets/sheet1.xml': null } }),
    'PART_MISSING',
    {
      part: 'xl/worksheets/sheet1.xml',
    },
  ),
  refusedFile(
    'no relationship behind a sheet',
    () => form({ workbook: (xml) => xml.replace('r:id="rId1"', 'r:id="rId99"') }),
    'PART_MISSING',
    {
      part: 'Étapes',
    },
  ),
  refusedFile(
    'two main parts',
    () =>
      form({
        parts: { '_rels/.rels': relationsXml(relation('a', 'officeDocument', 'xl/workbook.xml').repeat(2)) },
      }),
    'PART_DAMAGED',
    { part: 'officeDocument' },
  ),
  refusedFile(
    'two lists of texts',
    () => form({ relations: relation('rId9', 'sharedStrings', 'other.xml') }),
    'PART_DAMAGED',
    {
      part: 'sharedStrings',
    },
  ),
  refusedFile(
    'a sheet that is the workbook itself',
    () =>
      form({
        parts: { 'xl/_rels/workbook.xml.rels': relationsXml(relation('rId1', 'worksheet', 'workbook.xml')) },
      }),
    'PART_DAMAGED',
    { part: 'xl/workbook.xml' },
  ),
  refusedFile(
    'a sheet outside the package',
    () =>
      form({
        parts: {
          'xl/_rels/workbook.xml.rels': relationsXml(relation('rId1', 'worksheet', '../../../etc/passwd')),
        },
      }),
    'PART_MISSING',
    { part: '../../etc/passwd' },
  ),
  refusedFile(
    'a sheet on the network',
    () =>
      form({
        parts: {
          'xl/_rels/workbook.xml.rels': relationsXml(
            relation('rId1', 'worksheet', 'http://127.0.0.1/x', true),
          ),
        },
      }),
    'PART_MISSING',
    { part: 'Étapes' },
  ),
  refusedFile('too many sheets', () => form({ sheets: manySheets }), 'TOO_MANY_SHEETS', { max: 60 }),
  refusedFile(
    'too many cells',
    () => form({ sheets: { Note: sheetXml(sharedRows(100_001)) }, shared: '<si><t>x</t></si>' }),
    'TOO_MANY_CELLS',
    { max: 100_000 },
  ),
  refusedFile(
    'one long text in a thousand cells',
    () =>
      form({ sheets: { Note: sheetXml(sharedRows(1000)) }, shared: `<si><t>${'x'.repeat(32_000)}</t></si>` }),
    'TOO_MUCH_TEXT',
    { max: 8_000_000 },
  ),
  refusedFile('a row past the last', () => form({ rows: '<row r="1048577"/>' }), 'PART_DAMAGED', {
    part: 'xl/worksheets/sheet1.xml',
  }),
  refusedFile(
    'a column past the last',
    () => form({ rows: '<row r="9"><c r="XFE9"/></row>' }),
    'PART_DAMAGED',
    { part: 'xl/worksheets/sheet1.xml' },
  ),
  refusedFile(
    'a cell in another row than its own',
    () => form({ rows: '<row r="9"><c r="G3"/></row>' }),
    'PART_DAMAGED',
    {
      part: 'xl/worksheets/sheet1.xml',
    },
  ),
  refusedFile(
    'a cell with two values',
    () => form({ rows: '<row r="9"><c r="G9"><v>1</v><v>2</v></c></row>' }),
    'PART_DAMAGED',
    {
      part: 'xl/worksheets/sheet1.xml',
    },
  ),
  refusedFile(
    'joined cells that are none',
    () => form({ after: '<mergeCells><mergeCell ref="A1:B2:C3"/></mergeCells>' }),
    'PART_DAMAGED',
    {
      part: 'xl/worksheets/sheet1.xml',
    },
  ),
  refusedFile(
    'ten thousand joined cells',
    () => form({ after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells>` }),
    'TOO_COMPLEX',
    { part: 'xl/worksheets/sheet1.xml' },
  ),
  {
    name: 'relationships that go round',
    bytes: () =>
      form({ parts: { [sheetRels]: relationsXml(relation('a', 'worksheet', '../workbook.xml')) } }),
    findings: [],
  },
  {
    name: 'targets from the root',
    bytes: () =>
      form({
        parts: {
          'xl/_rels/workbook.xml.rels': relationsXml(
            relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml') +
              relation('rId2', 'worksheet', '/XL/worksheets/Sheet2.xml') +
              relation('rId3', 'styles', '/xl/styles.xml'),
          ),
        },
      }),
    findings: [],
  },
  {
    name: 'no styles and no list of texts',
    bytes: () =>
      form({
        cells: { D3: '<c r="D3" t="d"><v>2013-06-07</v></c>' },
        parts: {
          'xl/styles.xml': null,
          'xl/sharedStrings.xml': null,
          'xl/_rels/workbook.xml.rels': relationsXml(
            relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
              relation('rId2', 'worksheet', 'worksheets/sheet2.xml'),
          ),
        },
      }),
    findings: [],
  },
  {
    name: 'links to another workbook',
    bytes: () =>
      form({
        parts: {
          'xl/externalLinks/externalLink1.xml': '<x/>',
          'xl/externalLinks/_rels/externalLink1.xml.rels': relationsXml(
            relation('rId1', 'externalLinkPath', 'file:///C:/budget.xlsx', true),
          ),
        },
      }),
    findings: [{ code: 'EXTERNAL_LINKS', level: 'NOTE' }],
  },
  {
    name: 'a picture on the network',
    bytes: () =>
      form({
        parts: { [sheetRels]: relationsXml(relation('a', 'image', 'http://127.0.0.1/pixel.png', true)) },
      }),
    findings: [{ code: 'EXTERNAL_LINKS', level: 'NOTE' }],
  },
  {
    name: 'a connection to a database',
    bytes: () => form({ parts: { 'xl/connections.xml': '<x/>' } }),
    findings: [{ code: 'EXTERNAL_LINKS', level: 'NOTE' }],
  },
  {
    name: 'a link to click on',
    bytes: () =>
      form({ parts: { [sheetRels]: relationsXml(relation('a', 'hyperlink', 'https://egov.ma', true)) } }),
    findings: [],
  },
  {
    name: 'a million empty rows',
    bytes: () =>
      form({ rows: Array.from({ length: 1_048_570 }, (_, at) => `<row r="${at + 7}" ht="15"/>`).join('') }),
    findings: [],
  },
  {
    name: 'a million empty rows as LibreOffice writes them',
    bytes: () =>
      form({
        rows: Array.from(
          { length: 1_048_570 },
          (_, at) => `<row r="${at + 7}" ht="12.8" hidden="false"></row>`,
        ).join(''),
      }),
    findings: [],
  },
  {
    name: 'a cell in the last corner',
    bytes: () => form({ rows: `<row r="1048576">${number('XFD1048576', 1)}</row>` }),
    findings: [
      { code: 'CELLS_OUTSIDE', level: 'NOTE', sheet: 'Étapes', cell: 'XFD1048576', params: { count: 1 } },
    ],
  },
  {
    name: 'a sheet of notes of its own',
    bytes: () => form({ sheets: { 'Mes notes': sheetXml(rowsXml(one('A1', '<c r="A1"><f>1/0</f></c>'))) } }),
    findings: [],
  },
  {
    name: 'a chart on a sheet of its own',
    bytes: () =>
      form({
        workbook: (xml) =>
          xml.replace('</sheets>', '<sheet name="Graphique" sheetId="9" r:id="rId77"/></sheets>'),
        relations: relation('rId77', 'chartsheet', 'chartsheets/sheet1.xml'),
      }),
    findings: [],
  },
  {
    name: 'facts twice',
    bytes: () => form({ sheets: { _MASAR: FACTS } }),
    findings: [{ code: 'FACTS_DAMAGED', sheet: '_MASAR' }],
  },
  {
    name: 'facts taken out',
    bytes: () => form({ workbook: (xml) => xml.replace('"_masar"', '"Autre"') }),
    findings: [{ code: 'FACTS_MISSING' }],
  },
  {
    name: 'a fact given twice',
    bytes: () =>
      form({
        parts: {
          'xl/worksheets/sheet2.xml': sheetXml(
            `<row r="1">${text('A1', 'a')}${text('B1', '1')}</row><row r="2">${text('A2', 'a')}${text('B2', '2')}</row>`,
          ),
        },
      }),
    findings: [{ code: 'FACTS_DAMAGED', sheet: '_masar', cell: 'B2' }],
  },
  {
    name: 'a fact that is a formula',
    bytes: () =>
      form({
        parts: {
          'xl/worksheets/sheet2.xml': sheetXml(`<row r="1">${text('A1', 'a')}<c r="B1"><f>1</f></c></row>`),
        },
      }),
    findings: [{ code: 'FACTS_DAMAGED', sheet: '_masar', cell: 'B1' }],
  },
];
