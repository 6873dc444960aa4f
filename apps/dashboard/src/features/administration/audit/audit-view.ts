import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { isLocalDate } from '#domain/shared/local-date.js';
import type { AuditFilter } from '../../../lib/graphql/graphql.js';
import { AUDITED } from './audited.js';

type Narrowing = 'text' | 'action' | 'from' | 'to';

/** Which entries are shown, as the address says it, and how to change it. */
export interface AuditView {
  readonly text: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly filter: AuditFilter;
  readonly choose: (values: Readonly<Partial<Record<Narrowing, string>>>) => void;
}

/** Reads the view from the address and writes every change back to it. */
export function useAuditView(): AuditView {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const day = (name: Narrowing): string => {
      const given = params.get(name);
      return isLocalDate(given) ? given : '';
    };
    const [text, from, to] = [params.get('text') ?? '', day('from'), day('to')];
    const action = AUDITED.find((each) => each === params.get('action'));
    return {
      text,
      action: action ?? '',
      from,
      to,
      filter: {
        ...(text && { text }),
        ...(action && { actions: [action] }),
        ...(from && { fromOn: from }),
        ...(to && { toOn: to }),
      },
      choose: (values) =>
        setParams(
          (before) => {
            const after = new URLSearchParams(before);
            for (const [name, value] of Object.entries(values)) {
              if (value) after.set(name, value);
              else after.delete(name);
            }
            return after;
          },
          { preventScrollReset: true },
        ),
    };
  }, [params, setParams]);
}
