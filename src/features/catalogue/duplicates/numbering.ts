/** A number for each text, 0 for none: the same text has the same. */
export class Numbering {
  readonly #numbers = new Map<string, number>([['', 0]]);
  #forgotten: number | undefined;

  of(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }

  get size(): number {
    return this.#forgotten ?? this.#numbers.size;
  }

  /** For each number, which its text is in the order of texts. */
  ranks(): Int32Array {
    const ranks = new Int32Array(this.#numbers.size);
    const sorted = [...this.#numbers.keys()].sort();
    for (const [rank, text] of sorted.entries()) ranks[this.#numbers.get(text) ?? 0] = rank;
    return ranks;
  }

  /** Lets the texts go; how many they were remains. */
  forget(): void {
    this.#forgotten = this.size;
    this.#numbers.clear();
  }
}
