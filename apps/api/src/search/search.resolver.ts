import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#domain/access/actor.js';
import type { Language } from '#domain/shared/text.js';
import { CallerActor, CallerLanguage } from '../graphql/context.js';
import { SearchService } from './search.service.js';
import { SearchResult } from './search.types.js';

const FIRST = 8;

/** One search box over all that the caller may see. */
@Resolver(() => SearchResult)
export class SearchResolver {
  constructor(private readonly service: SearchService) {}

  @Query(() => SearchResult, {
    description:
      'What holds every word of a text, without regard to accents, case, tashkil, hamza or alef forms. 2 to 100 characters; `first` of each kind, at most 50.',
  })
  search(
    @CallerActor() actor: Actor,
    @CallerLanguage() language: Language,
    @Args('programme', { type: () => String }) programme: string,
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: FIRST }) first: number | null,
  ): Promise<SearchResult> {
    return this.service.search(actor, language, programme, { text, first: first ?? FIRST });
  }
}
