import type { Language } from '../book.js';
import type { BookStream } from '../book-stream.js';
import { columnLetters } from '../row-xml.js';
import { cellText } from '../text.js';
import { FORM_PLACES, type FormChoice } from './form.js';
import type { FormCells } from './form-cell.js';
import { ownList, type WordsOf } from './validation.js';

/** The lists of a form that are too long for a cell's own: each stands once in a column of a hidden sheet. */
export interface Lists {
  wordsOf: WordsOf;
  /** Writes the sheet, when there is any such list. */
  write(stream: BookStream, cells: FormCells): Promise<void>;
}

/** Collects the lists of one form. */
export function collectLists(language: Language): Lists {
  const lists: string[][] = [];

  function columnOf(choices: readonly FormChoice[]): number {
    const words = choices.map(({ word }) => cellText(word, language));
    const known = lists.findIndex((list) => list.join('\n') === words.join('\n'));
    return known >= 0 ? known + 1 : lists.push(words);
  }

  return {
    wordsOf: (choices) => {
      const own = ownList(choices);
      if (own !== null) return own;
      const letters = columnLetters(columnOf(choices));
      return `'${FORM_PLACES.listSheet}'!$${letters}$1:$${letters}$${choices.length}`;
    },
    write: async (stream, cells) => {
      if (lists.length === 0) return;
      const sheet = stream.openSheet(FORM_PLACES.listSheet, {
        widths: lists.map(() => 40),
        state: 'veryHidden',
        locked: true,
      });
      const longest = Math.max(...lists.map((list) => list.length));
      for (let row = 1; row <= longest; row += 1) {
        sheet.append(
          row,
          lists.map((list) => cells.code(list[row - 1] ?? null)),
        );
      }
      await sheet.close();
    },
  };
}
