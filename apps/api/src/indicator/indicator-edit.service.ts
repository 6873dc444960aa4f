import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '#domain/access/actor.js';
import {
  targetErrors,
  valueErrors,
  type IndicatorReading,
  type IndicatorValueRecord,
} from '#domain/indicator/edit.js';
import { DomainError, type FieldError } from '#domain/shared/errors.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { Db } from '#persistence/db.js';
import { refuseInput, refuseStale } from '#persistence/edited.js';
import { indicatorEditStore, type IndicatorTable } from '#persistence/indicator/indicator-edit.store.js';
import type { SaveIndicatorTargetInput, SaveIndicatorValueInput } from './indicator-edit.types.js';

type Recorded = IndicatorReading & Partial<IndicatorValueRecord>;

/** Values and targets of indicators, as DPGOV records them; each change answers the indicator's code. */
@Injectable()
export class IndicatorEditService {
  constructor(private readonly db: Db) {}

  /** Records or corrects the value of a year. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, MADE_ALREADY. */
  saveValue(actor: Actor, input: SaveIndicatorValueInput): Promise<string> {
    const { year, value = null, rank = null, countries = null } = input;
    const record = { year, value, rank, countries, dataCollected: input.dataCollected?.trim() || null };
    return this.save(actor, input, 'indicator_value', record, (statusOn) => valueErrors(record, statusOn));
  }

  /** Sets or changes the target of a year. NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT, MADE_ALREADY. */
  saveTarget(actor: Actor, input: SaveIndicatorTargetInput): Promise<string> {
    const { year, value = null, rank = null } = input;
    const target = { year, value, rank };
    return this.save(actor, input, 'indicator_target', target, () => targetErrors(target));
  }

  private save(
    actor: Actor,
    { id: given, programme, indicator, year, version = null }: SaveIndicatorTargetInput,
    table: IndicatorTable,
    record: Recorded,
    errors: (statusOn: LocalDate) => readonly FieldError[],
  ): Promise<string> {
    return this.db.write(actor, async (tx) => {
      if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED');
      const store = indicatorEditStore(tx, table);
      const locked = await store.lock(programme, indicator, year);
      if (locked === null) throw new DomainError('NOT_FOUND');
      const { indicatorId: id, programmeId, row } = locked;
      const subject: Subject = { kind: 'indicator', id, programmeId };
      tx.require('indicator.edit', subject);
      const { id: newId, made } = await store.creation(version === null ? given : null, locked, record);
      if (made) return indicator;
      const grant = tx.authorize('indicator.edit', subject, { table, version, ...record });
      refuseInput(errors(locked.statusOn));
      if (row === null && version !== null) throw new DomainError('NOT_FOUND');
      if (row !== null && version === null) refuseInput([{ field: 'year', code: 'ALREADY_EXISTS' }]);
      if (row !== null && version !== null) {
        await refuseStale(row, version, () => store.changedSince(row, version));
      }
      await (row === null ? store.insert(grant, locked, newId, record) : store.update(grant, locked, record));
      return indicator;
    });
  }
}
