/** The keys of the records that a rule catches: a test that finds none can say which it found. */
export function keysWhere<Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  caught: (entry: Entry) => boolean,
): readonly string[] {
  return entries.filter(caught).map((entry) => entry.key);
}

export function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
