import type { Draft } from '../lib/draft.js';

/** What each field of a draft's form needs, by the name of its value. */
export function draftFields<Values extends object>(draft: Draft<Values>) {
  return <Name extends keyof Values & string>(name: Name) => ({
    name: `input.${name}`,
    value: draft.values[name],
    onChange: (value: Values[Name]) => draft.change({ ...draft.get().values, [name]: value }),
  });
}
