/** The longest text a cell holds, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;

/** A text as the file keeps it, cut at what a cell may hold. */
export interface KeptText {
  readonly text: string;
  /** Of the whole. */
  readonly length: number;
}

/** Gathers the text of a shared or inline string: its runs in order, without what only says how to pronounce it. */
export class RichText {
  #pieces: string[] = [];
  #length = 0;
  #pronounced = 0;
  #inText = false;

  open(name: string | null): void {
    if (name === 'rPh') this.#pronounced += 1;
    this.#inText = name === 't' && this.#pronounced === 0;
  }

  close(name: string | null): void {
    if (name === 'rPh') this.#pronounced -= 1;
    this.#inText = false;
  }

  text(text: string): void {
    if (!this.#inText) return;
    if (this.#length <= LONGEST_TEXT * 7) this.#pieces.push(text);
    this.#length += text.length;
  }

  get kept(): KeptText {
    const whole = withoutEscapes(this.#pieces.join(''));
    const length = Math.max(whole.length, this.#length > LONGEST_TEXT * 7 ? this.#length : 0);
    return { text: whole.slice(0, LONGEST_TEXT), length };
  }
}

/** A text with the characters that workbooks write as `_x000D_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
