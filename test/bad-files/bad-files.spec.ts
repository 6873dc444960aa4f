import { FILE_CODES } from '#domain/exchange/file-codes.js';
import { FINDING_MESSAGES } from '#domain/exchange/finding-messages.js';
import { READ_CODES, type ReadCode } from '#workbook/read/read-codes.js';
import { readForm } from '#workbook/read/read-form.js';
import { readWorkbook } from '#workbook/read/read-workbook.js';
import { brokenForms } from './broken-form.js';
import { brokenStructures } from './broken-structure.js';
import { brokenXml } from './broken-xml.js';
import { brokenZips } from './broken-zip.js';
import { cells } from './cells.js';
import { dialects } from './dialects.js';
import { otherKinds } from './other-kinds.js';
import { type BadFile, stated } from './support/bad-file.js';
import { SHAPE, UNTOUCHED } from './support/raw-form.js';

const corpus = { otherKinds, brokenZips, brokenXml, brokenStructures, brokenForms, cells, dialects };

/** Milliseconds of the processor that no file of the corpus may take; the slowest takes a tenth. */
const PATIENCE = 10_000;

async function answerTo(file: BadFile) {
  const { book, refusal } = await readWorkbook(file.bytes());
  if (!book) return { findings: [refusal], tables: [] };
  const { findings, tables } = readForm(book.sheets, [SHAPE]);
  return { findings: [...book.findings, ...findings], tables };
}

/** What the first row should say: untouched, save for what the file changed; a cell not taken has no value at all. */
function expectedRow({ says = {} }: BadFile): Record<string, unknown> {
  const all = Object.entries({ ...UNTOUCHED, ...says });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

describe.each(Object.entries(corpus))('%s', (_, files) => {
  it.each(files.map((file) => [file.name, file] as const))('%s', async (__, file) => {
    const start = process.cpuUsage();
    const { findings, tables } = await answerTo(file);
    expect(findings).toEqual(file.findings.map(stated));
    const rows = tables.flatMap((table) => table.rows);
    expect(rows).toHaveLength(file.rows ?? 3);
    if (rows.length > 0) expect(rows.find(({ id }) => id === 'm-1')?.values).toEqual(expectedRow(file));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(PATIENCE);
  });
});

it('every finding of the corpus bears the figures of its sentence, which says the remedy', () => {
  for (const { code, params = {} } of Object.values(corpus)
    .flat()
    .flatMap(({ findings }) => findings)) {
    const sentence = FINDING_MESSAGES.fr[code];
    expect([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()).toEqual(
      Object.keys(params).sort(),
    );
    expect(sentence).toMatch(/\p{L}ez\b/u);
  }
});

it('what the reader finds is what the product has sentences for', () => {
  expect(FILE_CODES).toEqual(READ_CODES);
});

/** What only a process of its own can find, or only a file of nothing but faults. */
const ELSEWHERE: readonly ReadCode[] = ['TOO_SLOW', 'TOO_LARGE_IN_MEMORY', 'UNREADABLE', 'FINDINGS_LEFT_OUT'];

it('there is a file for each thing that can be found', () => {
  const shown = new Set(
    Object.values(corpus).flatMap((files) =>
      files.flatMap(({ findings }) => findings.map(({ code }) => code)),
    ),
  );
  expect(READ_CODES.filter((code) => !shown.has(code) && !ELSEWHERE.includes(code))).toEqual([]);
});

it('has at least a hundred and fifty files, none told twice', () => {
  const names = Object.values(corpus).flatMap((files) => files.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(new Set(names).size).toBe(names.length);
});
