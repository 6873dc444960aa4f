import { Module } from '@nestjs/common';
import { InboxResolver } from './inbox.resolver.js';
import { InboxService } from './inbox.service.js';

/** What waits for decisions. */
@Module({ providers: [InboxService, InboxResolver] })
export class InboxModule {}
