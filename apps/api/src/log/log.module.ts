import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings.js';
import { ServerLog } from './server-log.js';

/** Gives every module the server's log. */
@Global()
@Module({
  providers: [
    {
      provide: ServerLog,
      inject: [SETTINGS],
      useFactory: ({ logLevel }: Settings) => new ServerLog(logLevel),
    },
  ],
  exports: [ServerLog],
})
export class LogModule {}
