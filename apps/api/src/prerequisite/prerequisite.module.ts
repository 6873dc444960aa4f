import { Module } from '@nestjs/common';
import { PrerequisiteResolver } from './prerequisite.resolver.js';
import { PrerequisiteService } from './prerequisite.service.js';

/** Legal texts, infrastructure and budgets that projects wait for. */
@Module({ providers: [PrerequisiteService, PrerequisiteResolver] })
export class PrerequisiteModule {}
