import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { isLocalDate } from '#domain/shared/local-date.js';
import type { Action, AuditFilter } from '../../../lib/graphql/graphql.js';

/** The actions that change something, in the order in which they are offered. */
export const AUDITED = [
  'MILESTONE_EDIT',
  'PROJECT_EDIT',
  'PROJECT_TRANSFER',
  'PROJECT_SUSPEND',
  'PROJECT_CANCEL',
  'PROJECT_CLOSE',
  'CONTRACT_EDIT',
  'ROADMAP_EDIT',
  'ROADMAP_PRESENT',
  'ROADMAP_APPROVE',
  'BRIEF_CREATE',
  'BRIEF_EDIT',
  'BRIEF_SUBMIT',
  'BRIEF_APPROVE',
  'DEPLOYMENT_EDIT',
  'PERSON_INVITE',
  'PERSON_DISABLE',
  'PERSON_ENABLE',
  'GRANT_GIVE',
  'GRANT_END',
  'PERSON_SET_PASSWORD',
  'PERSON_REQUEST_RESET',
  'PASSWORD_CHANGE',
  'MAIL_SEND',
  'PREFERENCES_SET',
  'ORGANISATION_MANAGE',
  'STRATEGY_MANAGE',
  'COMMITTEE_MANAGE',
  'PROGRAMME_MANAGE',
  'PROGRAMME_MOVE_STATUS_DATE',
  'PROGRAMME_SEED',
  'PERSON_MANAGE',
] as const satisfies readonly Action[];

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
