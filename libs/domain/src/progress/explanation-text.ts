import type { FigureValue } from './explanation.js';
import type { ExplanationWords } from './explanation-words.js';
import type { ToldExplanation, ToldLeftOut, ToldPart } from './told-explanation.js';

/** What a value of an explanation is told from. */
export type TellableValue = Pick<ToldPart, 'code' | 'unit'> & {
  readonly value?: number | null;
  readonly on?: string | null;
};
/** A part as it is told. */
export type TellablePart = TellableValue &
  Pick<ToldPart, 'kind' | 'key' | 'label'> & {
    readonly project?: string | null;
    readonly weight?: number | null;
  };
/** An explanation as far as its words go. */
export type Tellable = TellableValue &
  Pick<ToldExplanation, 'figure' | 'formula' | 'rulesVersion'> & {
    readonly statusOn: string;
    readonly parts: readonly TellablePart[];
    readonly leftOut: readonly ToldLeftOut[];
  };

/** A part as far as a weighted mean goes; a ratio is told divided out, and kept as two numbers before that. */
interface WeightedPart {
  readonly weight?: number | null;
  readonly value?: FigureValue;
  readonly unit: string;
}
interface Summed {
  readonly formula: string;
  readonly parts: readonly WeightedPart[];
}

/** How explanations are put into one language: its words, numbers and dates. */
export interface ExplanationSpeech {
  /** What a figure is, in a sentence. */
  meaning(figure: string): string;
  formula(code: string): string;
  term(name: string): string;
  leftOut(reason: string): string;
  counted(count: number): string;
  setAside(count: number): string;
  /** The word for a code, such as a health; null for one that stands for what the reader may not see. */
  code(code: string): string | null;
  readonly hidden: string;
  readonly fraction: ExplanationWords['fraction'];
  readonly comma: string;
  number(value: number, decimals?: number): string;
  percent(bp: number, decimals?: number): string;
  days(days: number): string;
  date(day: string): string;
  amount(mad: number): string;
  /** A signed number of percentage points. */
  points(points: number): string;
  /** A code of a project, kept left to right. */
  thing(code: string): string;
  foot(rulesVersion: number, statusOn: string): string;
}

/** What one whole is in the unit of a part. */
const WHOLE: Readonly<Record<string, number>> = { BASIS_POINTS: 10_000, PERCENT: 100, INDEX: 10_000 };

/** The value of a figure or of a part, as it is read; a dash where there is nothing to measure. */
export function valueText({ value, on, code, unit }: TellableValue, speech: ExplanationSpeech): string {
  if (on) return speech.date(on);
  if (code) return speech.code(code) ?? speech.hidden;
  if (value === null || value === undefined) return '—';
  if (unit === 'BASIS_POINTS') return speech.percent(value, 2);
  if (unit === 'PERCENT') return speech.percent(value * 100);
  if (unit === 'DAYS') return speech.days(value);
  if (unit === 'RATIO') return speech.number(value, 2);
  if (unit === 'CENTIMES') return speech.amount(value / 100);
  if (unit === 'POINTS') return speech.points(value);
  if (unit === 'SHARE') return speech.percent(value * 10_000, 1);
  if (unit === 'INDEX') return speech.number(value / 10_000, 4);
  return countText(value, speech);
}

/** The value of a part as a share of the whole, « 40 % »; an index keeps its own scale. */
export function shareText(part: TellableValue, speech: ExplanationSpeech): string {
  const { value, unit } = part;
  if (value === null || value === undefined) return '—';
  if (unit === 'INDEX') return valueText(part, speech);
  return speech.percent((value * 10_000) / (WHOLE[unit] ?? 1));
}

/** The weight of a part times how much of it counts. */
export function weightedShare({ weight, value, unit }: WeightedPart): number {
  return ((weight ?? 1) * numberOf(value)) / (WHOLE[unit] ?? 1);
}

function numberOf(value: FigureValue | undefined): number {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && value.over !== 0 ? value.of / value.over : 0;
}

/** A number with two decimals unless it is whole. */
export function countText(value: number, speech: ExplanationSpeech): string {
  return speech.number(value, Number.isInteger(value) ? 0 : 2);
}

/** Numerator and denominator of a weighted mean. */
export interface Fraction {
  readonly earned: number;
  readonly weight: number;
}

/** A weighted mean as it is read: in words, and in the numbers of its parts. */
export interface FractionText {
  readonly words: { readonly top: string; readonly bottom: string };
  readonly numbers: { readonly top: string; readonly bottom: string };
}

/** The words and numbers of a weighted mean: of what is done, of what was planned, or of values. */
export function fractionText(
  { figure, unit }: Pick<Tellable, 'figure' | 'unit'>,
  { earned, weight }: Fraction,
  speech: ExplanationSpeech,
): FractionText {
  const { fraction } = speech;
  return {
    words: {
      top:
        figure === 'INDEX_VALUE'
          ? fraction.value
          : figure === 'PLANNED_PROGRESS'
            ? fraction.planned
            : fraction.top,
      bottom: fraction.bottom,
    },
    numbers: {
      top: unit === 'INDEX' ? speech.number(earned, 4) : countText(earned, speech),
      bottom: speech.number(weight),
    },
  };
}

/** The fraction that a weighted mean is; null for every other formula. */
export function fractionOf({ formula, parts }: Summed): Fraction | null {
  if (formula !== 'WEIGHTED_MEAN' || parts.length === 0) return null;
  return {
    earned: parts.reduce((sum, part) => sum + weightedShare(part), 0),
    weight: parts.reduce((sum, part) => sum + (part.weight ?? 1), 0),
  };
}

/** Whether the parts bear nothing to read beside their names: they are only counted. */
export function isListing({ formula, parts }: Tellable): boolean {
  return formula === 'COUNT' && parts.every(bare);
}

function bare({ kind, value, on, code }: TellablePart): boolean {
  return kind === 'PROJECT' || ((value ?? null) === null && !on && !code);
}

/** What was left out, by reason, in the order in which the reasons come. */
export function leftOutByReason(leftOut: readonly ToldLeftOut[]): readonly (readonly ToldLeftOut[])[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return reasons.map((reason) => leftOut.filter((entry) => entry.reason === reason));
}
