import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Changes the address in place. */
export type ChangeAddress = (edit: (after: URLSearchParams) => void) => void;

/** What a page shows, read from its address; a change of it is a change of the address. */
export function useAddressView<View>(read: (params: URLSearchParams, change: ChangeAddress) => View): View {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const change: ChangeAddress = (edit) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          edit(after);
          return after;
        },
        // At once, so that a box that was ticked stays ticked.
        { preventScrollReset: true, flushSync: true },
      );
    return read(params, change);
  }, [params, setParams, read]);
}

/** The values an address has by a name, among those there are; undefined: none. */
export function knownIn<Value extends string>(
  params: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value[] | undefined {
  return orNone(values.filter((value) => params.getAll(name).includes(value)));
}

/** A list that narrows; undefined when it is empty. */
export function orNone<Value>(values: readonly Value[]): Value[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}

/** Puts a value among those of a name, or takes it out. */
export function toggleIn(params: URLSearchParams, name: string, value: string): void {
  const all = params.getAll(name);
  params.delete(name);
  const after = all.includes(value) ? all.filter((entry) => entry !== value) : [...all, value];
  for (const entry of after) params.append(name, entry);
}
