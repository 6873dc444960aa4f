/** Risks: the matrix, what narrows it, the list. */
export const risk = {
  risks: {
    title: 'Risks',
    scope: 'You see the risks that are open to your role',
    noneTitle: 'No risk is open to your role',
    noneForYou:
      'The risks of a project are shown to its lead, its partners, the DPGOV and auditors. A committee member sees those linked to a request for arbitration.',
    matrix: 'Matrix',
    matrixNote: 'Amber: exposure of {{exposure}} or more. Choose a cell for its risks.',
    count_one: '{{value}} risk',
    count_other: '{{value}} risks',
    likelihoodAxis: '↑ Likelihood',
    impactAxis: 'Impact',
    cell: 'Likelihood {{likelihood}}, impact {{impact}}, exposure {{exposure}}: {{risks}}',
    cellChosen: 'Likelihood {{likelihood}} × impact {{impact}}',
    facet: {
      status: 'Status',
      category: 'Category',
      ministry: 'Ministry (supervising)',
    },
    noMatch: 'No risk meets these criteria.',
    exposure: 'Exposure',
    risk: 'Risk and project',
    raised: 'Raised',
    product: '{{likelihood}} × {{impact}}',
    occurred: 'Occurred',
  },
} as const;
