import type { Formula, LeftOutReason, Term } from './explanation.js';
import type { ToldFigure } from './told-explanation.js';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Counted<Name extends string> = Readonly<Record<`${Name}_other`, string>> &
  Readonly<Partial<Record<`${Name}_${Plural}`, string>>>;

/** « 3 j » in the plural forms of a language; `{{value}}` is filled in. */
export type DaysWords = Counted<'days'>;

/** « −6 points » in the plural forms of a language. */
export type PointsWords = Counted<'points'>;

/** The words of explanations in one language, for screens and workbooks alike; `{{name}}` is filled in. */
export type ExplanationWords = Counted<'counted'> &
  Counted<'setAside'> & {
    /** In the place of what the reader may not see. */
    readonly hidden: string;
    readonly foot: string;
    readonly fraction: {
      readonly top: string;
      readonly planned: string;
      readonly value: string;
      readonly bottom: string;
    };
    /** What a figure is, in a sentence. */
    readonly meaning: Readonly<Record<ToldFigure, string>>;
    readonly formula: Readonly<Record<Formula | 'OTHER', string>>;
    readonly term: Readonly<Record<Term, string>>;
    readonly leftOut: Readonly<Record<LeftOutReason | 'OTHER', string>>;
  };
