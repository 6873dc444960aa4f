/** Tables: the choice of their columns. */
export const table = {
  table: {
    columns: 'Columns',
    columnsShown: 'Columns shown',
    ownColumns: 'Original columns',
  },
} as const;
