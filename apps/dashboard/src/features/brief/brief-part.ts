import type { BriefProgrammeFragment, KeptBriefFragment } from '../../lib/graphql/graphql.js';

/** A brief and the programme it is written for. */
export interface BriefPart {
  readonly kept: KeptBriefFragment;
  readonly programme: BriefProgrammeFragment;
}

/** What a change of a brief makes out of date beside what it answers; its approval makes a project. */
export const BRIEF_ALSO = ['Brief', 'Programme', 'Project'] as const;

/** The colour of a state among the others: what waits for somebody stands out. */
export const STATE_TONES = {
  DRAFT: 'neutral',
  SUBMITTED: 'accent',
  RETURNED: 'warning',
  APPROVED: 'outlined',
} as const;

/** What a body is called in a programme. */
export function bodyName({ organisations }: BriefProgrammeFragment, code: string): string {
  return organisations.find((each) => each.code === code)?.name ?? code;
}
