import { placeOf } from '#workbook/read/cell-place.js';
import type { ExpectedTable } from '#workbook/read/form-layout.js';
import { rawZip, type RawEntry } from './raw-zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The form that the bad files are bad copies of. */
export const SHAPE: ExpectedTable = {
  key: 'milestone',
  name: 'Étapes',
  columns: [
    { key: 'code', header: 'Code', kind: 'code', editable: false },
    {
      key: 'phase',
      header: 'Phase',
      kind: 'choice',
      editable: true,
      choices: [
        { value: 'BUILD', word: 'Réalisation' },
        { value: 'ACCEPTANCE', word: 'Recette' },
        { value: 'TRAINING', word: 'التكوين' },
      ],
    },
    {
      key: 'end',
      header: 'Échéance',
      kind: 'date',
      editable: true,
      earliest: '2008-01-01',
      latest: '2030-12-31',
    },
    { key: 'percent', header: 'Avancement', kind: 'percent', editable: true },
    { key: 'count', header: 'Nombre', kind: 'integer', least: 0, most: 5000, editable: true },
    { key: 'comment', header: 'Commentaire', kind: 'text', longest: 60, editable: true },
  ],
};

/** What the first row of the untouched form says. */
export const UNTOUCHED = {
  code: 'EG-003',
  phase: 'BUILD',
  end: '2013-06-07',
  percent: 40,
  count: 12,
  comment: 'En cours',
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A cell with a text of its own. */
export function text(place: string, said: string): string {
  const escaped = said.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/** A cell with a number as written; the style is one of those below. */
export function number(place: string, value: number | string, style = 0): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

/** The number formats of the form's styles, by their number. */
export const STYLE = {
  general: 0,
  date: 1,
  percent: 2,
  ownDate: 3,
  ownPercent: 4,
  text: 5,
  minutes: 6,
  money: 7,
} as const;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0&quot; %&quot;"/><numFmt numFmtId="166" formatCode="#,##0.00\\ &quot;MAD&quot;;[Red]-#,##0.00\\ [$DH]"/></numFmts><cellXfs count="8">${[0, 14, 9, 164, 165, 49, 45, 166].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;

const KEYS = ['id', ...SHAPE.columns.map(({ key }) => key)].map((key) => `milestone.${key}`);
const HEADERS = ['id', ...SHAPE.columns.map(({ header }) => header)];

/** The cells of the untouched form, by place. */
function untouchedCells(): Map<string, string> {
  const cells = new Map<string, string>();
  const put = (place: string, xml: string): unknown => cells.set(place, xml);
  for (const [at, letter] of [...'ABCDEFG'].entries()) {
    put(`${letter}1`, text(`${letter}1`, KEYS[at] ?? ''));
    put(`${letter}2`, text(`${letter}2`, HEADERS[at] ?? ''));
  }
  ['m-1', 'm-2', 'new-1'].forEach((id, at) => put(`A${at + 3}`, text(`A${at + 3}`, id)));
  put('B3', text('B3', 'EG-003'));
  put('C3', text('C3', 'Réalisation'));
  put('D3', number('D3', 41432, STYLE.date));
  put('E3', number('E3', 40, STYLE.ownPercent));
  put('F3', number('F3', 12));
  put('G3', text('G3', 'En cours'));
  put('B4', text('B4', 'EG-004'));
  return cells;
}

/** Rows of cells as XML, by place; a cell written as '' is left out. */
export function rowsXml(cells: ReadonlyMap<string, string>): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const [place, xml] of cells) {
    const { row, column } = placeOf(place) ?? { row: 0, column: 0 };
    rows.set(row, [...(rows.get(row) ?? []), { column, xml }]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, ofRow]) =>
        `<row r="${row}">${ofRow
          .sort((a, b) => a.column - b.column)
          .map(({ xml }) => xml)
          .join('')}</row>`,
    )
    .join('');
}

/** A sheet around its rows. */
export function sheetXml(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The sheet of facts. */
export const FACTS = sheetXml(`<row r="1">${text('A1', 'signature')}${text('B1', 'a+/=')}</row>`);

/** How the form is spoilt. */
export interface Spoilt {
  /** Cells written otherwise, by place. */
  readonly cells?: Readonly<Record<string, string>>;
  /** Rows as XML after the others. */
  readonly rows?: string;
  /** What follows the rows in the sheet. */
  readonly after?: string;
  /** Texts that cells refer to by number. */
  readonly shared?: string;
  /** The sheet's own XML, changed. */
  readonly sheet?: (xml: string) => string | Buffer;
  /** The workbook's XML, changed. */
  readonly workbook?: (xml: string) => string;
  /** Parts put in, or taken out by null. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
  /** Sheets after the form's own, by name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Content types and relationships of the workbook, put in. */
  readonly types?: string;
  readonly relations?: string;
}

/** The parts of the form, spoilt. */
export function formParts(spoilt: Spoilt = {}): Map<string, string | Buffer> {
  const cells = new Map([...untouchedCells(), ...Object.entries(spoilt.cells ?? {})]);
  const sheet = sheetXml(rowsXml(cells) + (spoilt.rows ?? ''), spoilt.after);
  const more = Object.entries(spoilt.sheets ?? {});
  const names = ['Étapes', '_masar', ...more.map(([name]) => name)];
  const parts = new Map<string, string | Buffer>([
    ['[Content_Types].xml', typesXml(names.length, spoilt.types ?? '')],
    ['_rels/.rels', relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', (spoilt.workbook ?? String)(workbookXml(names))],
    ['xl/_rels/workbook.xml.rels', workbookRelations(names.length, spoilt.relations ?? '')],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${spoilt.shared ?? ''}</sst>`],
    ['xl/worksheets/sheet1.xml', (spoilt.sheet ?? String)(sheet)],
    ['xl/worksheets/sheet2.xml', FACTS],
    ...more.map(([, xml], at) => [`xl/worksheets/sheet${at + 3}.xml`, xml] as const),
  ]);
  for (const [name, data] of Object.entries(spoilt.parts ?? {}))
    if (data === null) parts.delete(name);
    else parts.set(name, data);
  return parts;
}

/** The parts as entries of a zip file. */
export function entriesOf(parts: ReadonlyMap<string, string | Buffer>): RawEntry[] {
  return [...parts].map(([name, data]) => ({ name, data }));
}

/** The form as a file, spoilt. */
export function form(spoilt: Spoilt = {}): Buffer {
  return rawZip(entriesOf(formParts(spoilt)));
}

/** The form as a file with entries put after its own. */
export function formWith(...entries: readonly RawEntry[]): Buffer {
  return rawZip([...entriesOf(formParts()), ...entries]);
}

/** A relationship as XML. */
export function relation(id: string, type: string, target: string, external = false): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
}

/** A part of relationships. */
export function relationsXml(relations: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`;
}

function workbookRelations(sheets: number, more: string): string {
  const ofSheets = Array.from({ length: sheets }, (_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  const others =
    relation('rId900', 'styles', 'styles.xml') + relation('rId901', 'sharedStrings', 'sharedStrings.xml');
  return relationsXml(ofSheets.join('') + others + more);
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${name === '_masar' ? ' state="veryHidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** The content types of a package whose main part is of the given type. */
export function typesXml(sheets: number, more = '', main = `${SHEETML}.sheet.main+xml`): string {
  const ofSheets = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEETML}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}"/>${ofSheets.join('')}${more}</Types>`;
}
