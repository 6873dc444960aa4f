import { useSearchParams } from 'react-router';
import type { OfUpdate } from './one-update.js';

/** The step after the last project. */
export const LAST_STEP = 'submit';

/** Where one is in an update, and how one goes on; the address keeps it. */
export interface Steps {
  /** Code of a project, or the last step. */
  readonly at: string;
  /** Whether what is missing is said at its field. */
  readonly asked: boolean;
  readonly address: (step: string, asked?: boolean) => string;
  readonly go: (step: string) => void;
  readonly before: string | null;
  readonly after: string;
}

/** The steps of an update; it opens at the first project that something is missing of. */
export function useSteps({ projects, state }: OfUpdate['update']): Steps {
  const [params, setParams] = useSearchParams();
  const codes = projects.map(({ projectCode }) => projectCode);
  const unsaid = projects.find((each) => each.missing.length > 0 || (state === 'RETURNED' && each.comments));
  const asked = params.get('step');
  const at = asked === LAST_STEP || codes.some((code) => code === asked) ? asked : null;
  const step = at ?? unsaid?.projectCode ?? LAST_STEP;
  const index = step === LAST_STEP ? codes.length : codes.indexOf(step);
  return {
    at: step,
    asked: params.has('missing'),
    address: (to, missing = params.has('missing')) =>
      `?step=${encodeURIComponent(to)}${missing ? '&missing' : ''}`,
    go: (to) => setParams({ step: to, ...(params.has('missing') && { missing: '' }) }),
    before: codes[index - 1] ?? null,
    after: codes[index + 1] ?? LAST_STEP,
  };
}
