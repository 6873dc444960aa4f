/** What the choice of rows depends on. */
export interface RowToChoose {
  readonly key: string;
  /** Whether it changes anything that is not so already. */
  readonly changes: boolean;
  readonly allowed: boolean;
  readonly conflict: boolean;
  readonly cells: readonly { readonly state: 'CHANGED' | 'ALREADY' | 'CONFLICT' }[];
}

/** What was chosen otherwise than proposed, by the key of the row. */
export type Choices = Readonly<Record<string, boolean>>;

/** Whether a row can be applied at all. */
export function isSelectable({ changes, allowed }: RowToChoose): boolean {
  return changes && allowed;
}

/** Whether a row is taken: as chosen, else when it can be and nothing was changed here meanwhile. */
export function isChosen(row: RowToChoose, choices: Choices): boolean {
  return isSelectable(row) && (choices[row.key] ?? !row.conflict);
}

/** The choices with some rows taken or left. */
export function withRows(choices: Choices, rows: readonly RowToChoose[], taken: boolean): Choices {
  return { ...choices, ...Object.fromEntries(rows.filter(isSelectable).map(({ key }) => [key, taken])) };
}

/** How much of some rows is taken: null when nothing of them can be. */
export function takenOf(rows: readonly RowToChoose[], choices: Choices): 'ALL' | 'SOME' | 'NONE' | null {
  const selectable = rows.filter(isSelectable);
  if (selectable.length === 0) return null;
  const taken = selectable.filter((row) => isChosen(row, choices)).length;
  return taken === 0 ? 'NONE' : taken === selectable.length ? 'ALL' : 'SOME';
}

/** What a decision would do, counted in cells. */
export interface Decided {
  readonly keys: readonly string[];
  /** Changes taken, of those that can be. */
  readonly taken: number;
  readonly all: number;
  /** Values of here that would be replaced, and those that the file would but may not replace. */
  readonly replaced: number;
  readonly conflictsLeft: number;
}

/** What the choices would do. */
export function decided(rows: readonly RowToChoose[], choices: Choices): Decided {
  const selectable = rows.filter(isSelectable);
  const taken = selectable.filter((row) => isChosen(row, choices));
  const left = selectable.filter((row) => !isChosen(row, choices));
  return {
    keys: taken.map(({ key }) => key),
    taken: changesIn(taken),
    all: changesIn(selectable),
    replaced: conflictsIn(taken),
    conflictsLeft: conflictsIn(left),
  };
}

/** How many cells of some rows would change. */
export function changesIn(rows: readonly Pick<RowToChoose, 'cells'>[]): number {
  return rows.flatMap(({ cells }) => cells).filter(({ state }) => state !== 'ALREADY').length;
}

function conflictsIn(rows: readonly RowToChoose[]): number {
  return rows.flatMap(({ cells }) => cells).filter(({ state }) => state === 'CONFLICT').length;
}
