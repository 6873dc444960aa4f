/** Whether a row is in a source or was filled in. */
export const BASES = ['SOURCED', 'RECONSTRUCTED'] as const;
export type Basis = (typeof BASES)[number];
