/** The strategy as a tree. */
export const strategy = {
  strategy: {
    title: 'Strategy',
    tops_one: '{{value}} priority or measure',
    tops_other: '{{value}} priorities and measures',
    initiatives_one: '{{value}} initiative',
    initiatives_other: '{{value}} initiatives',
    actions_one: '{{value}} action',
    actions_other: '{{value}} actions',
    fold: 'Fold to initiatives',
    unfold: 'Unfold all',
    none: 'The strategy is not recorded.',
    node: 'Priority, initiative, action',
    under: 'What {{name}} holds',
    level: {
      STRATEGY: 'Strategy',
      PRIORITY: 'Priority',
      MEASURE: 'Accompanying measure',
      INITIATIVE: 'Initiative',
      ACTION: 'Action',
    },
    noProject: 'No project attached.',
    nodesUnder: 'Under this node',
    reconstructed: 'Reconstructed title',
  },
} as const;
