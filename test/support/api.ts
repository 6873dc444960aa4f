import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createServer } from '#api/server.js';
import { readSettings } from '#api/settings.js';
import { testDatabase } from './database.js';
import { served, type Served } from './served.js';

/** A server within the test's own process, whose parts can be taken out. */
export interface TestApi extends Served {
  readonly app: NestExpressApplication;
}

/** Boots the server on its own database and a free port; `env` is added to its environment. */
export async function startApi(env: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const database = await testDatabase('demo');
  const settings = readSettings({
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'silent',
    MASAR_DEMO: '1',
    ...env,
  });
  const app = await createServer({ ...settings, dashboardFolder: env['DASHBOARD'] ?? '' });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return { ...served(url, database, () => app.close()), app };
}
