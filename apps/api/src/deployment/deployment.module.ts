import { Module } from '@nestjs/common';
import { DeploymentEditResolver } from './deployment-edit.resolver.js';
import { DeploymentEditService } from './deployment-edit.service.js';
import { DeploymentResolver } from './deployment.resolver.js';
import { DeploymentService } from './deployment.service.js';

/** Counts towards targets. */
@Module({ providers: [DeploymentService, DeploymentResolver, DeploymentEditService, DeploymentEditResolver] })
export class DeploymentModule {}
