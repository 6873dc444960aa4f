import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { AsOfAsked } from '#domain/programme/as-of.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { RULES_VERSION } from '#domain/progress/figures.js';
import { reportingSince } from '#domain/update/period.js';
import { DomainError } from '#domain/shared/errors.js';
import { speak, type Language } from '#domain/shared/text.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import { noProgramme, programmeStore } from '#persistence/programme/programme.store.js';
import { basisCounts } from '#persistence/programme/basis.store.js';
import { projectSight } from '#persistence/project/sight.js';
import type { BasisCount, Programme, ProgrammeSummary } from './programme.types.js';

/** Programmes, opened at the moment asked about. */
@Injectable()
export class ProgrammeService {
  constructor(private readonly db: Db) {}

  /** The programmes the caller may open, by code; UNAUTHENTICATED for the public. */
  list(actor: Actor, language: Language): Promise<ProgrammeSummary[]> {
    if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED');
    return this.db.read(actor, (tx) => programmeStore(tx).list(tx.visible('programme.read'), language));
  }

  /** A programme at a moment; NOT_FOUND when there is none to be seen. */
  open(actor: Actor, code: string, asked: AsOfAsked, language: Language): Promise<Programme> {
    return this.db.read(actor, async (tx) => {
      const opened = await programmeStore(tx).open(
        tx.visible('programme.read'),
        sessionSight(tx),
        code,
        asked,
      );
      if (opened === null) throw noProgramme(tx);
      const { reading, name, demo } = opened;
      return {
        code: reading.code,
        name: speak(name, language)?.text ?? reading.code,
        statusOn: reading.asOf.statusOn,
        asOf: reading.asOf,
        demo,
        rulesVersion: RULES_VERSION,
        thresholds: reading.thresholds,
        reportingSince: reportingSince(reading.firstReportingOn, reading.asOf.statusOn),
        reading,
      };
    });
  }

  /** How many rows of each kind that the caller may see rest on a source. */
  basis(actor: Actor, reading: ProgrammeReading): Promise<BasisCount[]> {
    return this.db.read(actor, (tx) => basisCounts(tx, projectSight(tx), reading));
  }
}
