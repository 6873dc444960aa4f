import fc from 'fast-check';
import { fold } from '#domain/shared/fold.js';
import { raw, sql } from '#persistence/sql.js';
import { openedDatabase, SEEDING, type OpenedDatabase } from '../support/opened.js';

let opened: OpenedDatabase;

beforeAll(async () => {
  opened = await openedDatabase();
});
afterAll(() => opened.close());

async function foldedInSql(texts: readonly string[]): Promise<string[]> {
  const rows = await opened.db.read(SEEDING, (tx) =>
    tx.rows<{ folded: string }>(sql`
      SELECT fold(given.text) AS folded FROM unnest(${[...texts]}::text[]) WITH ORDINALITY AS given (text, place)
      ORDER BY given.place`),
  );
  return rows.map(({ folded }) => folded);
}

const ranges: [number, number][] = [
  [0x20, 0x17f], // Latin with accents
  [0x2b0, 0x36f], // modifiers and combining accents
  [0x600, 0x6ff], // Arabic
  [0x2000, 0x206f], // marks, spaces and typographic apostrophes
  [0xfb50, 0xfdff], // Arabic presentation forms
  [0xfe70, 0xfeff],
  [0x9, 0xd], // white space
];
const aLetter = fc
  .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
  .map((code) => String.fromCodePoint(code));
const aText = fc.array(aLetter, { maxLength: 40 }).map((letters) => letters.join(''));

describe('text folded for search', () => {
  it.each([
    ['État civil', 'etat civil'],
    ['  Œuvre\tŒCUMÉNIQUE ', 'oeuvre oecumenique'],
    ['l’eau', "l'eau"],
    ['الحَالَةُ المَدَنِيَّة', 'الحاله المدنيه'],
    ['إدارة أُخرى', 'اداره اخري'],
    ['مـــرحلة ٢٠١٣', 'مرحله 2013'],
    ['ﻻ إله', 'لا اله'],
  ])('%s is %s in both', async (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(await foldedInSql([text])).toEqual([folded]);
  });

  it('is the same in SQL as in TypeScript for any French or Arabic text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aText, { minLength: 1, maxLength: 100 }), async (texts) => {
        expect(await foldedInSql(texts)).toEqual(texts.map(fold));
      }),
      { numRuns: 60 },
    );
  });

  it('is kept of every project: its code, titles and summaries, folded', async () => {
    const demo = await openedDatabase('demo');
    const texts = (column: string) => `concat_ws(' ', ${column}->>'fr', ${column}->>'ar', ${column}->>'en')`;
    const rows = await demo.db.read(SEEDING, (tx) =>
      tx.rows<{ kept: string; folded: string }>(sql`
        SELECT x.text AS kept, fold(p.code || ' ' || ${raw(texts('p.title'))} || ' ' || ${raw(texts('p.summary'))}) AS folded
        FROM project p JOIN search_text x ON x.row_id = p.id AND x.kind = 'PROJECT'`),
    );
    await demo.close();
    expect(rows).toHaveLength(89);
    expect(rows.map(({ kept }) => kept)).toEqual(rows.map(({ folded }) => folded));
  });
});
