const perChunk = 100_000;
/** Rows of a piece of the heap: it grows by pieces, so that growing copies nothing. */
const pieceBits = 18;
const perPiece = 1 << pieceBits;
/** Rows that are put in order at once. */
const perRun = 1_000_000;

/** Rows of the index of terms, in the order in which the index holds them. */
export interface TermChunk {
  readonly terms: readonly string[];
  readonly serviceIds: readonly string[];
  readonly weights: readonly number[];
}

interface Piece {
  readonly terms: Int32Array<ArrayBuffer>;
  readonly weights: Int16Array<ArrayBuffer>;
}

/** Terms that stand one after the other in the index, and how many rows they have together. */
interface Run {
  readonly terms: readonly number[];
  readonly size: number;
}

/**
 * What many services are found by, gathered before any of it is written. The index holds terms one after the other, and each
 * service has fifty of them: written service by service, every batch touches the whole index; written in its own order, each
 * page of it is touched once. Six bytes a row, and six more for the million rows that are being put in order: five million
 * rows, of 100,000 services, are 36 MB.
 */
export class TermHeap {
  readonly #indexOf = new Map<string, number>();
  readonly #services: string[] = [];
  /** Where the rows of each service begin. */
  readonly #begins: number[] = [];
  readonly #pieces: Piece[] = [];
  #size = 0;

  add(serviceId: string, terms: ReadonlyMap<string, number>): void {
    this.#services.push(serviceId);
    this.#begins.push(this.#size);
    for (const [term, weight] of terms) {
      let index = this.#indexOf.get(term);
      if (index === undefined) this.#indexOf.set(term, (index = this.#indexOf.size));
      const piece = (this.#pieces[this.#size >> pieceBits] ??= {
        terms: new Int32Array(perPiece),
        weights: new Int16Array(perPiece),
      });
      piece.terms[this.#size % perPiece] = index;
      piece.weights[this.#size % perPiece] = weight;
      this.#size++;
    }
  }

  /** Everything by term, and by service within a term. */
  *chunks(): Generator<TermChunk> {
    const names = [...this.#indexOf.keys()];
    const counts = this.#counts();
    const services = this.#services.map((_, index) => index);
    services.sort((a, b) => order(this.#services[a] ?? '', this.#services[b] ?? ''));
    for (const run of runsOf(names, counts)) yield* this.#chunksOf(run, names, counts, services);
  }

  /** Lets go of everything at once: what lies outside the heap of JavaScript waits long for its collector. */
  clear(): void {
    for (const { terms, weights } of this.#pieces) {
      terms.buffer.transfer(0);
      weights.buffer.transfer(0);
    }
    this.#pieces.length = 0;
    this.#services.length = 0;
    this.#begins.length = 0;
    this.#indexOf.clear();
    this.#size = 0;
  }

  /** How many rows each term has. */
  #counts(): Int32Array {
    const counts = new Int32Array(this.#indexOf.size);
    for (let row = 0; row < this.#size; row++) {
      const term = this.#pieces[row >> pieceBits]?.terms[row % perPiece] ?? 0;
      counts[term] = (counts[term] ?? 0) + 1;
    }
    return counts;
  }

  /** `services`: in the order of their ids; so dealt out to the terms' places, they are in it within each term. */
  *#chunksOf(
    { terms, size }: Run,
    names: readonly string[],
    counts: Int32Array,
    services: readonly number[],
  ): Generator<TermChunk> {
    const next = new Int32Array(counts.length).fill(-1);
    let place = 0;
    for (const term of terms) {
      next[term] = place;
      place += counts[term] ?? 0;
    }
    const owners = new Int32Array(size);
    const weights = new Int16Array(size);
    for (const service of services) {
      const end = this.#begins[service + 1] ?? this.#size;
      for (let row = this.#begins[service] ?? 0; row < end; row++) {
        const piece = this.#pieces[row >> pieceBits];
        const term = piece?.terms[row % perPiece] ?? 0;
        const at = next[term] ?? -1;
        if (at < 0) continue;
        owners[at] = service;
        weights[at] = piece?.weights[row % perPiece] ?? 0;
        next[term] = at + 1;
      }
    }
    const told = namesOf(terms, names, counts);
    for (let from = 0; from < size; from += perChunk) {
      const end = Math.min(size, from + perChunk);
      yield {
        terms: Array.from({ length: end - from }, () => told.next().value as string),
        serviceIds: Array.from(owners.subarray(from, end), (service) => this.#services[service] ?? ''),
        weights: Array.from(weights.subarray(from, end)),
      };
    }
  }
}

/** The name of each row's term. */
function* namesOf(terms: readonly number[], names: readonly string[], counts: Int32Array): Generator<string> {
  for (const term of terms) for (let row = 0; row < (counts[term] ?? 0); row++) yield names[term] ?? '';
}

/** The terms in their order, so many at once that their rows are put in order together. */
function runsOf(names: readonly string[], counts: Int32Array): Run[] {
  const byName = names.map((_, index) => index).sort((a, b) => order(names[a] ?? '', names[b] ?? ''));
  const runs: Run[] = [];
  let [terms, size]: [number[], number] = [[], 0];
  for (const term of byName) {
    const count = counts[term] ?? 0;
    if (size > 0 && size + count > perRun) {
      runs.push({ terms, size });
      [terms, size] = [[], 0];
    }
    terms.push(term);
    size += count;
  }
  if (size > 0) runs.push({ terms, size });
  return runs;
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
