import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { nodeOptions } from '#launcher/program.mjs';
import { following } from '#launcher/run.mjs';
import { served, type Served } from './served.js';
import { testDatabase, type TestDatabase } from './database.js';

const root = resolve(import.meta.dirname, '..', '..');
const program = join(root, 'dist/apps/api/src/main.js');

/** A server in a process of its own. */
export interface Built extends Served {
  /** Ends it as a pulled plug does; its database stays. */
  kill(): Promise<void>;
}

/** The built server as it runs in service, a process of its own, on its own database, or one that is there, and a free port. */
export async function startBuilt(given?: TestDatabase): Promise<Built> {
  for (const built of [program, join(root, 'dist/dashboard/index.html')])
    if (!existsSync(built))
      throw new Error(`${built} is missing. Build it with: npx nest build, npx vite build apps/dashboard`);
  const database = given ?? (await testDatabase('demo'));
  const child = spawn(process.execPath, [...nodeOptions, ...following, program], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
      DATABASE_URL: database.url,
      PORT: '0',
      LOG_LEVEL: 'silent',
      MASAR_DEMO: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  const server = served(await addressOf(child.stdout!), database, () => end('SIGTERM'));
  return { ...server, kill: () => end('SIGKILL') };
}

/** The address that the server announces once it answers. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: output });
  for await (const line of lines) {
    const [, address] = /ready: (http:\S+)\//.exec(line) ?? [];
    if (address) {
      output.resume();
      return address;
    }
  }
  throw new Error('The server ended before it answered.');
}
