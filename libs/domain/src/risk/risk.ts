/** Where a risk comes from. */
export const RISK_CATEGORIES = [
  'INFRASTRUCTURE',
  'LEGAL',
  'SKILLS',
  'CULTURE',
  'GOVERNANCE',
  'FUNDING',
  'TECHNICAL',
  'SUPPLIER',
] as const;
export type RiskCategory = (typeof RISK_CATEGORIES)[number];

/** What became of a risk; OCCURRED: it became an issue. */
export const RISK_STATUSES = ['OPEN', 'MITIGATING', 'OCCURRED', 'CLOSED'] as const;
export type RiskStatus = (typeof RISK_STATUSES)[number];
