import { DomainError } from '#domain/shared/errors.js';

/** Why one row of a file cannot be loaded; a fault of the file as a whole stands on its line 1. */
export interface RowFault {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly reason: string;
}

const REPORTED = 50;

/** Gathers every fault of a folder, so that one run names them all. */
export class Faults {
  private readonly found: RowFault[] = [];

  add(fault: RowFault): void {
    this.found.push(fault);
  }

  /** Throws ROW_NOT_RESOLVED when there is a fault; nothing has been written by then. */
  refuseAny(): void {
    if (this.found.length > 0) throw new RowsNotResolved(this.found);
  }
}

/** ROW_NOT_RESOLVED with the first faults of a folder; its params are those of the very first. */
export class RowsNotResolved extends DomainError {
  readonly faults: readonly RowFault[];
  /** How many there are, also beyond those reported. */
  readonly count: number;

  constructor(found: readonly RowFault[]) {
    super('ROW_NOT_RESOLVED', { ...found[0], count: found.length });
    this.faults = found.slice(0, REPORTED);
    this.count = found.length;
  }
}

/** A fault as one line of text. */
export function faultLine({ file, line, column, reason }: RowFault): string {
  return `${file}, line ${line}, column ${column}: ${reason}`;
}
