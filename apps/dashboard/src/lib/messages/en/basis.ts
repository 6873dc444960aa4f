/** What the data rest on. */
export const dataBasis = {
  dataBasis: {
    title: 'Basis of the data',
    meaning: 'What it means',
    sourcedMeans: 'The subject of the row is in a document that was read and is named with it.',
    reconstructedMeans:
      'The row or the field was filled in for the demonstration, for want of a public source: do not quote it. Dates of milestones are computed between the start and the horizon of the project.',
    dates: 'Dates',
    datesMean:
      'A date keeps the precision of its source (day, month or year). A start computes with the first day of its period, every other date with the last.',
    figures: 'Figures',
    figuresMean:
      'Progress, slippage and health are computed on every milestone, reconstructed ones included: they show the method more than history.',
    kinds: 'What is sourced',
    kindsNote: 'Rows that you may see, by kind',
    word: {
      SOURCED: 'Sourced',
      RECONSTRUCTED: 'Reconstructed',
    },
    sourced: 'From a source',
    reconstructed: 'Reconstructed',
    none: 'No row to count.',
    kindOf: 'Kind',
    share: 'Share sourced',
    shareOf: '{{share}} of rows from a source',
    kind: {
      STRATEGY_NODE: 'Strategy nodes',
      PROJECT: 'Projects',
      MILESTONE: 'Milestones',
      DEPENDENCY: 'Dependencies',
      PREREQUISITE: 'Prerequisites',
      DEPLOYMENT: 'Deployments',
      RISK: 'Risks',
      COMMITTEE_SESSION: 'Sessions',
      DECISION: 'Decisions',
      INDICATOR_VALUE: 'Indicator values',
    },
    projects: 'Project by project',
    projectsNote: 'What ties each project to the programme, and the reconstructed fields',
  },
} as const;
