/** The strategy as a tree. */
export const strategy = {
  strategy: {
    title: 'Stratégie',
    tops_one: '{{value}} priorité ou mesure',
    tops_other: '{{value}} priorités et mesures',
    initiatives_one: '{{value}} initiative',
    initiatives_other: '{{value}} initiatives',
    actions_one: '{{value}} action',
    actions_other: '{{value}} actions',
    fold: 'Replier aux initiatives',
    unfold: 'Tout déplier',
    none: 'La stratégie n’est pas renseignée.',
    node: 'Priorité, initiative, action',
    under: 'Ce que contient {{name}}',
    level: {
      STRATEGY: 'Stratégie',
      PRIORITY: 'Priorité',
      MEASURE: 'Mesure d’accompagnement',
      INITIATIVE: 'Initiative',
      ACTION: 'Action',
    },
    noProject: 'Aucun projet rattaché.',
    nodesUnder: 'Sous ce nœud',
    reconstructed: 'Intitulé reconstitué',
  },
} as const;
