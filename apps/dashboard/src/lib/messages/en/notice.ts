/** What people are told of. */
export const notice = {
  notice: {
    bell_one: 'Notices, {{count}} unread',
    bell_other: 'Notices, {{count}} unread',
    title: 'Notices',
    none: 'No notice.',
    unread: 'Unread',
    readAll: 'Mark all as read',
    older: 'The last {{value}} notices of {{total}}',
    kind: {
      UPDATE_OPENED: 'Update for {{month}} opened: due by {{date}}',
      UPDATE_DUE_SOON: 'Update for {{month}} due soon, by {{date}}',
      UPDATE_DUE: 'Update for {{month}} due today',
      UPDATE_LATE: 'Update for {{month}} late, expected on {{date}}',
      UPDATE_SUBMITTED: 'Update for {{month}} submitted: to be validated',
      UPDATE_RETURNED: 'Update for {{month}} returned with comments',
      UPDATE_VALIDATED: 'Update for {{month}} validated',
      BRIEF_SUBMITTED: 'Brief submitted',
      BRIEF_RETURNED: 'Brief returned with comments',
      BRIEF_APPROVED: 'Brief approved',
      ROADMAP_PRESENTED: 'Roadmap presented',
      ROADMAP_RETURNED: 'Roadmap returned',
      ROADMAP_APPROVED: 'Roadmap approved',
    },
  },
} as const;
