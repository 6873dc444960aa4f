// @ts-check
import { crc32, deflateRawSync } from 'node:zlib';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const LAST_ROW = 1_048_576;
/** As many cells as are read at most, with texts that add up to as many characters. */
const TEXTS = { rows: 9_900, columns: 10, length: 80 };

/** A workbook of a million empty rows, each written out: 63 MB of XML. */
export function emptyRows() {
  const row = (/** @type {number} */ at) =>
    `<row r="${at + 1}" ht="12.8" customHeight="0" hidden="false"></row>`;
  return workbook(Array.from({ length: LAST_ROW }, (_, at) => row(at)).join(''));
}

/** A workbook of 99,000 long texts, each another. */
export function longTexts() {
  const text = (/** @type {string} */ place) =>
    `<c r="${place}" t="inlineStr"><is><t>${place.padEnd(TEXTS.length, ' avis conforme')}</t></is></c>`;
  const row = (/** @type {number} */ at) =>
    `<row r="${at}">${Array.from({ length: TEXTS.columns }, (_, column) => text(`${'ABCDEFGHIJ'[column]}${at}`)).join('')}</row>`;
  return workbook(Array.from({ length: TEXTS.rows }, (_, at) => row(at + 1)).join(''));
}

/** @param {string} rows the XML of its only sheet's rows */
function workbook(rows) {
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Feuille1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** @param {Record<string, string>} parts @returns {Buffer} */
function zip(parts) {
  /** @type {Buffer[]} */
  const body = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const entry = Buffer.concat([signed(0x04034b50), fields, Buffer.from(name), packed]);
    body.push(entry);
    directory.push(signed(0x02014b50), Buffer.from([20, 0]), fields, rest, Buffer.from(name));
    offset += entry.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(body.length, 4);
  end.writeUInt16LE(body.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, listed, signed(0x06054b50), end]);
}

/** @param {number} value */
function signed(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
