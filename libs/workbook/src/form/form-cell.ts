import type { Language } from '../book.js';
import type { Cell } from '../cell.js';
import { serialDate } from '../date.js';
import { cellText, directionOf } from '../text.js';
import type { FormColumn, FormValue } from './form.js';
import type { FormStyles, Shape, Standing } from './form-style.js';

/** Makes the cells of one form. */
export interface FormCells {
  /** The cell of a value under its column. */
  of(column: FormColumn, value: FormValue, standing: Standing): Cell;
  header(column: FormColumn): Cell;
  /** An identifier, or a word of the file's own. */
  code(text: string | null): Cell;
}

const atEndSide: ReadonlySet<FormColumn['kind']> = new Set(['integer', 'percent', 'date']);

/** The way from the values of a form to its cells, in its language and direction. */
export function formCells(styles: FormStyles, language: Language, rightToLeft: boolean): FormCells {
  function words(text: string | null, wrap: boolean, standing: Standing): Cell {
    const usual = rightToLeft ? 'rtl' : 'ltr';
    const content = text === null ? null : cellText(text, language);
    const direction = content === null ? usual : directionOf(content);
    return { content, style: styles.cell(wrap ? `wrapped ${direction}` : direction, standing) };
  }

  function code(text: string | null, standing: Standing): Cell {
    return {
      content: text === null ? null : cellText(text, language),
      style: styles.cell('code', standing),
    };
  }

  function number(value: FormValue, shape: Shape, standing: Standing): Cell {
    if (typeof value === 'string') return words(value, false, standing);
    return { content: value, style: styles.cell(shape, standing) };
  }

  return {
    of: (column, value, standing) => {
      switch (column.kind) {
        case 'text':
          return words(asText(value), column.wrap ?? false, standing);
        case 'code':
          return code(asText(value), standing);
        case 'choice':
          return words(wordOf(column, asText(value)), false, standing);
        case 'date':
          return number(dayOf(value), 'date', standing);
        case 'integer':
        case 'percent':
          return number(value, column.kind, standing);
      }
    },
    header: ({ kind, header, note, editable }) => ({
      content: cellText(header, language),
      style: styles.header(atEndSide.has(kind) ? 'end' : 'start', editable),
      ...(note ? { note: cellText(note, language) } : {}),
    }),
    code: (text) => code(text, 'locked'),
  };
}

function asText(value: FormValue): string | null {
  return value === null ? null : String(value);
}

function wordOf(column: Extract<FormColumn, { kind: 'choice' }>, value: string | null): string | null {
  return column.choices.find((choice) => choice.value === value)?.word ?? value;
}

/** The day as a spreadsheet counts it; what is no whole day of the calendar stays as it is. */
function dayOf(value: FormValue): FormValue {
  const known = typeof value === 'string' ? serialDate(value) : null;
  return known?.precision === 'day' ? known.serial : value;
}
