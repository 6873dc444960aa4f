/** The administration: its tabs; what each of them says stands in a file of its own. */
export const administration = {
  administration: {
    title: 'الإدارة',
    tab: {
      people: 'الأشخاص',
      organisations: 'الهيئات',
      strategy: 'الاستراتيجية',
      programme: 'البرنامج',
      committees: 'اللجان',
      audit: 'سجل التدقيق',
    },
  },
} as const;
