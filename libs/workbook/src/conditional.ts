import type { Style } from 'exceljs';
import type { Column, Format, Tone } from './book.js';
import { columnLetters } from './row-xml.js';
import { xmlText } from './text.js';

/** A column's cells that change their look with their value. */
export interface Conditional {
  range: string;
  format: Format;
}

const barColour = 'FF8DB0E0';

/** Whether cells of this kind change their look with their value. */
export function isConditional(format: Format): boolean {
  return format.kind === 'bar' || format.kind === 'health';
}

/** The conditional cells of a table between two rows, both included. */
export function conditionalsOf(
  columns: readonly Column<unknown>[],
  firstRow: number,
  lastRow: number,
): Conditional[] {
  return columns.flatMap((format, index) => {
    const letters = columnLetters(index + 1);
    const range = `${letters}${firstRow}:${letters}${lastRow}`;
    return lastRow >= firstRow && isConditional(format) ? [{ range, format }] : [];
  });
}

/**
 * The conditional formats of a sheet as SpreadsheetML. exceljs leaves out a bar's least and greatest length, without
 * which 0 % is drawn as a tenth of the cell.
 */
export function conditionalXml(
  conditionals: readonly Conditional[],
  register: (style: Partial<Style>) => number,
): string {
  let priority = 0;
  const next = (): number => (priority += 1);
  return conditionals
    .map(
      ({ range, format }) =>
        `<conditionalFormatting sqref="${range}">${rules(format, next, register)}</conditionalFormatting>`,
    )
    .join('');
}

function rules(format: Format, next: () => number, register: (style: Partial<Style>) => number): string {
  if (format.kind === 'bar') return barRule(next());
  if (format.kind !== 'health') return '';
  return Object.entries(format.tones)
    .map(([word, tone]) => wordRule(word, register(toneStyle(tone)), next()))
    .join('');
}

function barRule(priority: number): string {
  return (
    `<cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">` +
    `<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${barColour}"/></dataBar></cfRule>`
  );
}

function wordRule(word: string, styleId: number, priority: number): string {
  const literal = xmlText(`"${word.replace(/"/g, '""')}"`);
  return (
    `<cfRule type="cellIs" dxfId="${styleId}" priority="${priority}" operator="equal">` +
    `<formula>${literal}</formula></cfRule>`
  );
}

function toneStyle({ fill, ink }: Tone): Partial<Style> {
  return {
    font: { color: { argb: `FF${ink}` } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${fill}` } },
  };
}
