import type { messages } from './fr/index.js';
import type { work } from './fr/work.js';

/** The French catalogue is the model: every other one has its keys, with the plural forms of its own language. */
export type Catalogue = Matching<typeof messages>;

/** The same of the pages on which people work. */
export type WorkCatalogue = Matching<typeof work>;

/** Arabic's plural forms beyond `one` and `other`. */
type ArabicPlural = 'zero' | 'two' | 'few' | 'many';

type Stem<Key> = Key extends `${infer Name}_other` ? Name : never;

type Matching<Model> = {
  readonly [Key in keyof Model]: Model[Key] extends string ? string : Matching<Model[Key]>;
} & { readonly [Key in `${Stem<keyof Model>}_${ArabicPlural}`]?: string };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof messages & typeof work };
  }
}
