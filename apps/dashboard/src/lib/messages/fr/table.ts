/** Tables: the choice of their columns. */
export const table = {
  table: {
    columns: 'Colonnes',
    columnsShown: 'Colonnes affichées',
    ownColumns: 'Colonnes d’origine',
  },
} as const;
