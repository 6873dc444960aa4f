/** The values of a form by the names of its fields; what does not exist is undefined. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whose value of a field is taken. */
export type Side = 'MINE' | 'THEIRS';

/** A field in which a form and what stands by now differ. */
export interface FieldDifference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** The side that alone changed it since the form was opened; null: both did. */
  readonly changedBy: Side | null;
}

/** Whether two values are alike, whatever objects hold them. */
export function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Where a form and what stands by now differ, with who changed it since the version that the form was opened on. */
export function differences(base: Fields, mine: Fields, theirs: Fields): FieldDifference[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((field) => !alike(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      changedBy: changedBy(base[field], mine[field], theirs[field]),
    }));
}

/** The form as it is sent after a race: field by field of the side chosen; `THEIRS` where nothing differs. */
export function mergedFields<Values extends Fields>(
  mine: Values,
  theirs: Values,
  choose: (field: string) => Side,
): Values {
  const fields = Object.keys(mine).map((field) => [
    field,
    choose(field) === 'MINE' ? mine[field] : theirs[field],
  ]);
  return { ...theirs, ...(Object.fromEntries(fields) as Partial<Values>) };
}

/** The side that alone changed a value since `base`; null when both did. */
export function changedBy(base: unknown, mine: unknown, theirs: unknown): Side | null {
  if (alike(base, theirs)) return 'MINE';
  return alike(base, mine) ? 'THEIRS' : null;
}
