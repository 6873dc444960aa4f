import { Module } from '@nestjs/common';
import { JobModule } from '../job/job.module.js';
import { ProgrammeEditResolver } from './programme-edit.resolver.js';
import { ProgrammeEditService } from './programme-edit.service.js';
import { ProgrammeSettingsResolver } from './programme-settings.resolver.js';
import { ProgrammeSettingsService } from './programme-settings.service.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { ProgrammeService } from './programme.service.js';

/** Programmes, what they fix for their projects, and how that is changed. */
@Module({
  imports: [JobModule],
  providers: [
    ProgrammeService,
    ProgrammeResolver,
    ProgrammeSettingsService,
    ProgrammeSettingsResolver,
    ProgrammeEditService,
    ProgrammeEditResolver,
  ],
})
export class ProgrammeModule {}
