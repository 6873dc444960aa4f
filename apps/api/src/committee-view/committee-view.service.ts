import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { compareMoments, momentBefore, type Comparison, type EarlierMoment } from '#domain/progress/since.js';
import { curveDays, plannedSpan } from '#domain/progress/s-curve-days.js';
import { progressCurve } from '#domain/progress/s-curve.js';
import type { Weighting } from '#domain/progress/weighting.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import { checkPageSize } from '#domain/shared/page-size.js';
import type { Language } from '#domain/shared/text.js';
import { committeeViewStore, type ListedProject } from '#persistence/committee-view/committee-view.store.js';
import { setFacts } from '#persistence/committee-view/set-facts.js';
import { programmeWeighting } from '#persistence/committee-view/weighting.js';
import { sessionSight } from '#persistence/committee/session-sight.js';
import { Db } from '#persistence/db.js';
import type { ProjectFilter } from '#persistence/portfolio/project-filter.js';
import type { Selection } from '#persistence/selection.js';
import type { ReadTx } from '#persistence/transaction.js';
import type { Decision } from '../committee/committee.types.js';
import type { ProgressSeries, Since } from './committee-view.types.js';
import { figuresAt, listsAsked, momentOf, rankedLists, toldLists, toldMoment } from './told-since.js';

const MOST_LISTED = 500;

/** The earlier moment asked for: a session, a date, or neither; and how many projects each list tells. */
export interface SinceAsked {
  readonly session: number | null;
  readonly statusOn: LocalDate | null;
  readonly first: number;
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
      // The weighting first: what it waits for, the sessions wait for as well, and both ride in one statement.
      const [weighting, sessions, keyed] = await Promise.all([
        programmeWeighting(tx, tx.visible('project.read'), reading, language),
        committeeViewStore(tx, language, reading).sessions(sessionSight(tx)),
        setFacts(tx, tx.visible('project.read'), reading, filter),
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

  /** What changed since an earlier moment; null when there is none. PAGE_TOO_LARGE, OUT_OF_RANGE, and as `momentBefore`. */
  since(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    asked: SinceAsked,
    selection: Selection,
  ): Promise<Since | null> {
    const { first } = asked;
    checkPageSize(first, MOST_LISTED);
    return this.db.read(actor, async (tx) => {
      const store = committeeViewStore(tx, language, reading);
      const [weighting, sessions] = await Promise.all([
        programmeWeighting(tx, tx.visible('project.read'), reading, language),
        store.sessions(sessionSight(tx)),
      ]);
      const moment = momentBefore(asked, sessions, reading.asOf.statusOn);
      return moment && compared(tx, language, { reading, weighting, moment, first }, selection);
    });
  }
}

/** What is compared: the status date of a reading with an earlier moment. */
interface Compared {
  readonly reading: ProgrammeReading;
  readonly weighting: Weighting;
  readonly moment: EarlierMoment;
  readonly first: number;
}

async function compared(
  tx: ReadTx,
  language: Language,
  { reading, weighting, moment, first }: Compared,
  selection: Selection,
): Promise<Since> {
  const keyed = await setFacts(tx, tx.visible('project.read'), reading, {});
  const { statusOn } = reading.asOf;
  const now = figuresAt(keyed, reading, statusOn);
  const before = momentOf(keyed, figuresAt(keyed, reading, moment.statusOn), moment.statusOn);
  const after = momentOf(keyed, now, statusOn);
  const comparison = compareMoments(before, after, weighting);
  const [lists, decisions] = await Promise.all([
    listed(tx, language, { reading, comparison, first }, selection),
    decided(tx, language, reading, moment.session, selection),
  ]);
  return {
    session: moment.session,
    days: comparison.days,
    before: toldMoment(comparison.before, before.statusOn),
    after: toldMoment(comparison.after, after.statusOn),
    flows: comparison.flows,
    ...toldLists(comparison, lists, now),
    decisions,
  };
}

function listed(
  tx: ReadTx,
  language: Language,
  { reading, comparison, first }: { reading: ProgrammeReading; comparison: Comparison; first: number },
  selection: Selection,
): Promise<ListedProject[][]> {
  const [projects, risks] = [tx.visible('project.read'), tx.visible('risk.read')];
  const store = committeeViewStore(tx, language, reading);
  return store.listed(projects, risks, rankedLists(comparison), first, listsAsked(selection));
}

async function decided(
  tx: ReadTx,
  language: Language,
  reading: ProgrammeReading,
  session: number | null,
  { decisions: asked }: Selection,
): Promise<Decision[]> {
  if (session === null || asked === undefined) return [];
  const store = committeeViewStore(tx, language, reading);
  return store.decisions<Decision>(sessionSight(tx), tx.visible('decision.read'), session, asked);
}
