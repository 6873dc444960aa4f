/** The search box of every page, and the page of all that it found. */
export const search = {
  search: {
    label: 'Search the programme',
    placeholder: 'Search',
    clear: 'Clear the search',
    found: 'Search results',
    tooShort: 'Type at least two letters.',
    none: 'Nothing that is open to you matches. Try another word or a code, such as EG-003.',
    results_one: '{{value}} result',
    results_other: '{{value}} results',
    all_one: 'See the only result',
    all_other: 'See all {{value}} results',
    title: 'Search',
    titleOf: 'Search: {{text}}',
    kinds: 'Results by kind',
    cut: 'The first {{first}} of {{all}}; narrow the search to see the others.',
    kind: {
      PROJECT: 'Projects',
      ORGANISATION: 'Ministries and bodies',
      MILESTONE: 'Milestones',
      RISK: 'Risks',
      DECISION: 'Decisions',
      PREREQUISITE: 'Legal prerequisites',
    },
  },
} as const;
