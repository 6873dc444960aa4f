/** The codes that are their own ancestors, given each code's parent (empty: none). */
export function loopsIn(parents: ReadonlyMap<string, string>): readonly string[] {
  return [...parents.keys()].filter((code) => {
    const met = new Set<string>();
    for (let above = parents.get(code); above; above = parents.get(above)) {
      if (above === code) return true;
      if (met.has(above)) return false;
      met.add(above);
    }
    return false;
  });
}
