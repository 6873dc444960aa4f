import type { Formula, LeftOutReason, Term } from './explanation.js';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Counted<Name extends string> = Readonly<Record<`${Name}_other`, string>> &
  Readonly<Partial<Record<`${Name}_${Plural}`, string>>>;

/** « 3 j » in the plural forms of a language; `{{value}}` is filled in. */
export type DaysWords = Counted<'days'>;

/** The words of explanations in one language, for screens and workbooks alike; `{{name}}` is filled in. */
export type ExplanationWords = Counted<'counted'> &
  Counted<'setAside'> & {
    /** In the place of what the reader may not see. */
    readonly hidden: string;
    readonly foot: string;
    readonly fraction: { readonly top: string; readonly bottom: string };
    readonly formula: Readonly<Record<Formula | 'OTHER', string>>;
    readonly term: Readonly<Record<Term, string>>;
    readonly leftOut: Readonly<Record<LeftOutReason | 'OTHER', string>>;
  };
