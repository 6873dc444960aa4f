import { draftErrors } from '#domain/roadmap/draft.js';
import { errorMessage } from '#domain/shared/error-messages.js';
import type { FieldError } from '#domain/shared/errors.js';
import { isLocalDate } from '#domain/shared/local-date.js';
import type { Language } from '../../lib/language.js';
import { plannedOf, type Column, type PromiseRow } from './roadmap-values.js';

/** What is wrong in the cells of the table, in the reader's words, by `<row>.<column>`. */
export type Faults = ReadonlyMap<string, string>;

/** The place of a cell among the faults. */
export function cellKey({ key }: Pick<PromiseRow, 'key'>, column: Column): string {
  return `${key}.${column}`;
}

/**
 * What the rules of a draft and the API's last refusal say of the cells. A title that is still to be typed is told once
 * saving was tried.
 */
export function faultsOf(
  rows: readonly PromiseRow[],
  startOn: string | null | undefined,
  refused: readonly FieldError[],
  language: Language,
  tried: boolean,
): Faults {
  const errors = [...refused, ...draftErrors(plannedOf(rows), isLocalDate(startOn) ? startOn : null)];
  return new Map(
    errors.flatMap(({ field, code, params }): [string, string][] => {
      const [, index = '', part = ''] = /milestones\.(\d+)\.(\w+)/.exec(field) ?? [];
      const row = rows[Number(index)];
      if (!row || index === '') return [];
      const column = COLUMN_OF[part] ?? 'title';
      if (column === 'title' && code === 'REQUIRED' && !tried) return [];
      return [[cellKey(row, column), errorMessage(code, language, params)]];
    }),
  );
}

/** Whether a draft can be saved and previewed as it is. */
export function isSound(rows: readonly PromiseRow[], startOn: string | null | undefined): boolean {
  return draftErrors(plannedOf(rows), isLocalDate(startOn) ? startOn : null).length === 0;
}

const COLUMN_OF: Readonly<Record<string, Column>> = {
  weight: 'weight',
  phase: 'phase',
  earningRule: 'earningRule',
  baselineStartOn: 'baselineStartOn',
  baselineEndOn: 'baselineEndOn',
};
