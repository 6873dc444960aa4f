import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Db } from '#persistence/db.js';

/** Gives every feature the only door to the database. */
@Global()
@Module({
  providers: [{ provide: Db, useFactory: (source: DataSource) => new Db(source), inject: [DataSource] }],
  exports: [Db],
})
export class DbModule {}
