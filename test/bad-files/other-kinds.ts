import { gzipSync } from 'node:zlib';
import { type BadFile, refusedFile } from './support/bad-file.js';
import { form, formParts, formWith, entriesOf, relation, typesXml } from './support/raw-form.js';
import { rawZip } from './support/raw-zip.js';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const ole = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.concat([utf16(`${name}\0`), Buffer.alloc(128)])),
  ]);
const csv = 'code;titre;échéance\r\nEG-003;Recette;07/06/2013\r\n';
const ofType = (type: string): Buffer => form({ parts: { '[Content_Types].xml': typesXml(2, '', type) } });

/** Files of another kind, whatever their name ends in. */
export const otherKinds: readonly BadFile[] = [
  refusedFile('nothing at all', () => Buffer.alloc(0), 'EMPTY_FILE'),
  refusedFile('more than the largest file', () => Buffer.alloc(5 * 1024 * 1024 + 1, 'PK'), 'FILE_TOO_LARGE', {
    max: 5,
  }),
  refusedFile('CSV in UTF-8', () => Buffer.from(`\ufeff${csv}`), 'TEXT_FILE'),
  refusedFile('CSV in UTF-16', () => utf16(`\ufeff${csv}`), 'TEXT_FILE'),
  refusedFile('CSV in Windows-1252', () => Buffer.from(csv, 'latin1'), 'TEXT_FILE'),
  refusedFile(
    'a web page called xlsx',
    () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    'TEXT_FILE',
  ),
  refusedFile(
    'a workbook of Excel 2003 in XML',
    () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    'TEXT_FILE',
  ),
  refusedFile('a workbook of Excel 97', () => ole('Root Entry', 'Workbook'), 'OLD_WORKBOOK'),
  refusedFile('a workbook of Excel 5', () => ole('Root Entry', 'Book'), 'OLD_WORKBOOK'),
  refusedFile(
    'a workbook with a password',
    () => ole('EncryptionInfo', 'EncryptedPackage'),
    'PASSWORD_NEEDED',
  ),
  refusedFile('a document of Word 97', () => ole('Root Entry', 'WordDocument'), 'NOT_A_WORKBOOK'),
  refusedFile('a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'NOT_A_WORKBOOK'),
  refusedFile('a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_WORKBOOK'),
  refusedFile('a gzip file', () => gzipSync(csv), 'NOT_A_WORKBOOK'),
  refusedFile(
    'bytes at random',
    () => Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256)),
    'NOT_A_WORKBOOK',
  ),
  refusedFile('a zip file of nothing', () => rawZip([]), 'NOT_A_WORKBOOK'),
  refusedFile('a zip file of pictures', () => rawZip([{ name: 'IMG_1.jpg', data: 'x' }]), 'NOT_A_WORKBOOK'),
  refusedFile(
    'a workbook of LibreOffice',
    () => rawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }]),
    'OPEN_DOCUMENT',
  ),
  refusedFile(
    'a text document of LibreOffice',
    () => rawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 }]),
    'NOT_A_WORKBOOK',
  ),
  refusedFile(
    'a document of Word',
    () => ofType('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    'NOT_A_WORKBOOK',
  ),
  refusedFile(
    'a workbook with macros',
    () => ofType('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    'MACRO_WORKBOOK',
  ),
  refusedFile(
    'macros under another type',
    () => formWith({ name: 'xl/vbaProject.bin', data: 'x' }),
    'MACRO_WORKBOOK',
  ),
  refusedFile(
    'macros under another name',
    () =>
      form({
        types: '<Override PartName="/xl/a.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        parts: { 'xl/a.bin': 'x' },
      }),
    'MACRO_WORKBOOK',
  ),
  refusedFile(
    'a sheet of the macros of Excel 4',
    () =>
      form({
        workbook: (xml) => xml.replace('</sheets>', '<sheet name="Auto" sheetId="9" r:id="rId77"/></sheets>'),
        relations: relation('rId77', 'xlMacrosheet', 'sheets/m.xml'),
        parts: { 'xl/sheets/m.xml': '<x/>' },
      }),
    'MACRO_WORKBOOK',
  ),
  refusedFile(
    'a binary workbook',
    () => ofType('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
    'BINARY_WORKBOOK',
  ),
  refusedFile(
    'a template',
    () => ofType('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml'),
    'TEMPLATE_WORKBOOK',
  ),
  refusedFile(
    'a workbook without its list of types',
    () => rawZip(entriesOf(formParts({ parts: { '[Content_Types].xml': null } }))),
    'NOT_A_WORKBOOK',
  ),
];
