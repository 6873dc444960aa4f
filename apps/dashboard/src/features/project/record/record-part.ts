import type { ProjectRecordPageQuery } from '../../../lib/graphql/graphql.js';

/** A project as its keepers edit it, and the programme round it. */
export interface RecordPart {
  readonly kept: NonNullable<ProjectRecordPageQuery['projectRecord']>;
  readonly programme: NonNullable<ProjectRecordPageQuery['programme']>;
}

/** A change proposed for the record. */
export type Proposal = RecordPart['kept']['proposals'][number];

/** What a change of a project's record makes out of date beside what it answers. */
export const RECORD_ALSO = [
  'Project',
  'ProjectRecord',
  'Programme',
  'Organisation',
  'Inbox',
  'NoticeList',
] as const;
