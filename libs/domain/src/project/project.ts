/** A project's lifecycle, domain.md section 2. */
export const LIFECYCLES = [
  'PROPOSED',
  'FRAMING',
  'PLANNED',
  'IN_PROGRESS',
  'OPERATIONAL',
  'CLOSED',
  'SUSPENDED',
  'CANCELLED',
] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** Where a project's life is over: nothing more is planned, followed or handed over. */
export const LIFECYCLES_OVER: readonly Lifecycle[] = ['CLOSED', 'CANCELLED'];

/** Whom a project's service is for. */
export const USERS_SERVED = ['CITIZEN', 'BUSINESS', 'ADMINISTRATION'] as const;
export type UsersServed = (typeof USERS_SERVED)[number];
