// @ts-check
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { startMasar } from './programs.mjs';
import { fixed, ratio } from './reads.mjs';

const ROWS = 100_000;

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
