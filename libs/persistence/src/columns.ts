import { Check, Column, type ColumnOptions } from 'typeorm';
import { BASES } from '#domain/shared/basis.js';
import { DATE_PRECISIONS } from '#domain/shared/local-date.js';
import { snakeCase } from './snake-naming.js';

/** A text column that holds one of the domain's `values`, by the check of that name. */
export function Known(
  check: string,
  values: readonly string[],
  options: ColumnOptions = {},
): PropertyDecorator {
  const list = values.map((value) => `'${value}'`).join(', ');
  return (target, property) => {
    Column({ type: 'text', ...options })(target, property);
    Check(check, `${snakeCase(String(property))} IN (${list})`)(target, property);
  };
}

/** How precisely the source stated the date beside it; null when there is none. */
export function Precision(check: string): PropertyDecorator {
  return Known(check, DATE_PRECISIONS, { nullable: true });
}

/** Whether the row is in a source or was filled in. */
export function RowBasis(check: string): PropertyDecorator {
  return Known(check, BASES, { default: 'SOURCED' });
}

/** What an editor last saw; a change made on another one is STALE_VERSION. */
export function RowVersion(): PropertyDecorator {
  return Column({ type: 'integer', default: 1 });
}
