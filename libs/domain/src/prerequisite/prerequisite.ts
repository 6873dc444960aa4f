/** What must be there before a milestone can finish, outside any roadmap. */
export const PREREQUISITE_KINDS = ['LEGAL_TEXT', 'INFRASTRUCTURE', 'BUDGET'] as const;
export type PrerequisiteKind = (typeof PREREQUISITE_KINDS)[number];

/** The stages of a legal text, in the order it usually passes them. */
export const PREREQUISITE_STAGES = ['ANNOUNCED', 'DRAFT', 'IN_FORCE', 'REPLACED'] as const;
export type PrerequisiteStage = (typeof PREREQUISITE_STAGES)[number];
