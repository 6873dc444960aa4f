import fc from 'fast-check';
import { readForm } from '#workbook/read/read-form.js';
import { readWorkbook } from '#workbook/read/read-workbook.js';
import { form, formParts, SHAPE, UNTOUCHED } from './support/raw-form.js';
import { rawZip } from './support/raw-zip.js';

const whole = form();
const parts = [...formParts()].map(([name, data]) => ({ name, data: Buffer.from(data) }));

/** Bytes put in the place of others: where, as a share of the whole, and which. */
const wounds = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)),
  {
    minLength: 1,
    maxLength: 6,
  },
);

function wounded(bytes: Buffer, at: readonly (readonly [number, number])[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const [share, byte] of at) copy[Math.floor(share * copy.length)] = byte;
  return copy;
}

/** Reads as the product does; either the file is refused or its cells are there to be checked. */
async function answered(bytes: Buffer) {
  const { book, refusal } = await readWorkbook(bytes);
  expect(refusal === undefined).toBe(book !== undefined);
  expect(refusal?.code).not.toBe('UNREADABLE');
  return book && readForm(book.sheets, [SHAPE]);
}

describe('a file damaged by chance', () => {
  it('is answered, wherever its bytes changed', async () => {
    await fc.assert(
      fc.asyncProperty(wounds, async (at) => {
        const read = await answered(wounded(whole, at));
        for (const { id, values } of read?.tables.flatMap(({ rows }) => rows) ?? [])
          if (id === 'm-1') expect(values).toEqual(UNTOUCHED);
      }),
      { numRuns: 150 },
    );
  });

  it('is answered, wherever it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await answered(whole.subarray(0, length))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('is answered, whatever stands in its parts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), wounds, async (which, at) => {
        await answered(
          rawZip(
            parts.map(({ name, data }, index) => ({
              name,
              data: index === which ? wounded(data, at) : data,
            })),
          ),
        );
      }),
      { numRuns: 150 },
    );
  });
});
