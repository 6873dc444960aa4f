import type { NoticeMessages } from './notice.messages.js';

/** What the mails of notices say in English. */
export const NOTICE_EN: NoticeMessages = {
  buttons: {
    UPDATE: 'Open the update',
    BRIEF: 'Open the brief',
    ROADMAP: 'Open the roadmap',
    CHANGE: 'Open the project’s record',
  },
  note: 'This message is sent once. You also find it among your notices in Masar.',
  UPDATE_OPENED: {
    subject: 'Masar: the update of {month} is open',
    lead: 'The monthly update of {month} is open for {organisation}. It is due by {due}.',
  },
  UPDATE_DUE_SOON: {
    subject: 'Masar: the update of {month} is due by {due}',
    lead: 'The monthly update of {month} of {organisation} has not been submitted yet. It is due by {due}.',
  },
  UPDATE_DUE: {
    subject: 'Masar: the update of {month} is due today',
    lead: 'The monthly update of {month} of {organisation} is due on {due} and has not been submitted yet.',
  },
  UPDATE_LATE: {
    subject: 'Masar: the update of {month} is late',
    lead: 'The monthly update of {month} of {organisation} was due on {due}. Submit it as soon as you can.',
  },
  UPDATE_SUBMITTED: {
    subject: 'Masar: the update of {month} was submitted',
    lead: 'The monthly update of {month} of {organisation} awaits your validation.',
  },
  UPDATE_RETURNED: {
    subject: 'Masar: the update of {month} was returned',
    lead: 'DPGOV has returned the monthly update of {month} of {organisation} with its comments. Correct it, then submit it again.',
  },
  UPDATE_VALIDATED: {
    subject: 'Masar: the update of {month} was validated',
    lead: 'DPGOV has validated the monthly update of {month} of {organisation}.',
  },
  BRIEF_SUBMITTED: {
    subject: 'Masar: a brief was submitted',
    lead: 'The brief “{title}” of {organisation} awaits a decision.',
  },
  BRIEF_RETURNED: {
    subject: 'Masar: a brief was returned',
    lead: 'The brief “{title}” of {organisation} was returned with comments.',
  },
  BRIEF_APPROVED: {
    subject: 'Masar: a brief was approved',
    lead: 'The brief “{title}” of {organisation} was approved.',
  },
  ROADMAP_PRESENTED: {
    subject: 'Masar: a roadmap was presented',
    lead: 'A roadmap of the project “{title}” of {organisation} awaits a decision.',
  },
  ROADMAP_RETURNED: {
    subject: 'Masar: a roadmap was returned',
    lead: 'The roadmap of the project “{title}” of {organisation} was returned with comments.',
  },
  ROADMAP_APPROVED: {
    subject: 'Masar: a roadmap was approved',
    lead: 'The roadmap of the project “{title}” of {organisation} was approved.',
  },
  CHANGE_PROPOSED: {
    subject: 'Masar: a change of a record was proposed',
    lead: 'A change of the record of the project “{title}” of {organisation} awaits your answer.',
  },
  CHANGE_ACCEPTED: {
    subject: 'Masar: your change of a record was accepted',
    lead: 'The change that you proposed for the record of the project “{title}” of {organisation} was accepted.',
  },
  CHANGE_REFUSED: {
    subject: 'Masar: your change of a record was refused',
    lead: 'The change that you proposed for the record of the project “{title}” of {organisation} was refused, with a reason.',
  },
};
