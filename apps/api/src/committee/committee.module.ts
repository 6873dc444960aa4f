import { Module } from '@nestjs/common';
import { CommitteeEditService } from './committee-edit.service.js';
import { CommitteeRecordResolver } from './committee-record.resolver.js';
import { CommitteeSeatService } from './committee-seat.service.js';
import { CommitteeResolver } from './committee.resolver.js';
import { CommitteeService } from './committee.service.js';

/** Sessions of the committees. */
@Module({
  providers: [
    CommitteeService,
    CommitteeResolver,
    CommitteeEditService,
    CommitteeSeatService,
    CommitteeRecordResolver,
  ],
})
export class CommitteeModule {}
