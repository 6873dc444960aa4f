import { Module } from '@nestjs/common';
import { OrganisationEditService } from './organisation-edit.service.js';
import { OrganisationRecordResolver } from './organisation-record.resolver.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { OrganisationService } from './organisation.service.js';

/** The bodies that a programme names, and how they are kept. */
@Module({
  providers: [OrganisationService, OrganisationResolver, OrganisationEditService, OrganisationRecordResolver],
})
export class OrganisationModule {}
