import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { strategyStore } from '#persistence/strategy/strategy.store.js';
import type { Selection } from '#persistence/selection.js';
import type { StrategyNode } from './strategy.types.js';

/** A programme's strategy. */
@Injectable()
export class StrategyService {
  constructor(private readonly db: Db) {}

  /** All that the caller may see, at the moment of the reading. */
  list(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    selection: Selection,
  ): Promise<StrategyNode[]> {
    return this.db.read(actor, (tx) =>
      strategyStore(tx, language).list(tx.visible('strategy.read'), reading, selection),
    );
  }
}
