/** The administration: its tabs; what each of them says stands in a file of its own. */
export const administration = {
  administration: {
    title: 'Administration',
    tab: {
      people: 'Personnes',
      organisations: 'Organismes',
      strategy: 'Stratégie',
      programme: 'Programme',
      committees: 'Comités',
      audit: 'Journal d’audit',
    },
  },
} as const;
