import { Module } from '@nestjs/common';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';

/** One search box over all that the caller may see. */
@Module({ providers: [SearchService, SearchResolver] })
export class SearchModule {}
