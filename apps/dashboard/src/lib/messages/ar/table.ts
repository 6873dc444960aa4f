/** Tables: the choice of their columns. */
export const table = {
  table: {
    columns: 'الأعمدة',
    columnsShown: 'الأعمدة المعروضة',
    ownColumns: 'الأعمدة الأصلية',
  },
} as const;
