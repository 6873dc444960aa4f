// @ts-check
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readIsolated } from '#workbook/read/read-isolated.js';
import { startMasar } from './programs.mjs';
import { fixed, ratio } from './reads.mjs';

const ROWS = 100_000;
/** The most that the reader takes is 100,000 cells. */
const ROWS_READ = 10_000;
const READER = join(import.meta.dirname, 'workbook-reader.mjs');

/**
 * Prints rows per second beside exceljs's streaming writer with a style per cell, each in a process of its own, and the
 * whole export of the largest portfolio from a fresh server with that server's peak memory.
 * @param {{ url: string, sizes: number[] }} what
 */
export async function measureWorkbook({ url, sizes }) {
  const usual = await write('exceljs');
  const ours = await write('masar');
  console.log(
    `\n| workbook of ${ROWS} rows | exceljs, style per cell | Masar | ratio |\n| --- | --- | --- | --- |`,
  );
  console.log(
    `| rows/s | ${fixed(usual.perSecond, 0)} | ${fixed(ours.perSecond, 0)} | ${ratio(ours.perSecond, usual.perSecond)} |`,
  );
  console.log(`| peak memory, MB | ${usual.peakMemory} | ${ours.peakMemory} | |`);
  const largest = Math.max(...sizes);
  const masar = await startMasar(url);
  try {
    const start = performance.now();
    const bytes = await download(masar, `/export/portfolio.xlsx?programme=SYN-${largest}&lang=fr`);
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `\nExport of ${largest} projects: ${fixed(bytes / 1e6, 1)} MB in ${fixed(seconds, 1)} s, server's peak memory ${masar.peakMemory()} MB`,
    );
  } finally {
    await masar.stop();
  }
}

/**
 * Prints rows per second and memory of reading a form that came back, beside exceljs's reader, each in a process of its
 * own; and how long a small and a large form take from its bytes to its cells in the isolated process.
 */
export async function measureReading() {
  const form = await written(ROWS_READ);
  const usual = await read('exceljs', form);
  const ours = await read('masar', form);
  console.log(
    `\n| form of ${ROWS_READ} rows | exceljs, cells as found | Masar, cells checked | ratio |\n| --- | --- | --- | --- |`,
  );
  console.log(
    `| rows/s | ${fixed(usual.perSecond, 0)} | ${fixed(ours.perSecond, 0)} | ${ratio(ours.perSecond, usual.perSecond)} |`,
  );
  console.log(`| peak memory, MB | ${usual.peakMemory} | ${ours.peakMemory} | |`);
  for (const rows of [20, ROWS_READ]) {
    const bytes = await written(rows);
    const start = performance.now();
    const { refusal } = await readIsolated(bytes);
    if (refusal) throw new Error(`the form of ${rows} rows was refused: ${refusal.code}`);
    console.log(`A form of ${rows} rows in the isolated process: ${fixed(performance.now() - start, 0)} ms`);
  }
}

/** @param {number} rows @returns {Promise<Buffer>} a form as it goes out */
async function written(rows) {
  const child = spawn(process.execPath, [READER, 'write', String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return buffer(child.stdout);
}

/** @param {'masar' | 'exceljs'} reader @param {Buffer} form @returns {Promise<{ perSecond: number, peakMemory: number }>} */
async function read(reader, form) {
  const child = spawn(process.execPath, [READER, reader, String(ROWS_READ)], {
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  });
  child.stdin?.end(form);
  const [message] = await once(child, 'message');
  return message;
}

/** @param {'masar' | 'exceljs'} writer @returns {Promise<{ perSecond: number, peakMemory: number }>} */
async function write(writer) {
  const child = fork(join(import.meta.dirname, 'workbook-writer.mjs'), [writer, String(ROWS)]);
  const [message] = await once(child, 'message');
  return message;
}

/** @param {import('./programs.mjs').Masar} masar @param {string} path @returns {Promise<number>} bytes received */
function download({ port, cookie }, path) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { cookie } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`export answered ${response.statusCode}`)),
      );
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
