import { type BadFile, refusedFile } from './support/bad-file.js';
import { form, text } from './support/raw-form.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const part = { part: SHEET };
const inSheet = (change: (xml: string) => string | Buffer): Buffer => form({ sheet: change });
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const withType = (definition: string): Buffer =>
  inSheet((xml) => xml.replace(declared, `<!DOCTYPE worksheet [${definition}]>`));

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The XML with every name under a prefix. */
function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)(worksheet|sheetData|row|c|v|is|t)\b/g, '<$1x:$2')
    .replace(main, main.replace('xmlns', 'xmlns:x'));
}

/** Parts that are broken, made to harm, or written in an unusual but lawful way. */
export const brokenXml: readonly BadFile[] = [
  refusedFile('a document type', () => withType(''), 'DOCUMENT_TYPE', part),
  refusedFile('a billion laughs', () => withType(`<!ENTITY l0 "ha">${laughs}`), 'DOCUMENT_TYPE', part),
  refusedFile(
    'an entity from the disk',
    () => withType('<!ENTITY x SYSTEM "file:///etc/passwd">'),
    'DOCUMENT_TYPE',
    part,
  ),
  refusedFile(
    'an entity from the network',
    () => withType('<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;'),
    'DOCUMENT_TYPE',
    part,
  ),
  refusedFile(
    'a document type of 5 MB',
    () => withType(`<!ENTITY x "${'x'.repeat(5_000_000)}">`),
    'TOO_COMPLEX',
    part,
  ),
  refusedFile(
    'an entity that nobody defined',
    () => inSheet((xml) => xml.replace('EG-003', '&nope;')),
    'PART_DAMAGED',
    part,
  ),
  refusedFile(
    'tags a hundred thousand deep',
    () => inSheet((xml) => xml.replace('<sheetData>', '<a>'.repeat(100_000))),
    'TOO_COMPLEX',
    part,
  ),
  refusedFile(
    'an attribute of 10 MB',
    () => inSheet((xml) => xml.replace('<sheetData', `<sheetData a="${'x'.repeat(10_000_000)}"`)),
    'TOO_COMPLEX',
    part,
  ),
  refusedFile(
    'a text of 10 MB',
    () => form({ cells: { G3: text('G3', 'x'.repeat(10_000_000)) } }),
    'TOO_COMPLEX',
    part,
  ),
  refusedFile(
    'a comment of 10 MB',
    () => inSheet((xml) => xml.replace('<sheetData>', `<!--${'x'.repeat(10_000_000)}--><sheetData>`)),
    'TOO_COMPLEX',
    part,
  ),
  refusedFile('a tag that does not end', () => inSheet((xml) => xml.slice(0, -20)), 'PART_DAMAGED', part),
  refusedFile('no XML at all', () => inSheet(() => 'EG-003'), 'PART_DAMAGED', part),
  refusedFile('a part without a byte', () => inSheet(() => ''), 'PART_DAMAGED', part),
  refusedFile(
    'bytes that are not UTF-8',
    () => inSheet((xml) => Buffer.from(xml, 'latin1')),
    'PART_DAMAGED',
    part,
  ),
  refusedFile(
    'another encoding declared',
    () => inSheet((xml) => xml.replace('UTF-8', 'windows-1256')),
    'PART_DAMAGED',
    part,
  ),
  refusedFile(
    'a control character',
    () => inSheet((xml) => xml.replace('EG-003', 'EG\u0001')),
    'PART_DAMAGED',
    part,
  ),
  refusedFile('another root', () => inSheet(() => `<chartsheet ${main}/>`), 'PART_DAMAGED', part),
  refusedFile(
    'another vocabulary',
    () => inSheet((xml) => xml.replace(main, 'xmlns="urn:other"')),
    'PART_DAMAGED',
    part,
  ),
  refusedFile(
    'rows within a choice of vocabularies',
    () =>
      inSheet((xml) =>
        xml
          .replace('<sheetData>', '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><sheetData>')
          .replace('</sheetData>', '</sheetData></mc:Choice></mc:AlternateContent>'),
      ),
    'PART_DAMAGED',
    part,
  ),
  refusedFile(
    'a row within a row',
    () => inSheet((xml) => xml.replace('<row r="4">', '<row r="4"><row r="9"/>')),
    'PART_DAMAGED',
    part,
  ),
  {
    name: 'UTF-16 with the small end first',
    bytes: () => inSheet((xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
    findings: [],
  },
  {
    name: 'UTF-16 with the big end first',
    bytes: () => inSheet((xml) => Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le').swap16()),
    findings: [],
  },
  {
    name: 'UTF-8 with a byte order mark',
    bytes: () => inSheet((xml) => Buffer.from(`\ufeff${xml}`)),
    findings: [],
  },
  { name: 'names under a prefix', bytes: () => inSheet(prefixed), findings: [] },
  {
    name: 'the strict vocabulary',
    bytes: () =>
      form({
        sheet: (xml) => xml.replace(main, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'),
        workbook: (xml) =>
          xml
            .replace(main, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"')
            .replace(
              /"http:[^"]*relationships"/,
              '"http://purl.oclc.org/ooxml/officeDocument/relationships"',
            ),
      }),
    findings: [],
  },
  {
    name: 'a text in CDATA',
    bytes: () => inSheet((xml) => xml.replace('>En cours<', '><![CDATA[<row r="1"/><row r="2"/>]]><')),
    findings: [],
    says: { comment: '<row r="1"/><row r="2"/>' },
  },
];
