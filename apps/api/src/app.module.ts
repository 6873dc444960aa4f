import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { connectionOptions, SERVING } from '#persistence/connection.js';
import { AuthModule } from './auth/auth.module.js';
import { DbModule } from './db.module.js';
import { FEATURES } from './features.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { InputPipe } from './graphql/input-pipe.js';
import { HealthModule } from './health/health.module.js';
import { ErrorFilter } from './http/error.filter.js';
import { JobModule } from './job/job.module.js';
import { LogModule } from './log/log.module.js';
import type { Settings } from './settings.js';
import { SettingsModule } from './settings.module.js';

/** The whole server. */
@Module({})
export class AppModule {
  /** `connected: false` builds everything without a database, to write down its schema. */
  static of(settings: Settings, { connected = true } = {}): DynamicModule {
    const database = connectionOptions(settings.databaseUrl, SERVING);
    return {
      module: AppModule,
      imports: [
        SettingsModule.of(settings),
        LogModule,
        TypeOrmModule.forRoot({ ...database, manualInitialization: !connected, retryAttempts: 0 }),
        DbModule,
        AuthModule,
        GraphqlModule,
        HealthModule,
        JobModule,
        ...FEATURES,
      ],
      providers: [
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
