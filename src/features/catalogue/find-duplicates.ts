import { withoutAccents } from '../../domain/search/normalise.ts';
import { tokens } from '../../domain/search/stem.ts';
import type { DuplicateReason } from './model.ts';
import { metresBetween } from './metres-between.ts';

export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly provider: string | null;
  readonly locality: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly url: string | null;
}

/** `serviceId` sorts before `otherId`. */
export interface DuplicatePair {
  readonly serviceId: string;
  readonly otherId: string;
  readonly likeness: number;
  readonly reasons: readonly DuplicateReason[];
}

/** Titles that share this much of their words are alike; at the same address or phone, less will do. */
const alike = 0.7;
const alikeAtOneDoor = 0.4;
const nearMetres = 150;
/** Chains repeat one title in a hundred places: in a block each entry is compared with its next neighbours only. */
const mostNeighbours = 60;

/** An entry as it is compared. What is compared for being the same is a number, worked out once: of a large catalogue tens of millions of pairs are looked at. */
interface Prepared {
  readonly entry: CatalogueEntry;
  readonly touched: boolean;
  /** Of the words of the title, ascending. */
  readonly stems: Int32Array;
  /** Rarest first: two sets that are alike share one of their rarest. */
  readonly rarest: readonly string[];
  /** 0 where it is not known, of these and those below. */
  readonly provider: number;
  readonly locality: number;
  readonly address: number;
  readonly phone: number;
  readonly title: string;
  /** Keys of the blocks that it stands in by where it is, or how it is called. */
  readonly doors: readonly string[];
  /** What is most alike stands side by side. */
  readonly order: string;
}

/**
 * Pairs of which at least one is in `touched`: alike in title, and with the same provider, locality, address, phone, position
 * or link. Only entries that share a rare word of their titles, an address or a phone are compared, so the work grows with
 * the catalogue and not with its square.
 */
export function findDuplicates(entries: readonly CatalogueEntry[], touched: ReadonlySet<string>): DuplicatePair[] {
  const found = new Map<string, DuplicatePair>();
  for (const block of blocksOf(prepare(entries, touched)).values()) {
    for (const [at, one] of block.entries()) {
      const last = Math.min(block.length - 1, at + mostNeighbours);
      for (let next = at + 1; next <= last; next++) {
        const other = block[next];
        if (other === undefined || !(one.touched || other.touched)) continue;
        const pair = one.entry.id < other.entry.id ? compare(one, other) : compare(other, one);
        if (pair) found.set(`${pair.serviceId} ${pair.otherId}`, pair);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness || (a.serviceId < b.serviceId ? -1 : 1));
}

/** A number for each text, 0 for none: the same text has the same. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>([['', 0]]);
  return (text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
}

function prepare(entries: readonly CatalogueEntry[], touched: ReadonlySet<string>): Prepared[] {
  const frequency = new Map<string, number>();
  const sets = entries.map(({ title }) => new Set(tokens(title)));
  for (const stems of sets) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarer = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
  const [stemOf, providerOf, localityOf, addressOf, numberOf] = [
    numbering(),
    numbering(),
    numbering(),
    numbering(),
    numbering(),
  ];
  return entries.map((entry, index) => {
    const stems = sets[index] ?? new Set<string>();
    const [title, provider, locality] = [plain(entry.title), plain(entry.provider), plain(entry.locality)];
    const [address, phone] = [doorOf(entry, locality), phoneOf(entry)];
    return {
      entry,
      touched: touched.has(entry.id),
      stems: Int32Array.from(stems, stemOf).sort(),
      rarest: [...stems].sort(rarer).slice(0, stems.size - Math.ceil(alike * stems.size) + 1),
      title,
      provider: providerOf(provider),
      locality: localityOf(locality),
      address: addressOf(address),
      phone: numberOf(phone),
      doors: [address, phone].filter((door) => door !== ''),
      order: [title, provider, locality, entry.id].join('\n'),
    };
  });
}

function blocksOf(entries: readonly Prepared[]): Map<string, Prepared[]> {
  const blocks = new Map<string, Prepared[]>();
  for (const prepared of entries) {
    for (const key of [...prepared.rarest, ...prepared.doors]) {
      const block = blocks.get(key);
      if (block) block.push(prepared);
      else blocks.set(key, [prepared]);
    }
  }
  // In a smaller one everybody is everybody's neighbour.
  for (const block of blocks.values())
    if (block.length > mostNeighbours) block.sort((a, b) => (a.order < b.order ? -1 : 1));
  return blocks;
}

function compare(a: Prepared, b: Prepared): DuplicatePair | undefined {
  // One title in two cities is two services: most pairs end here.
  if (a.locality !== b.locality && a.locality !== 0 && b.locality !== 0) return undefined;
  const shared = sharedOf(a.stems, b.stems);
  const likeness = shared / (a.stems.length + b.stems.length - shared);
  const atOneDoor = (a.address !== 0 && a.address === b.address) || (a.phone !== 0 && a.phone === b.phone);
  if (likeness < (atOneDoor ? alikeAtOneDoor : alike)) return undefined;
  const reasons = reasonsOf(a, b);
  return reasons === undefined
    ? undefined
    : { serviceId: a.entry.id, otherId: b.entry.id, likeness: Math.round(likeness * 100) / 100, reasons };
}

/** How many numbers two ascending lists have in common. */
function sharedOf(one: Int32Array, other: Int32Array): number {
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
function reasonsOf(a: Prepared, b: Prepared): DuplicateReason[] | undefined {
  const same = (name: 'provider' | 'locality' | 'address' | 'phone') => a[name] !== 0 && a[name] === b[name];
  // One provider in two places is two services.
  const metres = metresBetween(a.entry, b.entry);
  if (metres !== undefined && metres > 2000) return undefined;
  const otherProvider = a.provider !== b.provider && a.provider !== 0 && b.provider !== 0;
  const reasons: DuplicateReason[] = [
    ...(same('provider') ? (['same-provider'] as const) : []),
    ...(same('locality') && !otherProvider ? (['same-locality'] as const) : []),
    ...(same('address') ? (['same-address'] as const) : []),
    ...(same('phone') ? (['same-phone'] as const) : []),
    ...(metres !== undefined && metres <= nearMetres && !otherProvider ? (['same-position'] as const) : []),
    ...(a.entry.url !== null && a.entry.url === b.entry.url ? (['same-link'] as const) : []),
  ];
  return reasons.length === 0 ? undefined : [a.title === b.title ? 'same-title' : 'similar-title', ...reasons];
}

/** `address via roma 5`, in its locality; a street without a number is no door. */
function doorOf({ address }: CatalogueEntry, locality: string): string {
  const text = plain(address);
  return /\d/.test(text) ? `address ${text} ${locality}` : '';
}

/** The digits of a number without the country's: `phone 0391234567`. */
function phoneOf({ phone }: CatalogueEntry): string {
  const digits = (phone ?? '').replaceAll(/\D/g, '').replace(/^(?:00)?39(?=\d{8})/, '');
  return digits.length < 6 ? '' : `phone ${digits}`;
}

function plain(text: string | null): string {
  return withoutAccents(text ?? '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
