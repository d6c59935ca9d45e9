import type { ComparedEntries, ComparedEntry } from './compared-entries.ts';

/** Titles that share this much of their words are alike. */
export const alike = 0.7;

/**
 * Entries that may be alike, side by side: those that share one of the rarest words of their titles, a door or a phone.
 * Numbers in a row: block `b` holds the places of its entries from `begins[b]` to `begins[b + 1]`, in the order of the entries.
 */
export interface Blocks {
  readonly begins: Int32Array;
  readonly places: Int32Array;
  /** Which blocks the entry at a place stands in. */
  readonly blocksOf: (place: number) => readonly number[];
}

/** `entries`: all of them, in the order that each block has. */
export function blocksOf(compared: ComparedEntries, entries: readonly ComparedEntry[]): Blocks {
  const { stems, addresses, phones } = compared.sizes;
  const frequency = new Int32Array(stems);
  for (const entry of entries) for (const stem of entry.stems) frequency[stem] = (frequency[stem] ?? 0) + 1;
  const rarer = (a: number, b: number) => (frequency[a] ?? 0) - (frequency[b] ?? 0) || a - b;
  const keys = entries.map(({ stems: own, address, phone }) => [
    // Two sets that are alike share one of their rarest.
    ...own.toSorted(rarer).slice(0, own.length - Math.ceil(alike * own.length) + 1),
    ...(address === 0 ? [] : [stems + address]),
    ...(phone === 0 ? [] : [stems + addresses + phone]),
  ]);
  const begins = new Int32Array(stems + addresses + phones + 1);
  for (const own of keys) for (const key of own) begins[key + 1] = (begins[key + 1] ?? 0) + 1;
  for (let key = 1; key < begins.length; key++) begins[key] = (begins[key] ?? 0) + (begins[key - 1] ?? 0);
  const next = begins.slice();
  const places = new Int32Array(begins.at(-1) ?? 0);
  for (const [place, own] of keys.entries()) {
    for (const key of own) {
      const at = next[key] ?? 0;
      places[at] = place;
      next[key] = at + 1;
    }
  }
  return { begins, places, blocksOf: (place) => keys[place] ?? [] };
}
