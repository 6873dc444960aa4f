import type { FormColumn } from '../form/form.js';
import { type Conversion, refused, taken } from './conversion.js';
import { dateValue } from './date-value.js';
import { integerValue, percentValue } from './number-value.js';
import { shown } from './refusal.js';
import type { CellContent } from './sheet-cells.js';
import { choiceValue, codeValue, textValue, type Words } from './text-value.js';

/** What a cell says under its column. A formula, an error, a truth value and a cell written twice are never taken. */
export function cellValue(
  column: FormColumn,
  content: CellContent | undefined,
  from1904: boolean,
): Conversion {
  if (!content) return taken(null);
  switch (content.kind) {
    case 'formula':
      return refused('CELL_FORMULA');
    case 'error':
      return refused('CELL_ERROR', { error: shown(content.text) });
    case 'boolean':
      return refused('CELL_BOOLEAN');
    case 'distrusted':
      return refused(content.why);
    case 'text':
    case 'number':
    case 'date':
      return valueOf(column, content, from1904);
  }
}

function valueOf(column: FormColumn, words: Words, from1904: boolean): Conversion {
  switch (column.kind) {
    case 'text':
      return textValue(words, column.longest);
    case 'code':
      return codeValue(words);
    case 'integer':
      return integerValue(words, column.least, column.most);
    case 'percent':
      return percentValue(words);
    case 'date':
      return dateValue(words, column, from1904);
    case 'choice':
      return choiceValue(words, column.choices);
  }
}
