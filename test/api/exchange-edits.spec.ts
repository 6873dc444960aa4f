import fc from 'fast-check';
import {
  EXCHANGE_FIELDS,
  type CellValue,
  type ExchangeField,
  type ExchangeTable,
} from '#domain/exchange/table.js';
import { sameValue } from '#domain/exchange/compare.js';
import { wordsOf } from '#api/exchange/form-shapes.js';
import { startApi, type TestApi } from '../support/api.js';
import { filledIn, given, rowsIn, type Typed } from '../support/office-workbook.js';
import { cameBack, rowsOf } from '../support/uploads.js';

let api: TestApi;
let lead: string;
beforeAll(async () => {
  api = await startApi();
  lead = await api.signIn('lead.mi@spgov.example');
});
afterAll(() => api.close());

const TABLES: readonly ExchangeTable[] = ['milestone', 'risk', 'deployment'];
const EDITS = 200;

/** What is typed into a cell, and what it means. */
interface Edit extends Typed {
  readonly means: CellValue;
}

const sentences = fc.constantFrom(
  'Marché notifié',
  'À revoir',
  'تم الإنجاز',
  'Étape suivante : recette',
  'x < y & z',
);

/** Something to type into a column, as the kinds of cell are written in each program. */
function typedFor({ key, kind, values = [] }: ExchangeField): fc.Arbitrary<Pick<Edit, 'value' | 'means'>> {
  if (kind === 'date')
    return fc.integer({ min: 0, max: 2_000 }).map((days) => {
      const value = new Date(Date.UTC(2011, 0, 1) + days * 86_400_000);
      return { value, means: value.toISOString().slice(0, 10) };
    });
  if (kind === 'integer' || kind === 'percent')
    return fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.boolean())
      .map(([number, asText]) => ({ value: asText ? `${number}` : number, means: number }));
  if (kind === 'choice')
    return fc
      .constantFrom(...values)
      .map((value) => ({ value: wordsOf(key, 'fr')[value] ?? value, means: value }));
  return sentences.map((value) => ({ value, means: value }));
}

it(`finds exactly the ${EDITS} cells that another program has changed`, async () => {
  const file = await given(api, lead, 'MI');
  const cells = (
    await Promise.all(
      TABLES.map(async (table) =>
        (await rowsIn(file, table)).flatMap((row) =>
          EXCHANGE_FIELDS[table]
            .filter(({ editable, key }) => editable && key !== 'projectCode')
            .map((field) => ({ table, id: String(row['id']), field })),
        ),
      ),
    )
  ).flat();
  expect(cells.length).toBeGreaterThan(EDITS);
  const [edits] = fc.sample(
    fc
      .shuffledSubarray(cells, { minLength: EDITS, maxLength: EDITS })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map(({ table, id, field }) =>
            typedFor(field).map((typed): Edit => ({ table, id, field: field.key, ...typed })),
          ),
        ),
      ),
    { numRuns: 1, seed: 20_130_607 },
  );
  const told = await cameBack(api, lead, await filledIn(file, edits ?? []));
  const found = [...rowsOf(told), ...(told.comparison?.homeless ?? [])].flatMap(({ key, cells: changed }) =>
    changed.map(({ field, uploaded }) => `${key} ${field} ${uploaded}`),
  );
  const out = await standing();
  const wanted = (edits ?? [])
    .filter(({ table, id, field, means }) => !sameValue(out.get(`${table}:${id} ${field}`) ?? null, means))
    .map(({ table, id, field, means }) => `${table}:${id} ${field} ${means}`);
  expect(wanted.length).toBeGreaterThan(EDITS * 0.9);
  expect(found.sort()).toEqual(wanted.sort());
  expect(told.findings.filter(({ level }) => level === 'REFUSED')).toEqual([]);
});

/** What the workbook made last holds, by row and column. */
async function standing(): Promise<Map<string, CellValue>> {
  const [made] = await api.rows<{
    content: Record<string, { id: string; values: Record<string, CellValue> }[]>;
  }>('SELECT content FROM workbook ORDER BY made_at DESC LIMIT 1');
  return new Map(
    Object.entries(made?.content ?? {}).flatMap(([table, rows]) =>
      rows.flatMap(({ id, values }) =>
        Object.entries(values).map(([key, value]) => [`${table}:${id} ${key}`, value] as const),
      ),
    ),
  );
}
