import { explainRollup, type ExplainedSet } from '#domain/progress/explain-rollup.js';
import type {
  AnyFigure,
  Explanation,
  Formula,
  ProjectFigure,
  RollupFigure,
} from '#domain/progress/explanation.js';
import { explanationSpeech } from '#domain/progress/explanation-speech.js';
import { explanationNote } from '#domain/progress/explanation-note.js';
import type { ExplanationSpeech } from '#domain/progress/explanation-text.js';
import { toldFigure } from '#domain/progress/told-explanation.js';
import { tellBriefly, whole } from '#domain/progress/told-briefly.js';
import { tellProject } from '#domain/progress/told-project.js';
import { EQUAL_WEIGHTS } from '#domain/progress/weighting.js';
import type { LocalDate } from '#domain/shared/local-date.js';
import type { ExportedProject } from './export-rows.js';
import type { NamedPart, PortfolioData } from './portfolio-export.service.js';
import { filled, type ExportMessages } from './portfolio.messages.js';
import { inWords } from './readme-sheet.js';

/** So many parts are named in a note; the screen names them all. */
const MOST_NAMED = 40;

/** A set of projects that the workbook sums. */
export type NotedSet =
  | 'whole'
  | { readonly by: 'ministry' | 'priority' | 'initiative'; readonly key: string };

/** The explanations of a workbook's figures, as notes on their cells. */
export interface ExportNotes {
  /** The day the workbook's figures speak of. */
  readonly statusOn: LocalDate;
  /** How a figure of a set came about, its formula alone when the set is too large to be opened; `group` is the value that a …_COUNT counts. */
  set(set: NotedSet, figure: RollupFigure, group?: string): string;
  /** How a project's figure came about; null when projects are too many to be explained one by one. */
  project(project: ExportedProject, figure: ProjectFigure): string | null;
  /** What a column's figures are, and how they follow from their parts. */
  heading(figure: AnyFigure, formula: Formula): string;
}

/** The notes of an export, in its language. */
export function exportNotes(data: PortfolioData, words: ExportMessages): ExportNotes {
  const { reading, set } = data;
  const { statusOn } = reading.asOf;
  const { thresholds, firstReportingOn } = reading;
  const rules = { thresholds, firstReportingOn };
  const speech = speechOf(data, words);
  const named = new Map(
    (set?.parts ?? []).map(({ projectId, code, title }) => [projectId, { key: code, label: title }]),
  );
  const noteOn = (tree: Explanation): string =>
    explanationNote(
      tellBriefly(tree, (id) => named.get(id) ?? null, MOST_NAMED),
      speech,
    );
  const sets = new Map<string, ExplainedSet>();
  const notes = new Map<string, string>();
  const setOf = (which: NotedSet): ExplainedSet => {
    const name = which === 'whole' ? which : `${which.by} ${which.key}`;
    const { parts, weighting } = set ?? { parts: [], weighting: EQUAL_WEIGHTS };
    const known = sets.get(name) ?? { parts: partsIn(which, parts), weighting, statusOn, firstReportingOn };
    sets.set(name, known);
    return known;
  };
  const heading = (figure: AnyFigure, formula: Formula): string => {
    const { top, planned, bottom } = speech.fraction;
    const mean = `${figure === 'PLANNED_PROGRESS' ? planned : top} ÷ ${bottom}`;
    const how = formula === 'WEIGHTED_MEAN' ? mean : speech.formula(formula);
    return `${speech.meaning(toldFigure(figure))}\n${how}`;
  };
  const opened = (which: NotedSet, figure: RollupFigure, group?: string): string => {
    const tree = explainRollup(setOf(which), figure, group);
    return set === null ? heading(figure, tree.formula) : noteOn(tree);
  };
  return {
    statusOn,
    set: (which, figure, group) => {
      const name = JSON.stringify([which, figure, group]);
      const note = notes.get(name) ?? opened(which, figure, group);
      notes.set(name, note);
      return note;
    },
    project: ({ explained, risksVisible }, figure) => {
      if (explained === null) return null;
      const { facts, names } = explained;
      const told = { facts, called: (id: string) => names[id] ?? null, risksVisible };
      return explanationNote(whole(tellProject(told, rules, statusOn, figure)), speech);
    },
    heading,
  };
}

function partsIn(which: NotedSet, parts: readonly NamedPart[]): readonly NamedPart[] {
  if (which === 'whole') return parts;
  return parts.filter((part) => (part[which.by] ?? 'NONE') === which.key);
}

function speechOf({ language }: PortfolioData, words: ExportMessages): ExplanationSpeech {
  const codes: Readonly<Record<string, string>> = { ...words.phase, ...words.lifecycle, ...words.health };
  const days = new Map<string, string>();
  const date = (day: string): string => {
    const said = days.get(day) ?? inWords(day, language);
    days.set(day, said);
    return said;
  };
  return explanationSpeech(language, {
    code: (code) => codes[code] ?? null,
    date,
    amount: (value, scale) => filled(words.amount[scale], { value }),
  });
}
