import type { Column, Fact, Kind, Language, ValueOf } from './book.js';
import { serialDate } from './date.js';
import type { SharedStyle, StyleSheet, WordStyle } from './style.js';
import { cellText, directionOf } from './text.js';

/** A cell ready to be written: text or number, never a formula. */
export interface Cell {
  content: string | number | null;
  style: SharedStyle;
  url?: string;
  note?: string;
}

const longestUrl = 2_079;
const numeric: ReadonlySet<Kind> = new Set(['integer', 'decimal', 'percent', 'bar', 'date']);

/** Makes the cells of one workbook from described values. */
export function cellMaker(styles: StyleSheet, language: Language) {
  const plain = (content: string | null, style: SharedStyle): Cell => ({
    content: content === null ? null : cellText(content, language),
    style,
  });
  const word = (content: string | null, style: WordStyle): Cell =>
    plain(content, style[content === null ? 'ltr' : directionOf(content)]);

  function link(value: ValueOf['link']): Cell {
    const url = value === null ? null : safeUrl(value.url);
    if (value === null || url === null) return word(value?.text ?? null, styles.text);
    return { ...word(value.text || url, styles.link), url };
  }

  function date(value: ValueOf['date'], partial?: 'first' | 'last'): Cell {
    if (value === null) return { content: null, style: styles.date.day };
    const known = serialDate(value, partial);
    if (known === null) return word(value, styles.text);
    return { content: known.serial, style: styles.date[known.precision] };
  }

  /** The way from a row to the cell of one column, with its note. */
  function ofColumn<Row>(column: Column<Row>): (row: Row) => Cell {
    const made = valueOf(column);
    if (!column.noteOf) return made;
    return (row) => {
      const note = column.noteOf?.(row) ?? null;
      return note === null ? made(row) : { ...made(row), note: cellText(note, language) };
    };
  }

  function valueOf<Row>(column: Column<Row>): (row: Row) => Cell {
    switch (column.kind) {
      case 'text':
        return wordsOf(column, column.wrap ? styles.wrapped : styles.text);
      case 'health':
        return wordsOf(column, styles.health);
      case 'code':
        return (row) => plain(column.value(row), styles.code);
      case 'link':
        return (row) => link(column.value(row));
      case 'date':
        return (row) => date(column.value(row), column.partial);
      case 'integer':
        return numbersOf(column, styles.integer, 1);
      case 'decimal':
        return numbersOf(column, styles.decimal(column.decimals ?? 2), 1);
      case 'percent':
      case 'bar':
        return numbersOf(column, styles.percent(column.decimals ?? 0), 10_000);
    }
  }

  function wordsOf<Row>(column: { value(row: Row): string | null }, style: WordStyle): (row: Row) => Cell {
    return (row) => word(column.value(row), style);
  }

  function ofHeader({ kind, header, note }: Column<unknown>): Cell {
    const cell = plain(header, numeric.has(kind) ? styles.numberHeader : styles.header);
    return note ? { ...cell, note: cellText(note, language) } : cell;
  }

  return {
    ofColumn,
    /** The header of a column: over numbers at the end side, over words at the start side. */
    ofHeader,
    /** A text of the sheet's own, in a style of the sheet's own. */
    ofText: plain,
    /** The cell of one labelled value. */
    ofFact: (fact: Fact): Cell => ofColumn(asColumn(fact))(undefined),
  };
}

function numbersOf<Row>(
  column: { value(row: Row): number | null },
  style: SharedStyle,
  unit: number,
): (row: Row) => Cell {
  return (row) => {
    const value = column.value(row);
    return { content: value !== null && Number.isFinite(value) ? value / unit : null, style };
  };
}

function asColumn(fact: Fact): Column<unknown> {
  const { label, basis: _basis, note = null, value, ...format } = fact;
  return { ...format, key: label, header: label, value: () => value, noteOf: () => note } as Column<unknown>;
}

function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return /^(https?|mailto):$/.test(protocol) && href.length <= longestUrl ? href : null;
}
