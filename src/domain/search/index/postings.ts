/** Services that have a term, the earliest slot first, and how much it weighs in each. */
export interface Hits {
  readonly slots: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** By slot, which services are still there; undefined where all are. */
export type Alive = readonly boolean[] | undefined;

const heaviest = 255;
const mostShort = 65_535;

/**
 * Which services have a term. What was read at once lies in two lists of small numbers, three bytes for each word of each
 * service, five where there are more than 65,536; what came since lies beside it. A weight above 255 says no more than 255.
 */
export class Postings {
  readonly #numberOf = new Map<string, number>();
  /** Those of the first services that are words and no facets, in the order of their characters; then those that came later. */
  #words: readonly string[] = [];
  readonly #laterWords: string[] = [];
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
    if (number === undefined) {
      this.#numberOf.set(term, (number = this.#numberOf.size));
      if (this.#reading === undefined && isWord(term)) this.#laterWords.push(term);
    }
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
    this.#words = [...this.#numberOf.keys()].filter(isWord).sort();
    this.#reading = undefined;
  }

  /** The services of a term that are still `alive`. */
  of(term: string, alive: Alive): Hits {
    const number = this.#numberOf.get(term);
    if (number === undefined) return none;
    const [begin, end] = this.#stretchOf(number);
    // None of these came later or went: the lists as they are.
    if (!this.#later.has(number) && this.#areAlive(begin, end, alive))
      return { slots: this.#slots.subarray(begin, end), weights: this.#weights.subarray(begin, end) };
    return this.#collect([number], alive);
  }

  has(term: string, alive: Alive): boolean {
    const number = this.#numberOf.get(term);
    return number !== undefined && this.#isAnywhere(number, alive);
  }

  /** The same of all words that begin like that, service by service under each; facets are no words. */
  beginning(start: string, alive: Alive): Hits {
    return this.#collect(this.#wordsFrom(start), alive);
  }

  begins(start: string, alive: Alive): boolean {
    return this.#wordsFrom(start).some((number) => this.#isAnywhere(number, alive));
  }

  /** Numbers of the words that begin like that. */
  #wordsFrom(start: string): number[] {
    const numbers: number[] = [];
    for (let at = this.#placeOf(start); at < this.#words.length; at++) {
      const word = this.#words[at] ?? '';
      if (!word.startsWith(start)) break;
      numbers.push(this.#numberOf.get(word) ?? 0);
    }
    for (const word of this.#laterWords) if (word.startsWith(start)) numbers.push(this.#numberOf.get(word) ?? 0);
    return numbers;
  }

  /** Of the first word that is not before `start`. */
  #placeOf(start: string): number {
    let [from, to] = [0, this.#words.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#words[middle] ?? '') < start) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #stretchOf(number: number): [begin: number, end: number] {
    // Terms that came later have none.
    return [this.#begins[number] ?? 0, this.#begins[number + 1] ?? this.#begins[number] ?? 0];
  }

  #areAlive(begin: number, end: number, alive: Alive): boolean {
    if (alive === undefined) return true;
    for (let at = begin; at < end; at++) if (alive[this.#slots[at] ?? 0] !== true) return false;
    return true;
  }

  #isAnywhere(number: number, alive: Alive): boolean {
    const [begin, end] = this.#stretchOf(number);
    for (let at = begin; at < end; at++) if (isAlive(this.#slots[at] ?? 0, alive)) return true;
    const later = this.#later.get(number) ?? [];
    for (let at = 0; at < later.length; at += 2) if (isAlive(later[at] ?? 0, alive)) return true;
    return false;
  }

  #collect(numbers: readonly number[], alive: Alive): Hits {
    const slots: number[] = [];
    const weights: number[] = [];
    const add = (slot: number, weight: number) => {
      if (!isAlive(slot, alive)) return;
      slots.push(slot);
      weights.push(weight);
    };
    for (const number of numbers) {
      const [begin, end] = this.#stretchOf(number);
      for (let at = begin; at < end; at++) add(this.#slots[at] ?? 0, this.#weights[at] ?? 0);
      const later = this.#later.get(number) ?? [];
      for (let at = 0; at < later.length; at += 2) add(later[at] ?? 0, later[at + 1] ?? 0);
    }
    return { slots, weights };
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

const none: Hits = { slots: [], weights: [] };

function isWord(term: string): boolean {
  return !term.includes(':');
}

function isAlive(slot: number, alive: Alive): boolean {
  return alive === undefined || alive[slot] === true;
}
