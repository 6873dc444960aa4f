/** What a one-time link lets its holder do: choose a first password, or another one. */
export const LINK_PURPOSES = ['INVITATION', 'PASSWORD_RESET'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Hours for which a link holds. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = { INVITATION: 7 * 24, PASSWORD_RESET: 1 };

/** What a link still being good depends on. */
export interface LinkState {
  readonly expired: boolean;
  readonly used: boolean;
  /** Its person has been disabled. */
  readonly disabled: boolean;
}

/** Whether a link may still be used. */
export function linkHolds({ expired, used, disabled }: LinkState): boolean {
  return !expired && !used && !disabled;
}
