import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { healthBySession, type SessionHealth } from '#domain/progress/health-by-session.js';
import type { Language } from '#domain/shared/text.js';
import { committeeViewStore } from '#persistence/committee-view/committee-view.store.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import { explanationStore } from '#persistence/progress/explanation.store.js';
import type { ReadTx } from '#persistence/transaction.js';

/** As many sessions as a strip beside a title shows. */
const LAST = 8;

/** A project as it was answered, as far as its past needs it. */
export interface PastOfProject {
  readonly id: string;
  readonly reading: ProgrammeReading;
}

type Healths = DataLoader<string, SessionHealth[]>;

/** How projects stood at the sessions of the steering committee. */
@Injectable()
export class ProjectSessionsService {
  private readonly healths = new WeakMap<ReadTx, Map<ProgrammeReading, Healths>>();

  constructor(private readonly db: Db) {}

  /** The project's health at each of the last sessions held by the status date, the earliest first. */
  health(actor: Actor, language: Language, { id, reading }: PastOfProject): Promise<SessionHealth[]> {
    return this.db.read(actor, (tx) => this.healthsIn(tx, language, reading).load(id));
  }

  /** Healths of the projects of one answer, read together. */
  private healthsIn(tx: ReadTx, language: Language, reading: ProgrammeReading): Healths {
    const ofReading = this.healths.get(tx) ?? new Map<ProgrammeReading, Healths>();
    this.healths.set(tx, ofReading);
    const known = ofReading.get(reading) ?? healthsLoader(tx, language, reading);
    ofReading.set(reading, known);
    return known;
  }
}

function healthsLoader(tx: ReadTx, language: Language, reading: ProgrammeReading): Healths {
  const { thresholds, firstReportingOn } = reading;
  const { statusOn } = reading.asOf;
  return new DataLoader<string, SessionHealth[]>(async (ids) => {
    const [known, sessions] = await Promise.all([
      explanationStore(tx, language).facts(tx.visible('project.read'), tx.visible('risk.read'), reading, ids),
      committeeViewStore(tx, language, reading).sessions(sessionSight(tx)),
    ]);
    return ids.map((id) => {
      const facts = known.get(id)?.facts;
      const rules = { thresholds, firstReportingOn };
      return facts ? healthBySession(facts, rules, sessions, { statusOn, last: LAST }) : [];
    });
  });
}
