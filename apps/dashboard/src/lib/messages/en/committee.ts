/** The committee screen. */
export const committee = {
  committee: {
    title: 'Interministerial e-Government committee',
    context: '{{programme}} · {{projects}}, {{flagships}} of them flagships',
    allProjects: 'All projects',
    grouping: 'Group the projects',
    byMinistry: 'By ministry',
    byPriority: 'By priority',
    ministries: 'Ministries',
    publicBodies: 'Public bodies and territorial authorities',
    priorities: 'Priorities and measures',
    bodies: 'Lead bodies',
    ministriesNote_one: '{{value}} ministry, with the bodies in its care',
    ministriesNote_other: '{{value}} ministries with the bodies in their care, the largest gap first',
    bodiesNote_one: '{{value}} lead body',
    bodiesNote_other: '{{value}} lead bodies, the largest gap first',
    rowsOf: 'Rows of the table',
    byTutelle: 'Ministries {{value}}',
    byBody: 'Bodies {{value}}',
  },
} as const;
