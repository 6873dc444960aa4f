import { Module } from '@nestjs/common';
import { CommitteeResolver } from './committee.resolver.js';
import { CommitteeService } from './committee.service.js';

/** Sessions of the committees. */
@Module({ providers: [CommitteeService, CommitteeResolver] })
export class CommitteeModule {}
