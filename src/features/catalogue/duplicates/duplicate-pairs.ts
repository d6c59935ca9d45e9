import type { DuplicateReason } from '../model.ts';
import type { ComparedEntry } from './compared-entries.ts';

/** `serviceId` sorts before `otherId`. */
export interface DuplicatePair {
  readonly serviceId: string;
  readonly otherId: string;
  /** 0 to 1. */
  readonly likeness: number;
  readonly reasons: readonly DuplicateReason[];
}

/** In the order in which they are told. */
const reasons = [
  'same-title',
  'similar-title',
  'same-provider',
  'same-locality',
  'same-address',
  'same-phone',
  'same-position',
  'same-link',
] as const satisfies readonly DuplicateReason[];

/** Pairs as numbers, and as pairs one by one for whoever reads them: a large catalogue of like titles has more pairs than services. */
export class DuplicatePairs implements Iterable<DuplicatePair> {
  readonly #entries: readonly ComparedEntry[];
  readonly #ones: number[] = [];
  readonly #others: number[] = [];
  /** Hundredths of likeness, then a bit for each reason. */
  readonly #told: number[] = [];
  #order: Int32Array | undefined;

  /** `entries`: what the places of pairs are places in. */
  constructor(entries: readonly ComparedEntry[]) {
    this.#entries = entries;
  }

  get length(): number {
    return this.#ones.length;
  }

  /** The places of two entries; `likeness` from 0 to 1. */
  add(one: number, other: number, likeness: number, why: readonly DuplicateReason[]): void {
    const first = this.#idAt(one) < this.#idAt(other);
    this.#ones.push(first ? one : other);
    this.#others.push(first ? other : one);
    let bits = 0;
    for (const reason of why) bits |= 1 << reasons.indexOf(reason);
    this.#told.push((Math.round(likeness * 100) << reasons.length) | bits);
    this.#order = undefined;
  }

  /** The likeliest first. */
  *[Symbol.iterator](): Generator<DuplicatePair> {
    this.#order ??= this.#sorted();
    for (const pair of this.#order) {
      const told = this.#told[pair] ?? 0;
      yield {
        serviceId: this.#idAt(this.#ones[pair]),
        otherId: this.#idAt(this.#others[pair]),
        likeness: (told >> reasons.length) / 100,
        reasons: reasons.filter((_, bit) => (told & (1 << bit)) !== 0),
      };
    }
  }

  #sorted(): Int32Array {
    const likeness = (pair: number) => (this.#told[pair] ?? 0) >> reasons.length;
    const first = (pair: number) => this.#idAt(this.#ones[pair]);
    const second = (pair: number) => this.#idAt(this.#others[pair]);
    return Int32Array.from(this.#ones.keys()).sort(
      (a, b) => likeness(b) - likeness(a) || order(first(a), first(b)) || order(second(a), second(b)),
    );
  }

  #idAt(place: number | undefined): string {
    return this.#entries[place ?? -1]?.id ?? '';
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
