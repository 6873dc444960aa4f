import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { JobModule } from '../job/job.module.js';
import { InvitationService } from './invitation.service.js';
import { PersonChangeService } from './person-change.service.js';
import { PersonResolver } from './person.resolver.js';
import { PersonService } from './person.service.js';

/** People, their roles, and who may sign in. */
@Module({
  imports: [AuthModule, JobModule],
  providers: [PersonService, InvitationService, PersonChangeService, PersonResolver],
})
export class PersonModule {}
