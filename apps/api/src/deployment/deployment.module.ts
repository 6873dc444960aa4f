import { Module } from '@nestjs/common';
import { DeploymentResolver } from './deployment.resolver.js';
import { DeploymentService } from './deployment.service.js';

/** Counts towards targets. */
@Module({ providers: [DeploymentService, DeploymentResolver] })
export class DeploymentModule {}
