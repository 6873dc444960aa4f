import type { Lifecycle } from '../shared/lifecycle.js';

/** The states of a workbook that came back: received, read and compared or refused, applied or discarded. */
export const UPLOAD_STATES = ['RECEIVED', 'READ', 'REFUSED', 'APPLIED', 'DISCARDED'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** What is done with a workbook that came back. */
export const UPLOAD_MOVES = ['READ', 'REFUSE', 'APPLY', 'DISCARD'] as const;
export type UploadMove = (typeof UPLOAD_MOVES)[number];

/** The lifecycle of a workbook that came back. */
export const UPLOAD_LIFECYCLE = [
  { move: 'READ', from: ['RECEIVED'], to: 'READ' },
  { move: 'REFUSE', from: ['RECEIVED'], to: 'REFUSED' },
  { move: 'APPLY', from: ['READ'], to: 'APPLIED' },
  { move: 'DISCARD', from: ['READ'], to: 'DISCARDED' },
] as const satisfies Lifecycle<UploadState, UploadMove>;

/** Days for which the file itself is kept; what became of it is kept for good. */
export const FILE_KEPT_DAYS = 730;

/** How often reading a file is begun: one that ends the reader each time is refused at last. */
export const MOST_READINGS = 3;
