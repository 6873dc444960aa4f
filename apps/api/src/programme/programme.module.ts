import { Module } from '@nestjs/common';
import { ProgrammeResolver } from './programme.resolver.js';
import { ProgrammeService } from './programme.service.js';

/** Programmes. */
@Module({ providers: [ProgrammeService, ProgrammeResolver] })
export class ProgrammeModule {}
