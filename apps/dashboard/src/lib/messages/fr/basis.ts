/** What the data rest on. */
export const dataBasis = {
  dataBasis: {
    title: 'Origine des données',
    meaning: 'Ce que cela veut dire',
    sourcedMeans: 'Le sujet de la ligne figure dans un document lu, nommé avec elle.',
    reconstructedMeans:
      'La ligne ou le champ a été complété pour la démonstration, faute de source publique : il ne faut pas le citer. Les dates d’étapes sont calculées entre le début et l’horizon du projet.',
    dates: 'Dates',
    datesMean:
      'Une date garde la précision de sa source (jour, mois ou année). Un début se calcule au premier jour de sa période, toute autre date au dernier.',
    figures: 'Chiffres',
    figuresMean:
      'Avancement, glissement et santé se calculent sur toutes les étapes, reconstituées comprises : ils montrent la méthode plus que l’histoire.',
    kinds: 'Ce qui est sourcé',
    kindsNote: 'Nombre de lignes que vous pouvez voir, par nature',
    word: {
      SOURCED: 'Sourcé',
      RECONSTRUCTED: 'Reconstitué',
    },
    sourced: 'Tirées d’une source',
    reconstructed: 'Reconstituées',
    none: 'Aucune ligne à compter.',
    kindOf: 'Nature',
    share: 'Part sourcée',
    shareOf: '{{share}} de lignes tirées d’une source',
    kind: {
      STRATEGY_NODE: 'Nœuds de la stratégie',
      PROJECT: 'Projets',
      MILESTONE: 'Étapes',
      DEPENDENCY: 'Dépendances',
      PREREQUISITE: 'Prérequis',
      DEPLOYMENT: 'Déploiements',
      RISK: 'Risques',
      COMMITTEE_SESSION: 'Sessions',
      DECISION: 'Décisions',
      INDICATOR_VALUE: 'Valeurs d’indicateurs',
    },
    projects: 'Projet par projet',
    projectsNote: 'Ce qui rattache chaque projet au programme, et les champs reconstitués',
  },
} as const;
