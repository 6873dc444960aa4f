import { Module } from '@nestjs/common';
import { OrganisationResolver } from './organisation.resolver.js';
import { OrganisationService } from './organisation.service.js';

/** The bodies that a programme names. */
@Module({ providers: [OrganisationService, OrganisationResolver] })
export class OrganisationModule {}
