import { Module } from '@nestjs/common';
import { CommitteeViewResolver } from './committee-view.resolver.js';
import { CommitteeViewService } from './committee-view.service.js';
import { ProjectSessionsResolver } from './project-sessions.resolver.js';
import { ProjectSessionsService } from './project-sessions.service.js';

/** What the committee's screen shows of the time between sessions. */
@Module({
  providers: [CommitteeViewService, CommitteeViewResolver, ProjectSessionsService, ProjectSessionsResolver],
})
export class CommitteeViewModule {}
