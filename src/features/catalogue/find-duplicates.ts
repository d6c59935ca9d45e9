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

interface Prepared {
  readonly entry: CatalogueEntry;
  readonly stems: ReadonlySet<string>;
  /** Rarest first: two sets that are alike share one of their rarest. */
  readonly rarest: readonly string[];
  /** In plain words, worked out once: each entry is compared with many. */
  readonly title: string;
  readonly provider: string;
  readonly locality: string;
  readonly address: string;
  readonly phone: string;
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
  for (const block of blocksOf(prepare(entries)).values()) {
    block.forEach((one, index) => {
      for (const other of block.slice(index + 1, index + 1 + mostNeighbours)) {
        if (!touched.has(one.entry.id) && !touched.has(other.entry.id)) continue;
        const [first, second] = one.entry.id < other.entry.id ? [one, other] : [other, one];
        const key = `${first.entry.id} ${second.entry.id}`;
        if (found.has(key)) continue;
        const pair = compare(first, second);
        if (pair) found.set(key, pair);
      }
    });
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness || (a.serviceId < b.serviceId ? -1 : 1));
}

function prepare(entries: readonly CatalogueEntry[]): Prepared[] {
  const frequency = new Map<string, number>();
  const sets = entries.map(({ title }) => new Set(tokens(title)));
  for (const stems of sets) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarer = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
  return entries.map((entry, index) => {
    const stems = sets[index] ?? new Set<string>();
    return {
      entry,
      stems,
      rarest: [...stems].sort(rarer).slice(0, stems.size - Math.ceil(alike * stems.size) + 1),
      ...inPlainWords(entry),
    };
  });
}

function blocksOf(entries: readonly Prepared[]): Map<string, Prepared[]> {
  const blocks = new Map<string, Prepared[]>();
  for (const prepared of entries) {
    const doors = [prepared.address, prepared.phone].filter((door) => door !== '');
    for (const key of [...prepared.rarest, ...doors]) {
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

function inPlainWords(entry: CatalogueEntry) {
  const [title, provider, locality] = [plain(entry.title), plain(entry.provider), plain(entry.locality)];
  const address = doorOf(entry, locality);
  return {
    title,
    provider,
    locality,
    address,
    phone: phoneOf(entry),
    order: [title, provider, locality, entry.id].join('\n'),
  };
}

function compare(a: Prepared, b: Prepared): DuplicatePair | undefined {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  const likeness = shared / (a.stems.size + b.stems.size - shared);
  const atOneDoor = (a.address !== '' && a.address === b.address) || (a.phone !== '' && a.phone === b.phone);
  if (likeness < (atOneDoor ? alikeAtOneDoor : alike)) return undefined;
  const reasons = reasonsOf(a, b);
  return reasons === undefined
    ? undefined
    : { serviceId: a.entry.id, otherId: b.entry.id, likeness: Math.round(likeness * 100) / 100, reasons };
}

/** Why two entries of like titles may be one service; undefined where something says that they are two. */
function reasonsOf(a: Prepared, b: Prepared): DuplicateReason[] | undefined {
  const same = (name: 'provider' | 'locality' | 'address' | 'phone') => a[name] !== '' && a[name] === b[name];
  const differ = (name: 'provider' | 'locality') => a[name] !== '' && b[name] !== '' && a[name] !== b[name];
  // One provider in two places, or one title in two cities, are two services.
  if (differ('locality')) return undefined;
  const metres = metresBetween(a.entry, b.entry);
  if (metres !== undefined && metres > 2000) return undefined;
  const otherProvider = differ('provider');
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
