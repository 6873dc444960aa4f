import { Module } from '@nestjs/common';
import { CommitteeViewResolver } from './committee-view.resolver.js';
import { CommitteeViewService } from './committee-view.service.js';

/** What the committee's screen shows of the time between sessions. */
@Module({ providers: [CommitteeViewService, CommitteeViewResolver] })
export class CommitteeViewModule {}
