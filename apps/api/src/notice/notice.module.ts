import { Module } from '@nestjs/common';
import { NoticeResolver } from './notice.resolver.js';
import { NoticeService } from './notice.service.js';

/** What people are told. */
@Module({ providers: [NoticeService, NoticeResolver] })
export class NoticeModule {}
