import { bitsOf } from './facet-bits.ts';
import { Postings, type Alive, type Hits } from './postings.ts';

/** A service as the search knows it. */
export interface IndexedService {
  readonly id: string;
  readonly title: string;
  readonly letters: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** All its places, latitude and longitude by turns, where it has several. */
  readonly places: readonly number[] | null;
  /** When somebody last said that there is room. */
  readonly roomAt: number | null;
  /** Stems and facets with a space between them, and as many weights. */
  readonly terms: string;
  readonly weights: string;
}

export interface Opening {
  readonly id: string;
  readonly opens: number;
  readonly closes: number;
}

interface OpenSlot {
  readonly slot: number;
  readonly opens: number;
  readonly closes: number;
}

/** What came later than this share of all lies beside the rest, and makes it slower to read: it is time to read all again. */
const mostLater = 1 / 8;
const fewLater = 400;

/**
 * The published services of one city, ready to be searched: each has a slot, and a slot is never used again. A service that
 * changed gets a new one.
 */
export class CityIndex {
  readonly #slotOf = new Map<string, number>();
  readonly #postings = new Postings();
  readonly #isAlive: boolean[] = [];
  #gone = 0;
  readonly ids: string[] = [];
  readonly titles: string[] = [];
  readonly low: number[] = [];
  readonly high: number[] = [];
  /** Not a number where it is nowhere. */
  readonly lat: number[] = [];
  readonly lon: number[] = [];
  readonly roomAt: number[] = [];
  readonly places = new Map<number, readonly number[]>();
  #openings: readonly OpenSlot[] = [];
  #open: { readonly slots: ReadonlySet<number>; readonly from: number; readonly until: number } | undefined;
  #settled = 0;
  #byTitle: readonly number[] | undefined;

  /** How many services there are. */
  get services(): number {
    return this.#slotOf.size;
  }

  get slots(): number {
    return this.ids.length;
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return this.#postings.bytes + this.slots * 300;
  }

  /** Whether so much came later that it should be made anew. */
  get isWorn(): boolean {
    const later = this.slots - this.#settled;
    return later > fewLater && later > this.#settled * mostLater;
  }

  put(services: readonly IndexedService[]): void {
    for (const service of services) this.#put(service);
    this.#byTitle = undefined;
  }

  /** Once the first services are there. */
  settle(): void {
    this.#postings.settle();
    this.#settled = this.slots;
  }

  /** Forgets those that are not among the given ones. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const [id, slot] of this.#slotOf) {
      if (ids.has(id)) continue;
      this.#forget(slot);
      this.#slotOf.delete(id);
    }
    this.#byTitle = undefined;
  }

  setOpenings(openings: readonly Opening[]): void {
    this.#open = undefined;
    this.#openings = openings.flatMap(({ id, opens, closes }) => {
      const slot = this.#slotOf.get(id);
      return slot === undefined ? [] : [{ slot, opens, closes }];
    });
  }

  /** Those open at a moment. The same set until one opens or closes. */
  openAt(now: number): ReadonlySet<number> {
    const known = this.#open;
    if (known !== undefined && known.from <= now && now < known.until) return known.slots;
    const slots = new Set<number>();
    let until = Infinity;
    for (const { slot, opens, closes } of this.#openings) {
      if (opens <= now && closes > now) slots.add(slot);
      if (opens > now) until = Math.min(until, opens);
      if (closes > now) until = Math.min(until, closes);
    }
    this.#open = { slots, from: now, until };
    return slots;
  }

  hits(term: string): Hits {
    return this.#postings.of(term, this.#alive);
  }

  has(term: string): boolean {
    return this.#postings.has(term, this.#alive);
  }

  beginning(start: string): Hits {
    return this.#postings.beginning(start, this.#alive);
  }

  /** Whether any word begins like that. */
  begins(start: string): boolean {
    return this.#postings.begins(start, this.#alive);
  }

  /** Slots of all services by their titles. */
  byTitle(): readonly number[] {
    this.#byTitle ??= [...this.#slotOf.values()].sort((one, other) => this.compareTitles(one, other));
    return this.#byTitle;
  }

  compareTitles(one: number, other: number): number {
    return compare(this.titles[one], this.titles[other]) || compare(this.ids[one], this.ids[other]);
  }

  get #alive(): Alive {
    return this.#gone === 0 ? undefined : this.#isAlive;
  }

  #forget(slot: number): void {
    this.#isAlive[slot] = false;
    this.#gone++;
  }

  #put({ id, title, letters, lat, lon, places, roomAt, terms, weights }: IndexedService): void {
    const before = this.#slotOf.get(id);
    if (before !== undefined) this.#forget(before);
    const slot = this.ids.length;
    this.#slotOf.set(id, slot);
    this.#isAlive.push(true);
    this.ids.push(id);
    this.titles.push(title);
    const bits = bitsOf(letters);
    this.low.push(bits.low);
    this.high.push(bits.high);
    this.lat.push(lat ?? NaN);
    this.lon.push(lon ?? NaN);
    this.roomAt.push(roomAt ?? NaN);
    if (places !== null) this.places.set(slot, places);
    if (terms === '') return;
    const weightOf = weights.split(' ');
    for (const [place, term] of terms.split(' ').entries()) this.#postings.add(slot, term, Number(weightOf[place]));
  }
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
