import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '#domain/access/actor.js';
import type { ProgrammeReading } from '#domain/programme/programme.js';
import { explainRollup } from '#domain/progress/explain-rollup.js';
import { PROJECT_FIGURES } from '#domain/progress/explanation.js';
import { rollupSums } from '#domain/progress/rollup-sums.js';
import { rollupFigureNamed, tell, type ToldExplanation } from '#domain/progress/told-explanation.js';
import { tellProject } from '#domain/progress/told-project.js';
import { EQUAL_WEIGHTS, weightingOf, type Weighting } from '#domain/progress/weighting.js';
import { refuse, type FieldError } from '#domain/shared/errors.js';
import type { Language } from '#domain/shared/text.js';
import { Db } from '#persistence/db.js';
import type { ProjectFilter } from '#persistence/portfolio/project-filter.js';
import { explanationStore, type ExplainedFacts } from '#persistence/progress/explanation.store.js';
import type { ReadTx } from '#persistence/transaction.js';

/** What is asked of a set: the figure, the set, and for a count the value counted. */
export interface SetAsked {
  readonly figure: string;
  readonly filter: ProjectFilter;
  readonly group: string | null;
}

/** A project as it was answered, as far as its explanations need it. */
export interface ExplainedProject {
  readonly id: string;
  readonly reading: ProgrammeReading;
  readonly risksVisible: boolean;
}

type Facts = DataLoader<string, ExplainedFacts | null>;

/** Opens figures to what they were computed from. */
@Injectable()
export class ExplainService {
  private readonly facts = new WeakMap<ReadTx, Map<ProgrammeReading, Facts>>();

  constructor(private readonly db: Db) {}

  /** Every figure of a project, opened. */
  project(actor: Actor, language: Language, project: ExplainedProject): Promise<ToldExplanation[]> {
    const { id, reading, risksVisible } = project;
    return this.db.read(actor, async (tx) => {
      const known = await this.factsIn(tx, language, reading).load(id);
      if (known === null) return [];
      const rules = { thresholds: reading.thresholds, firstReportingOn: reading.firstReportingOn };
      const told = {
        facts: known.facts,
        called: (thing: string) => known.names[thing] ?? null,
        risksVisible,
      };
      return PROJECT_FIGURES.map((figure) => tellProject(told, rules, reading.asOf.statusOn, figure));
    });
  }

  /** A figure of a set of projects, opened; INVALID_INPUT for one that sets do not have, or a count of no value. */
  set(
    actor: Actor,
    language: Language,
    reading: ProgrammeReading,
    asked: SetAsked,
  ): Promise<ToldExplanation> {
    const figure = rollupFigureNamed(asked.figure);
    const group = figure === null ? null : groupOf(figure, asked);
    refuse(figure === null ? [unknown('figure', asked.figure)] : []);
    const { firstReportingOn } = reading;
    return this.db.read(actor, async (tx) => {
      const store = explanationStore(tx, language);
      const visible = tx.visible('project.read');
      const [parts, weighting] = await Promise.all([
        store.parts(visible, reading, asked.filter),
        reading.weighting === 'EQUAL'
          ? EQUAL_WEIGHTS
          : store.parts(visible, reading, {}).then((all): Weighting => weightingOf(rollupSums(all))),
      ]);
      const named = new Map(
        parts.map(({ projectId, code, title }) => [projectId, { key: code, label: title }]),
      );
      const set = { parts, weighting, statusOn: reading.asOf.statusOn, firstReportingOn };
      const tree = explainRollup(set, figure ?? 'PROJECT_COUNT', group ?? undefined);
      return tell(tree, (id) => named.get(id) ?? null);
    });
  }

  /** Facts of the projects of one answer, read together. */
  private factsIn(tx: ReadTx, language: Language, reading: ProgrammeReading): Facts {
    const ofReading = this.facts.get(tx) ?? new Map<ProgrammeReading, Facts>();
    this.facts.set(tx, ofReading);
    const known = ofReading.get(reading) ?? factsLoader(tx, language, reading);
    ofReading.set(reading, known);
    return known;
  }
}

function factsLoader(tx: ReadTx, language: Language, reading: ProgrammeReading): Facts {
  return new DataLoader<string, ExplainedFacts | null>(async (ids) => {
    const store = explanationStore(tx, language);
    const facts = await store.facts(tx.visible('project.read'), tx.visible('risk.read'), reading, ids);
    return ids.map((id) => facts.get(id) ?? null);
  });
}

const COUNTED: Readonly<Record<string, 'health' | 'lifecycle' | 'phase'>> = {
  HEALTH_COUNT: 'health',
  LIFECYCLE_COUNT: 'lifecycle',
  PHASE_COUNT: 'phase',
};

/** The value a count counts: the one named, else the only one the filter chooses. */
function groupOf(figure: string, { group, filter }: SetAsked): string | null {
  const facet = COUNTED[figure];
  if (!facet) return null;
  const [only, ...others] = filter[facet] ?? [];
  const counted = group ?? (others.length === 0 ? only : undefined);
  refuse(counted === undefined ? [{ field: 'group', code: 'REQUIRED' }] : []);
  return counted ?? null;
}

function unknown(field: string, value: string): FieldError {
  return { field, code: 'UNKNOWN_VALUE', params: { value } };
}
