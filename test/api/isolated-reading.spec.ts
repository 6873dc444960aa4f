import { spawnSync } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readerFlags, readerSurroundings } from '#workbook/read/isolation.js';
import { PROCESS_LIMITS } from '#workbook/read/limits.js';
import { readIsolated } from '#workbook/read/read-isolated.js';
import { readWorkbook } from '#workbook/read/read-workbook.js';
import { brokenStructures } from '../bad-files/broken-structure.js';
import { brokenXml } from '../bad-files/broken-xml.js';
import { brokenZips } from '../bad-files/broken-zip.js';
import { stated } from '../bad-files/support/bad-file.js';
import { form, sheetXml, text } from '../bad-files/support/raw-form.js';

const HOSTILE = [
  'a sheet that unpacks to 300 MB',
  'the same, and it says 100 bytes',
  'a billion laughs',
  'an entity from the network',
  'tags a hundred thousand deep',
  'an attribute of 10 MB',
  'one long text in a thousand cells',
  'too many cells',
];
const corpus = [...brokenZips, ...brokenXml, ...brokenStructures];
const hostile = HOSTILE.map((name) => corpus.find((file) => file.name === name)!);

/** A sheet that takes a while: 90,000 cells with texts of their own. */
function large(): Buffer {
  const rows = Array.from({ length: 9000 }, (_, row) => {
    const cells = Array.from({ length: 10 }, (__, at) =>
      text(`${'ABCDEFGHIJ'[at]}${row + 1}`, `texte ${row} ${at}`),
    );
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return form({ sheets: { Note: sheetXml(rows.join('')) } });
}

describe('a file read in a process of its own', () => {
  it('says what it says in this one', async () => {
    expect(await readIsolated(form())).toEqual(await readWorkbook(form()));
  });

  it.each(hostile.map((file) => [file.name, file] as const))('harms nothing: %s', async (_, file) => {
    const before = process.memoryUsage().rss;
    const bytes = file.bytes();
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const { refusal } = await readIsolated(bytes);
    delay.disable();
    expect(refusal).toEqual(stated(file.findings[0]!));
    // On a machine that lets others wait, a turn of the test's own takes a part of it.
    expect(delay.max / 1e6).toBeLessThan(3000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('is ended when it takes too long, too much memory or has too much to say', async () => {
    const bytes = large();
    const { refusal: slow } = await readIsolated(bytes, { ...PROCESS_LIMITS, seconds: 0.2 });
    expect(slow).toEqual(stated({ code: 'TOO_SLOW', params: { max: 0.2 } }));
    const { refusal: late } = await readIsolated(bytes, { ...PROCESS_LIMITS, clockSeconds: 0.2 });
    expect(late).toEqual(stated({ code: 'TOO_SLOW', params: { max: 0.2 } }));
    const { refusal: full } = await readIsolated(bytes, { ...PROCESS_LIMITS, heapMegabytes: 16 });
    expect(full).toEqual(stated({ code: 'TOO_LARGE_IN_MEMORY', params: { max: 16 } }));
    const { refusal: loud } = await readIsolated(bytes, { ...PROCESS_LIMITS, outputBytes: 1000 });
    expect(loud).toEqual(stated({ code: 'TOO_LARGE_IN_MEMORY', params: { max: 256 } }));
    expect((await readIsolated(form())).refusal).toBeUndefined();
  });

  it('is not begun when it is too large', async () => {
    const { refusal } = await readIsolated(Buffer.alloc(5 * 1024 * 1024 + 1));
    expect(refusal).toEqual(stated({ code: 'FILE_TOO_LARGE', params: { max: 5 } }));
  });

  it('waits its turn beside others', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => readIsolated(form())));
    expect(answers.map(({ book }) => book?.sheets.length)).toEqual([2, 2, 2, 2, 2]);
  });
});

/** What a program answers that runs as the reader does. */
function asReader(program: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [...readerFlags(64), '-e', program], {
    ...readerSurroundings(),
    encoding: 'utf8',
  });
  return stdout || stderr;
}

describe('the process that reads', () => {
  it.each([
    ['reads no file but its code', "require('fs').readFileSync('/etc/passwd')"],
    [
      'reads no configuration',
      `require('fs').readFileSync(${JSON.stringify(`${process.cwd()}/package.json`)})`,
    ],
    ['writes no file', "require('fs').writeFileSync('masar-probe', 'x')"],
    ['starts no program', "require('child_process').spawnSync('true')"],
    ['starts no thread', "new (require('worker_threads').Worker)('0', { eval: true })"],
  ])('%s', (_, attempt) => {
    expect(
      asReader(`try { ${attempt}; console.log('done') } catch (error) { console.log(error.code) }`),
    ).toBe('ERR_ACCESS_DENIED\n');
  });

  it('makes no code of texts', () => {
    expect(asReader("try { eval('1'); console.log('done') } catch (error) { console.log(error.name) }")).toBe(
      'EvalError\n',
    );
  });

  it('knows nothing of the server', () => {
    expect(asReader('console.log(Object.keys(process.env).length)')).toBe('0\n');
  });
});
