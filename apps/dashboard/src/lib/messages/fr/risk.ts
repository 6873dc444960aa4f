/** Risks: the matrix, what narrows it, the list. */
export const risk = {
  risks: {
    title: 'Risques',
    scope: 'Vous voyez les risques ouverts à votre rôle',
    noneTitle: 'Aucun risque ouvert à votre rôle',
    noneForYou:
      'Les risques d’un projet sont montrés à son porteur, à ses partenaires, à la DPGOV et aux auditeurs. Un membre du comité voit ceux qui sont liés à une demande d’arbitrage.',
    matrix: 'Matrice',
    matrixNote: 'En ambre : exposition de {{exposure}} ou plus. Choisissez une case pour ses risques.',
    count_one: '{{value}} risque',
    count_other: '{{value}} risques',
    likelihoodAxis: '↑ Probabilité',
    impactAxis: 'Impact',
    cell: 'Probabilité {{likelihood}}, impact {{impact}}, exposition {{exposure}} : {{risks}}',
    cellChosen: 'Probabilité {{likelihood}} × impact {{impact}}',
    facet: {
      status: 'État',
      category: 'Catégorie',
      ministry: 'Ministère (tutelle)',
    },
    noMatch: 'Aucun risque ne répond à ces critères.',
    exposure: 'Exposition',
    risk: 'Risque et projet',
    raised: 'Relevé',
    product: '{{likelihood}} × {{impact}}',
    occurred: 'Survenu',
  },
} as const;
