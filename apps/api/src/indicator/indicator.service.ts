import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { indicatorStandings } from '#domain/indicator/pace.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { indicatorStore } from '#persistence/indicator/indicator.store.js';
import type { Selection } from '#persistence/selection.js';
import type { Indicator } from './indicator.types.js';

/** Series of values that a programme is read by. */
@Injectable()
export class IndicatorService {
  constructor(private readonly db: Db) {}

  /** All that the caller may see, at the moment of the reading. */
  list(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    selection: Selection,
  ): Promise<Indicator[]> {
    const read = { year: {}, value: {}, rank: {} };
    const standing = 'standings' in selection;
    const asked: Selection = standing
      ? {
          ...selection,
          values: { ...selection['values'], ...read },
          targets: { ...selection['targets'], ...read },
        }
      : selection;
    return this.db.read(actor, async (tx) => {
      const found = await indicatorStore(tx, language).list<Indicator>(
        tx.visible('indicator.read'),
        reading,
        asked,
      );
      if (!standing) return found;
      return found.map((each) => ({ ...each, standings: indicatorStandings(each.values, each.targets) }));
    });
  }
}
