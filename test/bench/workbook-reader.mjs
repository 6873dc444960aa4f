// @ts-check
/**
 * Reads a form on its standard input and says how fast and in how much memory: `node workbook-reader.mjs masar|exceljs ROWS`;
 * `write` makes the form first. `exceljs` is its reader of whole workbooks, the usual way, which checks no cell.
 */
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { writeForm } from '#workbook/form/write-form.js';
import { readForm } from '#workbook/read/read-form.js';
import { readWorkbook } from '#workbook/read/read-workbook.js';
import { peakMemory } from './programs.mjs';

const [reader, count] = process.argv.slice(2);
const total = Number(count);

/** @type {import('#workbook/form/form.js').FormTable} */
const table = {
  key: 'milestone',
  name: 'Étapes',
  frozenColumns: 1,
  refusal: { title: 'Non accepté', text: 'Voir la liste.' },
  columns: [
    { key: 'code', header: 'Code', kind: 'code', editable: false },
    { key: 'title', header: 'Titre', kind: 'text', editable: false },
    {
      key: 'phase',
      header: 'Phase',
      kind: 'choice',
      editable: true,
      choices: [
        { value: 'BUILD', word: 'Réalisation' },
        { value: 'ACCEPTANCE', word: 'Recette' },
      ],
    },
    { key: 'end', header: 'Échéance', kind: 'date', editable: true },
    { key: 'percent', header: 'Avancement', kind: 'percent', editable: true },
    { key: 'count', header: 'Nombre', kind: 'integer', least: 0, most: 1_000_000, editable: true },
    { key: 'comment', header: 'Commentaire', kind: 'text', editable: true },
  ],
  rows: Array.from({ length: total }, (_, n) => ({
    id: `m-${n}`,
    values: {
      code: `SY-${n}`,
      title: `Étape ${n} de dématérialisation`,
      phase: n % 2 === 0 ? 'BUILD' : 'ACCEPTANCE',
      end: `2013-0${1 + (n % 9)}-15`,
      percent: n % 101,
      count: n,
      comment: `Observation ${n}`,
    },
  })),
};

async function written() {
  const out = new PassThrough();
  const form = {
    title: 'bench',
    creator: 'bench',
    createdAt: new Date(0),
    language: /** @type {const} */ ('fr'),
    rightToLeft: false,
    facts: {},
    front: [],
    tables: [table],
    footer: 'bench',
  };
  const [bytes] = await Promise.all([buffer(out), writeForm(out, form)]);
  return bytes;
}

/** @param {Buffer} bytes @returns {Promise<number>} how many rows were read */
async function masar(bytes) {
  const { book } = await readWorkbook(bytes);
  return readForm(book?.sheets ?? [], [table]).tables[0]?.rows.length ?? 0;
}

/** @param {Buffer} bytes @returns {Promise<number>} */
async function usual(bytes) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(/** @type {any} */ (bytes));
  return (workbook.getWorksheet('Étapes')?.actualRowCount ?? 0) - 2;
}

if (reader === 'write') {
  process.stdout.write(await written());
} else {
  const bytes = await buffer(process.stdin);
  const start = performance.now();
  const rows = await (reader === 'masar' ? masar(bytes) : usual(bytes));
  const seconds = (performance.now() - start) / 1000;
  if (rows !== total) throw new Error(`${reader} read ${rows} rows of ${total}`);
  process.send?.({ perSecond: total / seconds, peakMemory: peakMemory(process.pid) });
}
