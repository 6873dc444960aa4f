/** Ministries and other bodies. */
export const organisation = {
  organisations: {
    title: 'Ministries and bodies',
    count_one: '{{value}} body',
    count_other: '{{value}} bodies',
    note: 'A ministry also counts the projects of the bodies in its care, indented under it.',
    kind: {
      MINISTRY: 'Ministry',
      PUBLIC_BODY: 'Public body',
      TERRITORIAL_AUTHORITY: 'Territorial authority',
    },
    spgov: 'Steering structure (SPGOV)',
    projects: 'Projects',
    noProject: 'Leads no project.',
    inPortfolio: 'Open in the portfolio',
    byBody: 'By lead body',
    bodies: 'Bodies in its care',
    bodiesNote: 'On the status date',
    withoutProject: 'Leading no project',
    allRisks: 'All risks',
  },
} as const;
