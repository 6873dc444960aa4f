import { ENVIRONMENT } from './environment.js';
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { migrate } from '#persistence/migrate.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#seeds/demo-accounts.js';
import { loadDemo } from '#seeds/demo.js';
import { JobRunner } from './job/job-runner.js';
import { createServer } from './server.js';
import { readSettings, SettingsError, type Settings } from './settings.js';

/** Migrates, loads the demo when asked to, serves, and works in the background. */
async function start(): Promise<void> {
  const settings = readSettings(ENVIRONMENT);
  await migrate(settings.databaseUrl);
  if (settings.demo) await loadDemo(settings.databaseUrl);
  const app = await createServer(settings);
  await app.get(JobRunner).start();
  stopOnSignals(app);
  await app.listen(settings.port, settings.host);
  announce(settings, app.getHttpServer().address() as AddressInfo);
}

/** Running calls finish, then the queue and the connections end. */
function stopOnSignals(app: NestExpressApplication): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      app.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
}

function announce({ publicUrl, host, demo }: Settings, { port }: AddressInfo): void {
  const shown = host.includes(':') ? `[${host}]` : host;
  console.log(`\n  Masar is ready: ${publicUrl?.href ?? `http://${shown}:${port}/`}\n`);
  if (!demo) return;
  console.log(`  DEMO. Sign in with one of these addresses and the password ${DEMO_PASSWORD}:`);
  for (const { email, name } of DEMO_ACCOUNTS) console.log(`    ${email.padEnd(30)}${name}`);
  console.log('');
}

/** One sentence for what the operator can put right, everything for what nobody foresaw. */
function fail(error: unknown): never {
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    console.error(`Port ${port} on ${address} is taken by another program: set PORT to another.`);
  else if (code === 'ECONNREFUSED') console.error('The database that DATABASE_URL names does not answer.');
  else console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}

start().catch(fail);
