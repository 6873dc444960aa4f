/** Where the words of a field's values stand in the catalogue, field by field. */
const STEMS: Readonly<Partial<Record<string, readonly string[]>>> = {
  role: ['role'],
  theme: ['theme'],
  level: ['strategy.level'],
  kind: ['organisations.kind', 'programmeAdmin.kind'],
  weighting: ['programmeAdmin.weigh'],
  basis: ['basis'],
  spgovBasis: ['basis'],
  health: ['health'],
  lifecycle: ['lifecycle'],
  phase: ['phase'],
  usersServed: ['usersServed'],
  category: ['riskCategory'],
};

/** Keys under which a value of a field may have its word, the likeliest first. */
export function wordKeys(field: string, value: string): string[] {
  const name = value.toUpperCase();
  if (field === 'language') return [`language.${value.toLowerCase()}.name`];
  if (/Precision$/.test(field)) return [`audit.precision.${name}`];
  return (STEMS[field] ?? []).map((stem) => `${stem}.${name}`);
}
