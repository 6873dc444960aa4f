/** The phases of a roadmap, in the order a project usually passes them. */
export const PHASES = [
  'FRAMING',
  'SPECIFICATION',
  'PROCUREMENT',
  'BUILD',
  'ACCEPTANCE',
  'DEPLOYMENT',
  'CHANGE_MANAGEMENT',
  'OPERATION',
] as const;
export type Phase = (typeof PHASES)[number];

/** How a milestone earns its weight, domain.md section 4. */
export const EARNING_RULES = ['FIXED_0_100', 'PERCENT'] as const;
export type EarningRule = (typeof EARNING_RULES)[number];
