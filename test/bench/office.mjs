// @ts-check
import { Agent, request } from 'node:http';
import exceljs from 'exceljs';
import { send } from './load.mjs';
import { graphql } from './queries.mjs';

/** @typedef {import('./programs.mjs').Masar} Masar */
/** @typedef {{ programme: string, organisation: string }} Place */

/** Filling a workbook in takes longer than the server keeps a silent connection. */
const agent = new Agent({ keepAlive: false });

const UPLOADS = `query ($programme: String!, $organisation: String!) { programme(code: $programme) {
  workbookUploads(organisation: $organisation, first: 5) { id state } } }`;

const COMPARISON = `query ($id: ID!) { workbookUpload(id: $id) { id state findings { code }
  comparison { digest projects { code title
    effect { before { health progressBp slippageDays } after { health progressBp slippageDays } }
    rows { key table sheet row title isNew changes allowed conflict
      effect { before { health progressBp slippageDays } after { health progressBp slippageDays } }
      cells { field cell sent uploaded now state findings { code level message } } } } } } }`;

const APPLY = `mutation ($input: ApplyWorkbookInput!) { applyWorkbook(input: $input) { state
  receipt { applied { sheet row cells { field cell before after } } } } }`;

const LED = `query ($programme: String!) { programme(code: $programme) { exchangingBodies { code projectCount } } }`;

/** The organisations of a programme, those that lead the most projects first. @param {Masar} masar @param {string} programme */
export async function leading(masar, programme) {
  const { data } = JSON.parse(await send(masar.port, graphql(masar.cookie, LED, { programme }), agent));
  /** @type {{ code: string, projectCount: number }[]} */
  const bodies = data.programme.exchangingBodies;
  return bodies.toSorted((one, other) => other.projectCount - one.projectCount);
}

/** An organisation's workbook as it goes out. @param {Masar} masar @param {Place} place @returns {Promise<Buffer>} */
export async function givenOut(masar, place) {
  const path = `/export/organisation.xlsx?${new URLSearchParams({ ...place, lang: 'fr' }).toString()}`;
  return called(masar, { path }, 200);
}

/**
 * The workbook with other forecasts of its first unfinished milestones, saved by another program; with how many.
 * @param {Buffer} bytes @param {number} most @param {Date} forecast
 */
export async function filledIn(bytes, most, forecast) {
  const book = new exceljs.Workbook();
  await book.xlsx.load(/** @type {any} */ (bytes));
  const sheet = book.worksheets.find((each) => each.getCell('A1').value === 'milestone.id');
  if (!sheet) throw new Error('the workbook has no milestones');
  const keys = /** @type {unknown[]} */ (sheet.getRow(1).values);
  const column = (/** @type {string} */ key) => keys.indexOf(`milestone.${key}`);
  let changed = 0;
  for (let row = 3; row <= sheet.rowCount && changed < most; row += 1) {
    const cells = sheet.getRow(row);
    if (cells.getCell(column('id')).value === null || cells.getCell(column('actualEndOn')).value !== null)
      continue;
    cells.getCell(column('forecastEndOn')).value = forecast;
    changed += 1;
  }
  return { bytes: Buffer.from(await book.xlsx.writeBuffer()), changed };
}

/** Sends a workbook in; answers its id once it is registered. @param {Masar} masar @param {Place} place @param {Buffer} bytes */
export async function sentIn(masar, place, bytes) {
  const path = `/exchange/uploads?${new URLSearchParams(place).toString()}`;
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'classeur.xlsx' };
  const answer = await called(masar, { method: 'POST', path, headers, body: bytes }, 202);
  return String(JSON.parse(answer.toString()).id);
}

/**
 * The state of an upload once it is read, asked for again and again.
 * @param {Masar} masar @param {Place} place @param {string} id @param {number} [every] milliseconds
 */
export async function read(masar, place, id, every = 25) {
  for (;;) {
    const { data } = JSON.parse(await send(masar.port, graphql(masar.cookie, UPLOADS, place), agent));
    /** @type {{ id: string, state: string }[]} */
    const uploads = data.programme.workbookUploads;
    const state = uploads.find((each) => each.id === id)?.state;
    if (state !== 'RECEIVED') return state;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** The comparison as its screen asks for it. @param {Masar} masar @param {string} id */
export async function compared(masar, id) {
  const { data } = JSON.parse(await send(masar.port, graphql(masar.cookie, COMPARISON, { id }), agent));
  const { comparison, findings, state } = data.workbookUpload;
  if (!comparison) throw new Error(`the workbook was not taken: ${state} ${JSON.stringify(findings)}`);
  /** @type {{ key: string, allowed: boolean }[]} */
  const rows = comparison.projects.flatMap((/** @type {{ rows: unknown[] }} */ { rows: own }) => own);
  return {
    digest: String(comparison.digest),
    keys: rows.filter(({ allowed }) => allowed).map(({ key }) => key),
  };
}

/** Applies rows; answers how many bytes said so. @param {Masar} masar @param {{ id: string, digest: string, rows: string[] }} input */
export async function applied(masar, input) {
  const call = graphql(masar.cookie, APPLY, { input });
  const { data } = JSON.parse(await send(masar.port, call, agent));
  const made = data.applyWorkbook.receipt.applied.length;
  if (made !== input.rows.length) throw new Error(`${made} rows of ${input.rows.length} were applied`);
  return Buffer.byteLength(call.body);
}

/**
 * @param {Masar} masar
 * @param {{ method?: string, path: string, headers?: Record<string, string>, body?: Buffer }} call
 * @param {number} wanted the status
 * @returns {Promise<Buffer>}
 */
function called({ port, cookie }, { method = 'GET', path, headers, body }, wanted) {
  return new Promise((resolve, reject) => {
    const asked = { host: '127.0.0.1', port, method, path, headers: { cookie, ...headers }, agent };
    const call = request(asked, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const answer = Buffer.concat(parts);
        if (response.statusCode === wanted) resolve(answer);
        else
          reject(new Error(`${method} ${path}: ${response.statusCode} ${answer.toString().slice(0, 400)}`));
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
