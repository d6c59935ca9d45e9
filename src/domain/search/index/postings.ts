/** Services that have a term, and how much it weighs in each. */
export interface Hits {
  readonly slots: number[];
  readonly weights: number[];
}

const heaviest = 255;
const mostShort = 65_535;

/**
 * Which services have a term. What was read at once lies in two lists of small numbers, three bytes for each word of each
 * service, five where there are more than 65,536; what came since lies beside it. A weight above 255 says no more than 255.
 */
export class Postings {
  readonly #numberOf = new Map<string, number>();
  /** Where the services of each term begin; then those of the next. */
  #begins = new Uint32Array(1);
  #slots: Uint16Array | Uint32Array = new Uint16Array(0);
  #weights = new Uint8Array(0);
  /** Slot and weight by turns, of services that came later. */
  readonly #later = new Map<number, number[]>();
  #reading: { terms: Uint32Array; slots: Uint32Array; weights: Uint8Array; size: number } | undefined = {
    terms: new Uint32Array(1 << 12),
    slots: new Uint32Array(1 << 12),
    weights: new Uint8Array(1 << 12),
    size: 0,
  };

  get bytes(): number {
    return this.#slots.byteLength + this.#weights.byteLength + this.#numberOf.size * 64;
  }

  add(slot: number, term: string, weight: number): void {
    let number = this.#numberOf.get(term);
    if (number === undefined) this.#numberOf.set(term, (number = this.#numberOf.size));
    const light = Math.min(heaviest, weight);
    if (this.#reading !== undefined) {
      this.#read(slot, number, light);
      return;
    }
    const later = this.#later.get(number) ?? [];
    later.push(slot, light);
    this.#later.set(number, later);
  }

  /** After the first services: lays them out by term. */
  settle(): void {
    const reading = this.#reading;
    if (reading === undefined) return;
    const { terms, slots, weights, size } = reading;
    const begins = new Uint32Array(this.#numberOf.size + 1);
    for (let at = 0; at < size; at++) begins[(terms[at] ?? 0) + 1] = (begins[(terms[at] ?? 0) + 1] ?? 0) + 1;
    for (let term = 1; term < begins.length; term++) begins[term] = (begins[term] ?? 0) + (begins[term - 1] ?? 0);
    const next = begins.slice();
    const few = slots.subarray(0, size).every((slot) => slot <= mostShort);
    const bySlot = few ? new Uint16Array(size) : new Uint32Array(size);
    const byWeight = new Uint8Array(size);
    for (let at = 0; at < size; at++) {
      const term = terms[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      bySlot[place] = slots[at] ?? 0;
      byWeight[place] = weights[at] ?? 0;
    }
    this.#begins = begins;
    this.#slots = bySlot;
    this.#weights = byWeight;
    this.#reading = undefined;
  }

  /** The services of a term that are still `alive`. */
  of(term: string, alive: readonly boolean[]): Hits {
    const hits: Hits = { slots: [], weights: [] };
    const number = this.#numberOf.get(term);
    if (number !== undefined) this.#collect(number, alive, hits);
    return hits;
  }

  /** The same of all words that begin like that, service by service under each; facets are no words. */
  beginning(start: string, alive: readonly boolean[]): Hits {
    const hits: Hits = { slots: [], weights: [] };
    for (const [term, number] of this.#numberOf)
      if (term.startsWith(start) && !term.includes(':')) this.#collect(number, alive, hits);
    return hits;
  }

  #collect(number: number, alive: readonly boolean[], { slots, weights }: Hits): void {
    const end = this.#begins[number + 1] ?? 0;
    for (let at = this.#begins[number] ?? 0; at < end; at++) {
      const slot = this.#slots[at] ?? 0;
      if (alive[slot] !== true) continue;
      slots.push(slot);
      weights.push(this.#weights[at] ?? 0);
    }
    const later = this.#later.get(number);
    if (later === undefined) return;
    for (let at = 0; at < later.length; at += 2) {
      const slot = later[at] ?? 0;
      if (alive[slot] !== true) continue;
      slots.push(slot);
      weights.push(later[at + 1] ?? 0);
    }
  }

  #read(slot: number, term: number, weight: number): void {
    const reading = this.#reading;
    if (reading === undefined) return;
    if (reading.size === reading.terms.length) {
      const [terms, slots, weights] = [reading.terms, reading.slots, reading.weights];
      reading.terms = new Uint32Array(2 * reading.size);
      reading.slots = new Uint32Array(2 * reading.size);
      reading.weights = new Uint8Array(2 * reading.size);
      reading.terms.set(terms);
      reading.slots.set(slots);
      reading.weights.set(weights);
    }
    reading.terms[reading.size] = term;
    reading.slots[reading.size] = slot;
    reading.weights[reading.size] = weight;
    reading.size++;
  }
}
