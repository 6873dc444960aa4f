import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './command.js';

/** Asks for a password on the terminal without showing it. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UsageError('MASAR_PASSWORD is not set, and there is no terminal to ask on.');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write('Password: ');
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
