/**
 * The process that reads one file and nothing else: the file comes on its standard input, what it holds leaves as JSON
 * on its standard output. It begins by saying that it has started, so that who waits can tell a bad file from a bad start.
 */
import { setPriority } from 'node:os';
import { readWorkbook } from './read-workbook.js';

for (const door of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Reflect.deleteProperty(globalThis, door);
try {
  setPriority(10);
} catch {
  // Where the system does not let a process step back, it reads at its usual pace.
}
process.stdout.write('\n');
const chunks: Buffer[] = [];
for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
process.stdout.write(JSON.stringify(await readWorkbook(Buffer.concat(chunks))));
