import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { isLocalDate } from '#domain/shared/local-date.js';
import type { AsOfInput } from './graphql/graphql.js';

/** The moment figures speak of, as the address says it. */
export interface AsOfChoice {
  /** For the API; undefined: the programme's own status date. */
  readonly asOf: AsOfInput | undefined;
  readonly session: number | null;
  readonly statusOn: string | null;
  /** What a link to another screen carries on, `?session=10` or an empty text. */
  readonly search: string;
  readonly chooseSession: (number: number) => void;
  readonly chooseStatusOn: (statusOn: string) => void;
  readonly chooseNow: () => void;
}

/** Reads and changes `?session=` and `?statusOn=`; a session excludes a date. */
export function useAsOf(): AsOfChoice {
  const [params, setParams] = useSearchParams();
  const session = sessionOf(params.get('session'));
  const statusOn = session === null ? dateOf(params.get('statusOn')) : null;
  return useMemo(() => {
    const choose = (name: 'session' | 'statusOn' | null, value: string): void =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete('session');
          after.delete('statusOn');
          if (name) after.set(name, value);
          return after;
        },
        { preventScrollReset: true },
      );
    return {
      session,
      statusOn,
      asOf: session !== null ? { session } : statusOn ? { statusOn } : undefined,
      search: session !== null ? `?session=${session}` : statusOn ? `?statusOn=${statusOn}` : '',
      chooseSession: (number) => choose('session', String(number)),
      chooseStatusOn: (date) => choose('statusOn', date),
      chooseNow: () => choose(null, ''),
    };
  }, [session, statusOn, setParams]);
}

function sessionOf(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function dateOf(text: string | null): string | null {
  return isLocalDate(text) ? text : null;
}
