/** The administration: its tabs; what each of them says stands in a file of its own. */
export const administration = {
  administration: {
    title: 'Administration',
    tab: {
      people: 'People',
      organisations: 'Organisations',
      strategy: 'Strategy',
      programme: 'Programme',
      committees: 'Committees',
      audit: 'Audit trail',
    },
  },
} as const;
