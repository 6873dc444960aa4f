import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { searchWords } from '#domain/search/search.js';
import { DomainError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import { noProgramme, programmeStore } from '#persistence/programme/programme.store.js';
import { searchSight, searchStore } from '#persistence/search/search.store.js';
import type { SearchGroup, SearchResult } from './search.types.js';

const MOST_HITS = 50;

/** One search box over all that the caller may see. */
@Injectable()
export class SearchService {
  constructor(private readonly db: Db) {}

  /** What holds every word of a text; NOT_FOUND, INVALID_INPUT for a text too short or too long, PAGE_TOO_LARGE. */
  search(
    actor: Actor,
    language: Language,
    programme: string,
    { text, first }: { readonly text: string; readonly first: number },
  ): Promise<SearchResult> {
    return this.db.read(actor, async (tx) => {
      const visible = tx.visible('programme.read');
      const opened = await programmeStore(tx).open(visible, sessionSight(tx), programme, {});
      if (opened === null) throw noProgramme(tx);
      if (first > MOST_HITS) throw new DomainError('PAGE_TOO_LARGE', { max: MOST_HITS });
      if (first < 0) throw new DomainError('OUT_OF_RANGE', { min: 0, max: MOST_HITS });
      const store = searchStore(tx, language);
      const found = await store.find(searchSight(tx), opened.reading, searchWords(text), first);
      const groups = found as readonly unknown[] as readonly SearchGroup[];
      return { totalCount: groups.reduce((sum, group) => sum + group.totalCount, 0), groups };
    });
  }
}
