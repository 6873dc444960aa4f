import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { localDate, type LocalDate } from '#domain/shared/local-date.js';
import { DomainError } from '#domain/shared/errors.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

function textOf(node: ValueNode): string {
  if (node.kind !== Kind.STRING)
    throw new DomainError('INVALID_DATE', { text: 'kind' in node ? node.kind : '' });
  return node.value;
}

function day(value: unknown): LocalDate {
  return localDate(String(value));
}

/** An instant given with its offset, as ISO 8601 in UTC with its microseconds kept; null when the text is none. */
export function instantOf(text: string): string | null {
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) return null;
  return text.endsWith('Z') ? text : new Date(text).toISOString();
}

function instant(value: unknown): string {
  const text = String(value);
  const known = instantOf(text);
  if (known === null) throw new DomainError('INVALID_DATE', { text });
  return known;
}

/** A calendar date without a zone, `YYYY-MM-DD`; checked on the way in, passed on as it is on the way out. */
export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: 'A calendar date without a zone, YYYY-MM-DD.',
  serialize: (value) => value as string,
  parseValue: day,
  parseLiteral: (node) => day(textOf(node)),
});

/** An instant in UTC, ISO 8601: a Date or such a text on the way out, a text on the way in. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
  parseValue: instant,
  parseLiteral: (node) => instant(textOf(node)),
});

/** A JSON value, in answers only. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A JSON value.',
  serialize: (value) => value,
});

/** Whole numbers of many rows, null where a row has none: one value for the API, which does not look at each. */
export const IntColumnScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'IntColumn',
  description: 'A list of whole numbers and nulls, one for each row.',
  serialize: (value) => value,
});

/** Texts of many rows: one value for the API, which does not look at each. */
export const TextColumnScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'TextColumn',
  description: 'A list of texts, one for each row.',
  serialize: (value) => value,
});
