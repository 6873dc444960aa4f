import { Module } from '@nestjs/common';
import { UpdateResolver } from './update.resolver.js';
import { UpdateService } from './update.service.js';

/** Monthly updates. */
@Module({ providers: [UpdateService, UpdateResolver] })
export class UpdateModule {}
