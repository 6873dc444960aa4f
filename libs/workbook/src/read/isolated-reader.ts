/**
 * The process that reads one file and nothing else: the file comes on its standard input, what it holds leaves as JSON
 * on its standard output. It begins by saying that it has started, so that who waits can tell a bad file from a bad start.
 */
import { setPriority } from 'node:os';
import { PROCESS_LIMITS } from './limits.js';
import { readWorkbook } from './read-workbook.js';
import type { ReadAnswer } from './sheet-cells.js';

for (const door of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Reflect.deleteProperty(globalThis, door);
stepBack(10);
process.stdout.write('\n');
const ended = endAfter(Number(process.argv[2]));
const chunks: Buffer[] = [];
for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
const answer = await readWorkbook(Buffer.concat(chunks));
if (!ended()) process.stdout.write(JSON.stringify(answer), () => process.exit());

/** Where the system does not let a process step back, it reads at its usual pace. */
function stepBack(niceness: number): void {
  try {
    setPriority(niceness);
  } catch {
    return;
  }
}

/** Gives up after so many seconds of the processor, and steps back behind quicker readers long before; whether it has. */
function endAfter(seconds: number): () => boolean {
  let gone = false;
  const clock = setInterval(() => {
    const { user, system } = process.cpuUsage();
    const spent = (user + system) / 1_000_000;
    if (spent > PROCESS_LIMITS.patientSeconds) stepBack(19);
    if (spent <= seconds || gone) return;
    gone = true;
    const tooSlow: ReadAnswer = { refusal: { code: 'TOO_SLOW', level: 'REFUSED', params: { max: seconds } } };
    process.stdout.write(JSON.stringify(tooSlow), () => process.exit());
  }, 100);
  clock.unref();
  return () => gone;
}
