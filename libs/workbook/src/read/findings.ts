import type { ReadCode } from './read-codes.js';
import type { Finding, FindingLevel } from './sheet-cells.js';

type Params = Finding<ReadCode>['params'];

/** Past this many nobody reads on; a file made of nothing but faults stays small to answer. */
const KEPT = 1000;

/** Gathers what is found, in the order it is found. */
export class Findings {
  readonly #kept: Finding<ReadCode>[] = [];
  #leftOut = 0;

  refuse(code: ReadCode, sheet?: string, cell?: string, params?: Params): void {
    this.#add(code, 'REFUSED', sheet, cell, params);
  }

  note(code: ReadCode, sheet?: string, cell?: string, params?: Params): void {
    this.#add(code, 'NOTE', sheet, cell, params);
  }

  /** Those that are kept, and how many are not. */
  get all(): readonly Finding<ReadCode>[] {
    if (this.#leftOut === 0) return this.#kept;
    return [...this.#kept, { code: 'FINDINGS_LEFT_OUT', level: 'NOTE', params: { count: this.#leftOut } }];
  }

  #add(code: ReadCode, level: FindingLevel, sheet?: string, cell?: string, params?: Params): void {
    if (this.#kept.length === KEPT) this.#leftOut += 1;
    else
      this.#kept.push({
        code,
        level,
        ...(sheet !== undefined && { sheet }),
        ...(cell !== undefined && { cell }),
        ...(params && { params }),
      });
  }
}
