import pg from 'pg';

const DATE = 1082;
const INT8 = 20;

/** Has every connection of this process read plainly: a date stays the text `YYYY-MM-DD`, a bigint becomes a number that is checked against 2^53. */
export function readTypesPlainly(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
    return value;
  });
}
