import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pinoHttp } from 'pino-http';
import { AppModule } from './app.module.js';
import { addressToLog } from './auth/one-time-token.js';
import { dashboardFiles } from './http/dashboard-files.js';
import { graphqlDoor } from './http/graphql-door.js';
import { pageScripts } from './http/page-scripts.js';
import { securityHeaders } from './http/security-headers.js';
import { squeezedAnswers } from './http/squeezed-answers.js';
import { ServerLog } from './log/server-log.js';
import type { Settings } from './settings.js';

/** A request as it is written down: the token of a one-time link is not. */
function requestToLog<Request extends { url: string }>(request: Request): Request {
  return { ...request, url: addressToLog(request.url) };
}

/** Builds the server with everything in front of its routes; it neither listens nor works in the background yet. */
export async function createServer(settings: Settings): Promise<NestExpressApplication> {
  const log = new ServerLog(settings.logLevel);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(settings), {
    bodyParser: false,
    logger: log,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  // Hashing every answer costs more than the few repeats it saves; files bear their own caching.
  app.set('etag', false);
  app.set('trust proxy', 'loopback');
  if (log.pino.isLevelEnabled('info'))
    app.use(pinoHttp({ logger: log.pino, serializers: { req: requestToLog } }));
  const scripts = pageScripts(settings.dashboardFolder);
  app.use(securityHeaders({ https: settings.publicUrl?.protocol === 'https:', scripts }));
  app.use('/graphql', squeezedAnswers());
  for (const handler of graphqlDoor()) app.use('/graphql', handler);
  app.use(dashboardFiles(settings.dashboardFolder));
  await app.init();
  return app;
}
