/** The search box of every page, and the page of all that it found. */
export const search = {
  search: {
    label: 'Rechercher dans le programme',
    placeholder: 'Rechercher',
    clear: 'Effacer la recherche',
    found: 'Résultats de la recherche',
    tooShort: 'Saisissez au moins deux lettres.',
    none: 'Rien ne correspond parmi ce qui vous est ouvert. Essayez un autre mot ou un code, par exemple EG-003.',
    results_one: '{{value}} résultat',
    results_other: '{{value}} résultats',
    all_one: 'Voir le seul résultat',
    all_other: 'Voir les {{value}} résultats',
    title: 'Recherche',
    titleOf: 'Recherche : {{text}}',
    kinds: 'Résultats par nature',
    cut: 'Les {{first}} premiers sur {{all}} ; précisez la recherche pour voir les autres.',
    kind: {
      PROJECT: 'Projets',
      ORGANISATION: 'Ministères et organismes',
      MILESTONE: 'Étapes',
      RISK: 'Risques',
      DECISION: 'Décisions',
      PREREQUISITE: 'Prérequis juridiques',
    },
  },
} as const;
