import type { DuplicateReason } from '../model.ts';
import { metresBetween } from '../metres-between.ts';
import { alike, blocksOf } from './blocks.ts';
import type { ComparedEntries, ComparedEntry } from './compared-entries.ts';
import { DuplicatePairs } from './duplicate-pairs.ts';

/** How much of their words titles share at the same address or phone, for two entries to be alike. */
const alikeAtOneDoor = 0.4;
const nearMetres = 150;
/** Chains repeat one title in a hundred places: in a block each entry is compared with its next neighbours only. */
const mostNeighbours = 60;

/**
 * Pairs of which at least one is touched: alike in title, and with the same provider, locality, address, phone, position
 * or link. Only entries that share a rare word of their titles, an address or a phone are compared, so the work grows with
 * the catalogue and not with its square.
 */
export function findDuplicates(compared: ComparedEntries): DuplicatePairs {
  const entries = compared.inOrder();
  const { begins, places, blocksOf: blocksAt } = blocksOf(compared, entries);
  const pairs = new DuplicatePairs(entries);
  // Each block has the entries' own order: where they have come to in it.
  const reached = begins.slice();
  // Who was last compared with each: two entries may share several blocks.
  const comparedBy = new Int32Array(entries.length).fill(-1);
  for (const [place, one] of entries.entries()) {
    for (const block of blocksAt(place)) {
      const at = reached[block] ?? 0;
      reached[block] = at + 1;
      const end = Math.min(begins[block + 1] ?? 0, at + 1 + mostNeighbours);
      for (let next = at + 1; next < end; next++) {
        const neighbour = places[next] ?? 0;
        const other = entries[neighbour];
        if (other === undefined || comparedBy[neighbour] === place || !(one.touched || other.touched)) continue;
        comparedBy[neighbour] = place;
        const found = compare(one, other);
        if (found) pairs.add(place, neighbour, found.likeness, found.reasons);
      }
    }
  }
  return pairs;
}

interface Likeness {
  readonly likeness: number;
  readonly reasons: readonly DuplicateReason[];
}

function compare(a: ComparedEntry, b: ComparedEntry): Likeness | undefined {
  // One title in two cities is two services: most pairs end here.
  if (a.locality !== b.locality && a.locality !== 0 && b.locality !== 0) return undefined;
  const shared = sharedOf(a.stems, b.stems);
  const likeness = shared / (a.stems.length + b.stems.length - shared);
  const atOneDoor = (a.address !== 0 && a.address === b.address) || (a.phone !== 0 && a.phone === b.phone);
  // Two titles without a word worth searching by share none.
  if (!(likeness >= (atOneDoor ? alikeAtOneDoor : alike))) return undefined;
  const reasons = reasonsOf(a, b);
  return reasons === undefined ? undefined : { likeness, reasons };
}

/** How many numbers two ascending lists have in common. */
function sharedOf(one: readonly number[], other: readonly number[]): number {
  let [shared, at, to] = [0, 0, 0];
  while (at < one.length && to < other.length) {
    const difference = (one[at] ?? 0) - (other[to] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) to++;
  }
  return shared;
}

/** Why two entries of like titles may be one service; undefined where something says that they are two. */
function reasonsOf(a: ComparedEntry, b: ComparedEntry): DuplicateReason[] | undefined {
  const same = (name: 'provider' | 'locality' | 'address' | 'phone' | 'link') => a[name] !== 0 && a[name] === b[name];
  // One provider in two places is two services.
  const metres = metresBetween(a, b);
  if (metres !== undefined && metres > 2000) return undefined;
  const otherProvider = a.provider !== b.provider && a.provider !== 0 && b.provider !== 0;
  const reasons: DuplicateReason[] = [
    ...(same('provider') ? (['same-provider'] as const) : []),
    ...(same('locality') && !otherProvider ? (['same-locality'] as const) : []),
    ...(same('address') ? (['same-address'] as const) : []),
    ...(same('phone') ? (['same-phone'] as const) : []),
    ...(metres !== undefined && metres <= nearMetres && !otherProvider ? (['same-position'] as const) : []),
    ...(same('link') ? (['same-link'] as const) : []),
  ];
  return reasons.length === 0 ? undefined : [a.title === b.title ? 'same-title' : 'similar-title', ...reasons];
}
