const perChunk = 100_000;

/** Rows of the index of terms, in the order in which the index holds them. */
export interface TermChunk {
  readonly terms: readonly string[];
  readonly serviceIds: readonly string[];
  readonly weights: readonly number[];
}

/**
 * What many services are found by, gathered before any of it is written. The index holds terms one after the other, and each
 * service has fifty of them: written service by service, every batch touches the whole index; written in its own order, each
 * page of it is touched once. Ten bytes a row: five million rows, of 100,000 services, are 52 MB.
 */
export class TermHeap {
  readonly #indexOf = new Map<string, number>();
  readonly #services: string[] = [];
  /** Where the rows of each service begin. */
  readonly #begins: number[] = [];
  #size = 0;
  #terms = new Int32Array(1 << 16);
  #weights = new Int16Array(1 << 16);

  add(serviceId: string, terms: ReadonlyMap<string, number>): void {
    this.#services.push(serviceId);
    this.#begins.push(this.#size);
    this.#makeRoom(this.#size + terms.size);
    for (const [term, weight] of terms) {
      let index = this.#indexOf.get(term);
      if (index === undefined) this.#indexOf.set(term, (index = this.#indexOf.size));
      this.#terms[this.#size] = index;
      this.#weights[this.#size] = weight;
      this.#size++;
    }
  }

  /** Everything by term, and by service within a term. */
  *chunks(): Generator<TermChunk> {
    const names = [...this.#indexOf.keys()];
    const byName = names.map((_, index) => index).sort((a, b) => order(names[a] ?? '', names[b] ?? ''));
    const rows = this.#sorted(byName);
    const owners = this.#owners();
    for (let from = 0; from < rows.length; from += perChunk) {
      const part = rows.subarray(from, from + perChunk);
      yield {
        terms: Array.from(part, (row) => names[this.#terms[row] ?? 0] ?? ''),
        serviceIds: Array.from(part, (row) => this.#services[owners[row] ?? 0] ?? ''),
        weights: Array.from(part, (row) => this.#weights[row] ?? 0),
      };
    }
  }

  /** Numbers of rows: services in the order of their ids, dealt out to the terms' places. */
  #sorted(byName: readonly number[]): Int32Array {
    const next = new Int32Array(byName.length);
    const counts = new Int32Array(byName.length);
    for (let row = 0; row < this.#size; row++) counts[this.#terms[row] ?? 0] = (counts[this.#terms[row] ?? 0] ?? 0) + 1;
    let place = 0;
    for (const term of byName) {
      next[term] = place;
      place += counts[term] ?? 0;
    }
    const sorted = new Int32Array(this.#size);
    const inOrder = this.#services
      .map((_, index) => index)
      .sort((a, b) => order(this.#services[a] ?? '', this.#services[b] ?? ''));
    for (const service of inOrder) {
      const end = this.#begins[service + 1] ?? this.#size;
      for (let row = this.#begins[service] ?? 0; row < end; row++) {
        const term = this.#terms[row] ?? 0;
        const at = next[term] ?? 0;
        sorted[at] = row;
        next[term] = at + 1;
      }
    }
    return sorted;
  }

  /** The service of each row. */
  #owners(): Int32Array {
    const owners = new Int32Array(this.#size);
    for (const [service, begin] of this.#begins.entries())
      owners.fill(service, begin, this.#begins[service + 1] ?? this.#size);
    return owners;
  }

  #makeRoom(size: number): void {
    if (size <= this.#terms.length) return;
    const [terms, weights] = [this.#terms, this.#weights];
    const length = Math.max(size, terms.length * 2);
    this.#terms = new Int32Array(length);
    this.#weights = new Int16Array(length);
    this.#terms.set(terms);
    this.#weights.set(weights);
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
