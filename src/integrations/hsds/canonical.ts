type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text for one catalogue, whoever wrote it and in whichever order: keys sorted, records of a list sorted by id,
 * nothing that is null or empty. An empty text stays: HSDS requires some that have nothing to say.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(canonical(value as Json)) ?? 'null';
}

/** A list of records as one canonical record a line. */
export function canonicalLines(records: readonly { readonly id: string }[]): string {
  return [...records]
    .sort(byId)
    .map((record) => `${canonicalText(record)}\n`)
    .join('');
}

function canonical(value: Json | undefined): Json | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(canonical).filter((item) => item !== undefined);
    if (items.length === 0) return undefined;
    return items.every(hasId) ? items.sort(byId) : items;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, canonical(inner as Json)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function hasId(value: Json): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value['id'] === 'string';
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
