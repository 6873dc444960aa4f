import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor.js';
import { allowed } from '#domain/access/policy.js';
import { covers } from '#domain/access/scope.js';
import { healthTurns, type HealthTurn as Turn } from '#domain/programme/health-preview.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { thresholdErrors } from '#domain/programme/thresholds.js';
import { HEALTHS, type HealthReason as Reason } from '#domain/progress/figures.js';
import { rollupFromSums } from '#domain/progress/rollup.js';
import { emptySums } from '#domain/progress/rollup-sums.js';
import { flowsOf } from '#domain/progress/since.js';
import { BUDGETS_NEEDED_PERCENT, EQUAL_WEIGHTS, weightingOf } from '#domain/progress/weighting.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import { refuseInput } from '#persistence/edited.js';
import { rollupStore } from '#persistence/portfolio/rollup.store.js';
import {
  namedProjects,
  programmeSettings,
  type NamedProject,
} from '#persistence/programme/programme-settings.store.js';
import { readFacts } from '#persistence/progress/project-facts.store.js';
import type { ReadTx } from '#persistence/transaction.js';
import type { HealthReason } from '../project/project-parts.types.js';
import type {
  HealthPreview,
  HealthRulesInput,
  HealthTurn,
  ProgrammeSettings,
  WeighedProgress,
  WeightingPreview,
} from './programme-settings.types.js';

/** Which of the turned projects are named. */
export interface Page {
  readonly first: number;
  readonly skip: number;
}

/** What a programme fixes for all its projects, and what other rules would change. */
@Injectable()
export class ProgrammeSettingsService {
  constructor(private readonly db: Db) {}

  /** The settings of a programme, with what the caller may change of it. */
  settings(actor: Actor, reading: ProgrammeReading): Promise<ProgrammeSettings> {
    return this.db.read(actor, async (tx) => {
      const settings = await programmeSettings(tx, tx.visible('programme.read'), reading);
      return { ...settings, viewerCan: allowed(actor, ['programme.manage'], subjectOf(reading)) };
    });
  }

  /**
   * The projects that other rules would turn at the programme's own status date, from all facts in one read; null for
   * who may not manage the programme. INVALID_INPUT naming the thresholds refused.
   */
  preview(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    rules: HealthRulesInput,
    page: Page,
  ): Promise<HealthPreview | null> {
    refuseInput(thresholdErrors(rules.thresholds));
    return this.db.read(actor, async (tx) => {
      if (!manages(tx, reading)) return null;
      const { id: programmeId, statusOn, thresholds, firstReportingOn } = reading;
      const keyed = await readFacts(tx, { programmeId }, statusOn, null);
      const facts = keyed.map((one) => one.facts).filter(({ lifecycle }) => lifecycle !== 'CANCELLED');
      const after = { thresholds: rules.thresholds, firstReportingOn: rules.firstReportingOn ?? null };
      const turns = healthTurns(facts, { before: { thresholds, firstReportingOn }, after }, statusOn);
      const ids = turns.map(({ projectId }) => projectId);
      const names = await namedProjects(tx, tx.visible('project.read'), language, ids);
      const listed = turns.flatMap((turn) => told(turn, names.get(turn.projectId))).sort(worstThenCode);
      const counts = { projectCount: facts.length, turnCount: turns.length, flows: flowsOf(turns) };
      return { statusOn, ...counts, turns: listed.slice(page.skip, page.skip + page.first) };
    });
  }

  /** What each way of weighing gives; null for who may not manage the programme. */
  weighting(actor: Actor, language: Language, reading: ProgrammeReading): Promise<WeightingPreview | null> {
    return this.db.read(actor, async (tx) => {
      if (!manages(tx, reading)) return null;
      const whole = { filter: {}, dimensions: [null], nameWorst: false };
      const groups = await rollupStore(tx).sums(tx.visible('project.read'), reading, whole, language);
      const sums = groups.get(null)?.[0]?.sums ?? emptySums();
      const byBudget = weightingOf(sums);
      const weighed = (weights: typeof byBudget): WeighedProgress => {
        const { progressBp, plannedProgressBp } = rollupFromSums(sums, weights);
        return { progressBp, plannedProgressBp };
      };
      return {
        chosen: reading.weighting,
        applied: reading.weighting === 'EQUAL' ? 'EQUAL' : byBudget.basis,
        projectCount: sums.projectCount,
        budgetKnownCount: sums.budgetKnownCount,
        neededPercent: BUDGETS_NEEDED_PERCENT,
        equal: weighed(EQUAL_WEIGHTS),
        budget: byBudget.basis === 'BUDGET' ? weighed(byBudget) : null,
      };
    });
  }
}

function subjectOf({ id }: ProgrammeReading) {
  return { kind: 'programme', id, programmeId: id };
}

function manages(tx: ReadTx, reading: ProgrammeReading): boolean {
  return covers(tx.visible('programme.manage').scope, subjectOf(reading));
}

function worstThenCode(a: HealthTurn, b: HealthTurn): number {
  const order = (health: HealthTurn['to']): number => HEALTHS.indexOf(health);
  return order(a.to) - order(b.to) || order(a.from) - order(b.from) || (a.code < b.code ? -1 : 1);
}

function told(turn: Turn, project: NamedProject | undefined): HealthTurn[] {
  if (project === undefined) return [];
  const { from, to } = turn;
  const { code, title, titleLang, organisationName } = project;
  const reasons = {
    reasonsBefore: toldReasons(turn.reasonsBefore),
    reasonsAfter: toldReasons(turn.reasonsAfter),
  };
  return [{ code, title, titleLang, organisationName, from, to, ...reasons }];
}

/** Who manages a programme sees all its risks, so nothing is withheld. */
function toldReasons(reasons: readonly Reason[]): HealthReason[] {
  return reasons.map(({ code, value = null, limit = null, count = null, on = null }) => ({
    ...{ code, value, limit, count, on },
    milestone: null,
    risk: null,
  }));
}
