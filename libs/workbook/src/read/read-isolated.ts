import { type ChildProcess, spawn } from 'node:child_process';
import { readerEntry, readerFlags, readerSurroundings } from './isolation.js';
import { PROCESS_LIMITS, READ_LIMITS } from './limits.js';
import type { ReadCode } from './read-codes.js';
import type { ReadAnswer } from './sheet-cells.js';
import { turns } from './turns.js';

/** The bounds of one reading process. */
export type ProcessLimits = Readonly<
  Record<'seconds' | 'clockSeconds' | 'heapMegabytes' | 'outputBytes', number>
>;

const turn = turns(PROCESS_LIMITS.atOnce);

/**
 * Reads a file as {@link readWorkbook} does, in a process of its own that may read nothing but its own code, writes
 * nothing, starts nothing and is ended at the first bound it passes. A bad file is answered, whatever it does to the
 * process; it throws only when the process cannot be started at all.
 */
export function readIsolated(bytes: Uint8Array, limits: ProcessLimits = PROCESS_LIMITS): Promise<ReadAnswer> {
  if (bytes.length > READ_LIMITS.fileBytes)
    return Promise.resolve(refused('FILE_TOO_LARGE', READ_LIMITS.fileBytes / 1024 / 1024));
  return turn(() => readInChild(bytes, limits));
}

function refused(code: ReadCode, max?: number): ReadAnswer {
  return { refusal: { code, level: 'REFUSED', ...(max !== undefined && { params: { max } }) } };
}

async function readInChild(bytes: Uint8Array, limits: ProcessLimits): Promise<ReadAnswer> {
  const program = [...readerFlags(limits.heapMegabytes), readerEntry(), String(limits.seconds)];
  const child = spawn(process.execPath, program, {
    ...readerSurroundings(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const end = await outcomeOf(child, bytes, limits);
  if (end.stopped) return end.stopped;
  if (end.status === 0) return JSON.parse(end.output) as ReadAnswer;
  if (end.output === '') throw new Error(`The reader did not start: ${end.complaint}`);
  const outOfMemory = end.status === null || end.status === 134 || end.complaint.includes('out of memory');
  return outOfMemory ? refused('TOO_LARGE_IN_MEMORY', limits.heapMegabytes) : refused('UNREADABLE');
}

interface Outcome {
  /** The answer when we ended it ourselves. */
  readonly stopped?: ReadAnswer;
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly output: string;
  /** The start of what it wrote on its standard error. */
  readonly complaint: string;
}

function outcomeOf(child: ChildProcess, bytes: Uint8Array, limits: ProcessLimits): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    let outputBytes = 0;
    let complaint = '';
    let stopped: ReadAnswer | undefined;
    const stop = (answer: ReadAnswer): void => {
      stopped ??= answer;
      child.kill('SIGKILL');
    };
    const { clockSeconds } = limits;
    const clock = setTimeout(() => stop(refused('TOO_SLOW', clockSeconds)), clockSeconds * 1000);
    child.stdout?.on('data', (chunk: Buffer) => {
      output.push(chunk);
      outputBytes += chunk.length;
      if (outputBytes > limits.outputBytes) stop(refused('TOO_LARGE_IN_MEMORY', limits.heapMegabytes));
    });
    child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(0, 2000)));
    // A process that ends early leaves the rest of its input unread; its end says why.
    child.stdin?.on('error', () => undefined).end(bytes);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(clock);
      resolve({ stopped, status, output: Buffer.concat(output).toString('utf8'), complaint });
    });
  });
}
