// @ts-check
/**
 * Writes one table of typed rows and says how fast and in how much memory: `node workbook-writer.mjs masar|exceljs ROWS`.
 * `exceljs` is its streaming writer with a style given to every cell, the usual way.
 */
import { Writable } from 'node:stream';
import exceljs from 'exceljs';
import { tableSheet } from '#workbook/book.js';
import { writeWorkbook } from '#workbook/write-workbook.js';
import { peakMemory } from './programs.mjs';

const [writer, count] = process.argv.slice(2);
const total = Number(count);
const HEALTH = ['Critique', 'Sous surveillance', 'Conforme'];

/** Discards what it is given, as a fast client would take it. */
const sink = () => new Writable({ write: (_chunk, _encoding, done) => done() });

function* rows() {
  for (let n = 0; n < total; n += 1) {
    yield {
      code: `SY-${n}`,
      title: `Projet ${n} de dématérialisation`,
      health: HEALTH[n % 3] ?? '',
      progress: (n * 37) % 10_001,
      slippage: n % 400,
      end: `2013-0${1 + (n % 9)}-15`,
    };
  }
}

async function masar() {
  const tones = Object.fromEntries(HEALTH.map((word) => [word, { fill: 'FBEAE8', ink: 'A02018' }]));
  const sheet = tableSheet({
    name: 'Projets',
    rows: rows(),
    columns: [
      { key: 'code', header: 'Code', kind: 'code', value: (row) => row.code },
      { key: 'title', header: 'Titre', kind: 'text', value: (row) => row.title },
      { key: 'health', header: 'Santé', kind: 'health', tones, value: (row) => row.health },
      { key: 'progress', header: 'Réalisé', kind: 'percent', value: (row) => row.progress },
      { key: 'bar', header: 'Barre', kind: 'bar', value: (row) => row.progress },
      { key: 'slippage', header: 'Glissement', kind: 'integer', value: (row) => row.slippage },
      { key: 'end', header: 'Échéance', kind: 'date', value: (row) => row.end },
      { key: 'again', header: 'Ministère', kind: 'text', value: (row) => row.title },
    ],
  });
  await writeWorkbook(sink(), { creator: 'bench', language: 'fr', rightToLeft: false, sheets: [sheet] });
}

async function usual() {
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: sink(),
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = book.addWorksheet('Projets');
  for (const row of rows()) {
    const { code, title, health, progress, slippage, end } = row;
    const line = sheet.addRow([
      code,
      title,
      health,
      progress / 1e4,
      progress / 1e4,
      slippage,
      new Date(end),
      title,
    ]);
    line.eachCell((cell, column) => {
      cell.font = { name: 'Calibri', size: 11, bold: column === 1 };
      cell.alignment = { vertical: 'middle' };
      if (column === 4 || column === 5) cell.numFmt = '0%';
      if (column === 7) cell.numFmt = 'd mmm yyyy';
    });
    line.commit();
  }
  sheet.commit();
  await book.commit();
}

const start = performance.now();
await (writer === 'masar' ? masar() : usual());
const seconds = (performance.now() - start) / 1000;
process.send?.({ perSecond: total / seconds, peakMemory: peakMemory(process.pid) });
