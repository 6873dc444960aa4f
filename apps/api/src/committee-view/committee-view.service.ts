import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { compareMoments, momentBefore, type EarlierMoment } from '#domain/progress/since.js';
import { curveDays, plannedSpan } from '#domain/progress/s-curve-days.js';
import { progressCurve } from '#domain/progress/s-curve.js';
import { EQUAL_WEIGHTS, weightingOf, type Weighting } from '#domain/progress/weighting.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { Language } from '#domain/shared/text.js';
import { committeeViewStore } from '#persistence/committee-view/committee-view.store.js';
import { setFacts } from '#persistence/committee-view/set-facts.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import type { ProjectFilter } from '#persistence/portfolio/project-filter.js';
import { rollupStore } from '#persistence/portfolio/rollup.store.js';
import type { Selection } from '#persistence/selection.js';
import type { ReadTx } from '#persistence/transaction.js';
import type { Decision } from '../committee/committee.types.js';
import type { ProgressSeries, Since } from './committee-view.types.js';
import { figuresAt, listsAsked, momentOf, rankedLists, toldLists, toldMoment } from './told-since.js';

const LISTED = 20;

/** The earlier moment asked for: a session, a date, or neither. */
export interface SinceAsked {
  readonly session: number | null;
  readonly statusOn: LocalDate | null;
}

/** Progress over time, and what changed between two moments, from facts read once. */
@Injectable()
export class CommitteeViewService {
  constructor(private readonly db: Db) {}

  /** Progress and plan of a set of projects over time. */
  progressSeries(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    filter: ProjectFilter,
  ): Promise<ProgressSeries> {
    return this.db.read(actor, async (tx) => {
      const [sessions, keyed, weighting] = await Promise.all([
        committeeViewStore(tx, language, reading).sessions(sessionSight(tx)),
        setFacts(tx, tx.visible('project.read'), reading, filter),
        weightingIn(tx, reading, language),
      ]);
      const { statusOn } = reading.asOf;
      const facts = keyed.map((one) => one.facts).filter(({ lifecycle }) => lifecycle !== 'CANCELLED');
      const numbers = new Map(
        sessions.flatMap(({ heldOn, number }) => (heldOn === null ? [] : [[heldOn, number]])),
      );
      const days = curveDays(plannedSpan(facts), [...numbers.keys(), statusOn]);
      const points = progressCurve(facts, weighting, days, statusOn);
      return {
        statusOn,
        projectCount: facts.length,
        measuredCount: points[0]?.measuredCount ?? 0,
        points: points.map((point) => ({ ...point, sessionNumber: numbers.get(point.on) ?? null })),
      };
    });
  }

  /** What changed since an earlier moment; null when there is none. Throws as `momentBefore` does. */
  since(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    asked: SinceAsked,
    selection: Selection,
  ): Promise<Since | null> {
    return this.db.read(actor, async (tx) => {
      const store = committeeViewStore(tx, language, reading);
      const sessions = await store.sessions(sessionSight(tx));
      const moment = momentBefore(asked, sessions, reading.asOf.statusOn);
      return moment && compared(tx, language, reading, moment, selection);
    });
  }
}

async function compared(
  tx: ReadTx,
  language: Language,
  reading: ProgrammeReading,
  moment: EarlierMoment,
  selection: Selection,
): Promise<Since> {
  const [keyed, weighting] = await Promise.all([
    setFacts(tx, tx.visible('project.read'), reading, {}),
    weightingIn(tx, reading, language),
  ]);
  const { statusOn } = reading.asOf;
  const now = figuresAt(keyed, reading, statusOn);
  const before = momentOf(keyed, figuresAt(keyed, reading, moment.statusOn), moment.statusOn);
  const after = momentOf(keyed, now, statusOn);
  const comparison = compareMoments(before, after, weighting);
  const store = committeeViewStore(tx, language, reading);
  const [listed, decisions] = await Promise.all([
    store.listed(
      tx.visible('project.read'),
      tx.visible('risk.read'),
      rankedLists(comparison),
      LISTED,
      listsAsked(selection),
    ),
    moment.session === null || !('decisions' in selection)
      ? []
      : store.decisions<Decision>(
          sessionSight(tx),
          tx.visible('decision.read'),
          moment.session,
          selection['decisions'] ?? {},
        ),
  ]);
  return {
    session: moment.session,
    days: comparison.days,
    before: toldMoment(comparison.before, before.statusOn),
    after: toldMoment(comparison.after, after.statusOn),
    flows: comparison.flows,
    ...toldLists(comparison, listed, now),
    decisions,
  };
}

/** How projects weigh, judged on the whole programme so that all its sets compare. */
async function weightingIn(tx: ReadTx, reading: ProgrammeReading, language: Language): Promise<Weighting> {
  if (reading.weighting === 'EQUAL') return EQUAL_WEIGHTS;
  const whole = { filter: {}, dimensions: [null], nameWorst: false };
  const groups = await rollupStore(tx).sums(tx.visible('project.read'), reading, whole, language);
  const sums = groups.get(null)?.[0]?.sums;
  return sums ? weightingOf(sums) : EQUAL_WEIGHTS;
}
