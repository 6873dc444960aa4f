import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BadFile } from './support/bad-file.js';
import { form, text } from './support/raw-form.js';

/** The XML without the places of cells, or of rows, or of both, as some programs write it. */
const without =
  (pattern: RegExp) =>
  (xml: string): string =>
    xml.replace(pattern, '');

const shared = ['En retard', 'a', 'b'].map((said) => `<si><t>${said}</t></si>`).join('');

/** A form as another program saved it; the file is kept as that program wrote it. */
const savedBy = (program: string): Buffer =>
  readFileSync(join(import.meta.dirname, 'saved', `${program}.xlsx`));

/** Lawful files as one program or another writes them. */
export const dialects: readonly BadFile[] = [
  { name: 'as it went out', bytes: () => form(), findings: [] },
  { name: 'as LibreOffice 7 saved it', bytes: () => savedBy('libreoffice'), findings: [] },
  { name: 'as openpyxl saved it', bytes: () => savedBy('openpyxl'), findings: [] },
  {
    name: 'rows without their number',
    bytes: () => form({ sheet: without(/(?<=<row) r="\d+"/g) }),
    findings: [],
  },
  {
    name: 'cells without their place',
    bytes: () => form({ cells: { C4: '<c/>' }, sheet: without(/(?<=<c) r="[A-Z]+\d+"/g) }),
    findings: [],
  },
  { name: 'neither', bytes: () => form({ sheet: without(/(?<=<(row|c)) r="\w+"/g) }), findings: [] },
  {
    name: 'a row without its number after many that are empty',
    bytes: () =>
      form({
        sheet: (xml) =>
          xml
            .replace('<row r="4">', `${'<row r="4"/>'.replace('4', '8')}<row r="9"/><row>`)
            .replace(/"([AB])4"/g, '"$110"'),
      }),
    findings: [],
  },
  {
    name: 'cells after one with how to pronounce it',
    bytes: () =>
      form({
        cells: {
          B3: '<c r="B3" t="s"><v>0</v></c>',
          G3: '<c r="G3" t="s"><v>1</v></c>',
        },
        shared: `<si><t>EG-003</t><rPh sb="0" eb="1"><t>x</t></rPh></si>${shared}`,
      }),
    findings: [],
    says: { comment: 'En retard' },
  },
  {
    name: 'cells out of order',
    bytes: () =>
      form({ sheet: (xml) => xml.replace(/<row r="3">(<c.*?<\/c>)(.*?)<\/row>/, '<row r="3">$2$1</row>') }),
    findings: [],
  },
  {
    name: 'rows out of order',
    bytes: () =>
      form({ sheet: (xml) => xml.replace(/(<row r="3">.*?<\/row>)(<row r="4">.*?<\/row>)/, '$2$1') }),
    findings: [],
  },
  {
    name: 'styled cells with nothing in them',
    bytes: () =>
      form({
        cells: { C4: '<c r="C4" s="3"/>', D4: '<c r="D4" s="1"><v></v></c>', E4: '<c r="E4" t="s"/>' },
      }),
    findings: [],
  },
  {
    name: 'dollars in places',
    bytes: () => form({ rows: `<row r="9">${text('$A$9', '')}</row>` }),
    findings: [],
  },
  {
    name: 'extensions in cells and rows',
    bytes: () =>
      form({
        sheet: (xml) =>
          xml
            .replace('<v>12</v>', '<v>12</v><extLst><ext uri="x"><y:v xmlns:y="urn:y">9</y:v></ext></extLst>')
            .replace(
              '</worksheet>',
              '<extLst><ext uri="x"><y:row xmlns:y="urn:y"/></ext></extLst></worksheet>',
            ),
      }),
    findings: [],
  },
];
