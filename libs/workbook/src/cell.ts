import type { Column, Fact, Format, Kind, Language, ValueOf } from './book.js';
import { serialDate } from './date.js';
import type { SharedStyle, StyleSheet } from './style.js';
import { cellText } from './text.js';

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
  const word = (content: string | null, style: SharedStyle): Cell => ({
    content: content === null ? null : cellText(content, language),
    style,
  });

  function link(value: ValueOf['link']): Cell {
    if (value === null) return { content: null, style: styles.text };
    const url = safeUrl(value.url);
    return url === null
      ? word(value.text, styles.text)
      : { content: cellText(value.text || url, language), style: styles.link, url };
  }

  function date(value: ValueOf['date'], partial?: 'first' | 'last'): Cell {
    if (value === null) return { content: null, style: styles.date.day };
    const known = serialDate(value, partial);
    return known === null
      ? word(value, styles.text)
      : { content: known.serial, style: styles.date[known.precision] };
  }

  function styleOf(format: Format): SharedStyle {
    switch (format.kind) {
      case 'text':
        return format.wrap ? styles.wrapped : styles.text;
      case 'decimal':
        return styles.decimal(format.decimals ?? 2);
      case 'percent':
      case 'bar':
        return styles.percent(format.decimals ?? 0);
      case 'date':
        return styles.date.day;
      default:
        return styles[format.kind];
    }
  }

  /** The way from a row to the cell of one column. */
  function ofColumn<Row>(column: Column<Row>): (row: Row) => Cell {
    const style = styleOf(column);
    switch (column.kind) {
      case 'link':
        return (row) => link(column.value(row));
      case 'date':
        return (row) => date(column.value(row), column.partial);
      case 'percent':
      case 'bar':
        return (row) => ({ content: share(column.value(row)), style });
      case 'integer':
      case 'decimal':
        return (row) => ({ content: finite(column.value(row)), style });
      default:
        return (row) => word(column.value(row), style);
    }
  }

  function ofHeader({ kind, header, note }: Column<unknown>): Cell {
    const cell = word(header, numeric.has(kind) ? styles.numberHeader : styles.header);
    return note ? { ...cell, note: cellText(note, language) } : cell;
  }

  return {
    ofColumn,
    /** The header of a column: over numbers at the end side, over words at the start side. */
    ofHeader,
    /** A text of the sheet's own, in a style of the sheet's own. */
    ofText: word,
    /** The cell of one labelled value. */
    ofFact: (fact: Fact): Cell => ofColumn(asColumn(fact))(undefined),
  };
}

function asColumn(fact: Fact): Column<unknown> {
  const { label, basis: _basis, value, ...format } = fact;
  return { ...format, key: label, header: label, value: () => value } as Column<unknown>;
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function share(basisPoints: number | null): number | null {
  const value = finite(basisPoints);
  return value === null ? null : value / 10_000;
}

function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return /^(https?|mailto):$/.test(protocol) && href.length <= longestUrl ? href : null;
}
