/** What people are told of, in the product and by mail. */
export const NOTICE_KINDS = [
  'UPDATE_OPENED',
  'UPDATE_DUE_SOON',
  'UPDATE_DUE',
  'UPDATE_LATE',
  'UPDATE_SUBMITTED',
  'UPDATE_RETURNED',
  'UPDATE_VALIDATED',
  'BRIEF_SUBMITTED',
  'BRIEF_RETURNED',
  'BRIEF_APPROVED',
  'ROADMAP_PRESENTED',
  'ROADMAP_RETURNED',
  'ROADMAP_APPROVED',
  'CHANGE_PROPOSED',
  'CHANGE_ACCEPTED',
  'CHANGE_REFUSED',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Who is told: the SPGOV of the organisation, or its lead alone; DPGOV's officers; these and the chair of a committee,
 * who decides; the one person who proposed what is answered.
 */
export const AUDIENCES = ['SPGOV', 'SPGOV_LEAD', 'DPGOV', 'DECIDERS', 'PROPOSER'] as const;
export type Audience = (typeof AUDIENCES)[number];

const AUDIENCE_OF: Readonly<Record<NoticeKind, Audience>> = {
  UPDATE_OPENED: 'SPGOV',
  UPDATE_DUE_SOON: 'SPGOV_LEAD',
  UPDATE_DUE: 'SPGOV_LEAD',
  UPDATE_LATE: 'SPGOV_LEAD',
  UPDATE_SUBMITTED: 'DPGOV',
  UPDATE_RETURNED: 'SPGOV',
  UPDATE_VALIDATED: 'SPGOV_LEAD',
  BRIEF_SUBMITTED: 'DECIDERS',
  BRIEF_RETURNED: 'SPGOV',
  BRIEF_APPROVED: 'SPGOV',
  ROADMAP_PRESENTED: 'DECIDERS',
  ROADMAP_RETURNED: 'SPGOV',
  ROADMAP_APPROVED: 'SPGOV',
  CHANGE_PROPOSED: 'DPGOV',
  CHANGE_ACCEPTED: 'PROPOSER',
  CHANGE_REFUSED: 'PROPOSER',
};

/** What comes every month from every organisation: DPGOV finds it in its inbox, and no mail is sent for it. */
const NOT_MAILED: readonly NoticeKind[] = ['UPDATE_SUBMITTED'];

/**
 * What a notice is about, of which one stands: an update, a brief, or a project, whose record or roadmap its kind names;
 * and the programme's code.
 */
export interface NoticeSubject {
  readonly kind: NoticeKind;
  readonly programme: string;
  readonly updateId?: string | null;
  readonly briefId?: string | null;
  readonly projectCode?: string | null;
}

/** The dashboard's page on which the subject of a notice is read and worked on. */
export function noticePath({ kind, programme, updateId, briefId, projectCode }: NoticeSubject): string {
  if (updateId) return `/${programme}/updates/${updateId}`;
  if (briefId) return `/${programme}/briefs/${briefId}`;
  if (!projectCode) return `/${programme}`;
  const page = kind.startsWith('CHANGE_') ? 'record' : 'roadmap';
  return `/${programme}/projects/${encodeURIComponent(projectCode)}/${page}`;
}

/** Who is told of something. */
export function audienceOf(kind: NoticeKind): Audience {
  return AUDIENCE_OF[kind];
}

/** Whether a mail goes out with a notice. */
export function isMailed(kind: NoticeKind): boolean {
  return !NOT_MAILED.includes(kind);
}
