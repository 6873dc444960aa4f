/** Across organisations a dependency is a contract, answered by the owner of the predecessor. */
export const DEPENDENCY_STATES = ['PROPOSED', 'ACCEPTED', 'REFUSED'] as const;
export type DependencyState = (typeof DEPENDENCY_STATES)[number];
