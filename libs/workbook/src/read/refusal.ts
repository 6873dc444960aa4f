import type { ReadCode } from './read-codes.js';
import type { Finding } from './sheet-cells.js';

/** Thrown inside the reader when the file as a whole is not taken; it never leaves the reader. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ReadCode,
    readonly params?: Readonly<Record<string, string | number>>,
  ) {
    super(code);
  }

  /** What is told of it. */
  get finding(): Finding<ReadCode> {
    return { code: this.code, level: 'REFUSED', ...(this.params && { params: this.params }) };
  }
}

/** The refusal that an error of the zip or XML reader stands for. */
export function asRefusal(error: unknown, code: ReadCode, params?: Refusal['params']): Refusal {
  return error instanceof Refusal ? error : new Refusal(code, params);
}

/** A name from a file as a sentence may show it. */
export function shown(name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 59).replace(/[\ud800-\udbff]$/, '')}…` : plain;
}
