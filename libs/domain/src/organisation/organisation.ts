/** The kinds of organisation. */
export const ORGANISATION_KINDS = ['MINISTRY', 'PUBLIC_BODY', 'TERRITORIAL_AUTHORITY'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
