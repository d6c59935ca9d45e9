/** An answer as it was sent: what it said, packed, and the headers that say what it is. */
export interface KeptAnswer {
  /** Under what state of the catalogue it was made. */
  readonly state: string;
  readonly plain: Buffer<ArrayBuffer>;
  readonly packed: Buffer<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers lately given, the least asked for forgotten first once they are more than `mostBytes`. */
export class KeptAnswers {
  readonly #mostBytes: number;
  readonly #answers = new Map<string, KeptAnswer>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** The answer under an address, while the state it was made under still holds. */
  get(address: string, state: string): KeptAnswer | undefined {
    const answer = this.#answers.get(address);
    if (answer === undefined) return undefined;
    this.#forget(address, answer);
    if (answer.state !== state) return undefined;
    this.#keep(address, answer);
    return answer;
  }

  put(address: string, answer: KeptAnswer): void {
    const before = this.#answers.get(address);
    if (before !== undefined) this.#forget(address, before);
    if (sizeOf(address, answer) > this.#mostBytes) return;
    this.#keep(address, answer);
    for (const [oldest, old] of this.#answers) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#forget(oldest, old);
    }
  }

  // A map keeps the order in which keys came: who is asked for goes to its end.
  #keep(address: string, answer: KeptAnswer): void {
    this.#answers.set(address, answer);
    this.#bytes += sizeOf(address, answer);
  }

  #forget(address: string, answer: KeptAnswer): void {
    this.#answers.delete(address);
    this.#bytes -= sizeOf(address, answer);
  }
}

function sizeOf(address: string, { plain, packed }: KeptAnswer): number {
  return 2 * address.length + plain.length + packed.length;
}
