import { serialDate } from '../date.js';
import { inlineText, xmlText } from '../text.js';
import type { FormChoice, FormColumn, FormTable } from './form.js';

/** Where the words of a choice are found: in the cell's own list, or in a range of another sheet. */
export type WordsOf = (choices: readonly FormChoice[]) => string;

/** What a spreadsheet program takes for the title of a message, and for its text. */
const longestTitle = 32;
const longestMessage = 255;
const longestOwnList = 255;
/** 1900-03-01, the first day that every spreadsheet program counts alike. */
const firstDay = 61;

/** The words as a list of the cell's own; null when they are too long for it or hold its separator. */
export function ownList(choices: readonly FormChoice[]): string | null {
  const words = choices.map(({ word }) => word.replace(/"/g, '""'));
  const list = words.join(',');
  return list.length < longestOwnList && words.every(fitsOwnList) ? `"${list}"` : null;
}

function fitsOwnList(word: string): boolean {
  return word !== '' && word === word.trim() && !/[,\n]/.test(word);
}

interface Rule {
  /** As attributes of its element. */
  readonly type: string;
  readonly formulas: readonly (string | number)[];
}

/** What the cells of a column accept; null when they take any text. */
function ruleOf(column: FormColumn, wordsOf: WordsOf): Rule | null {
  switch (column.kind) {
    case 'choice':
      return { type: 'type="list"', formulas: [wordsOf(column.choices)] };
    case 'integer':
      return { type: 'type="whole"', formulas: [column.least, column.most] };
    case 'percent':
      return { type: 'type="whole"', formulas: [0, 100] };
    case 'date':
      return dateRule(column);
    case 'text':
      if (column.longest === undefined) return null;
      return { type: 'type="textLength" operator="lessThanOrEqual"', formulas: [column.longest] };
    case 'code':
      return null;
  }
}

function dateRule({ earliest, latest }: Extract<FormColumn, { kind: 'date' }>): Rule {
  const from = serialOf(earliest) ?? firstDay;
  const to = serialOf(latest);
  return to === null
    ? { type: 'type="date" operator="greaterThanOrEqual"', formulas: [from] }
    : { type: 'type="date"', formulas: [from, to] };
}

function serialOf(day: string | undefined): number | null {
  return day === undefined ? null : (serialDate(day)?.serial ?? null);
}

/** What the cells of a column accept in a range, and what is said beside them, as SpreadsheetML; empty when nothing is. */
export function validationXml(
  column: FormColumn,
  range: string,
  refusal: FormTable['refusal'],
  wordsOf: WordsOf,
): string {
  const rule = ruleOf(column, wordsOf);
  if (rule === null && !column.note) return '';
  const attributes = [
    ...(rule ? [rule.type, 'allowBlank="1"', 'showErrorMessage="1"'] : []),
    ...(rule ? [attribute('errorTitle', refusal.title, longestTitle)] : []),
    ...(rule ? [attribute('error', refusal.text, longestMessage)] : []),
    ...(column.note
      ? [
          'showInputMessage="1"',
          attribute('promptTitle', column.header, longestTitle),
          attribute('prompt', column.note, longestMessage),
        ]
      : []),
  ];
  const formulas = (rule?.formulas ?? []).map(
    (formula, index) => `<formula${index + 1}>${xmlText(String(formula))}</formula${index + 1}>`,
  );
  return `<dataValidation ${attributes.join(' ')} sqref="${range}">${formulas.join('')}</dataValidation>`;
}

function attribute(name: string, text: string, longest: number): string {
  return `${name}="${inlineText(cut(text, longest)).replace(/\n/g, '&#10;')}"`;
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
