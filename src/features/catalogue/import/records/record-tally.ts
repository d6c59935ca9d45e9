/** How a record stands to what the catalogue has. `foreign`: it has one of that id from elsewhere, and keeps that. */
export type RecordState = 'new' | 'changed' | 'unchanged' | 'foreign';

/**
 * Records of one kind as a file tells of them, each counted once however often it is named: an organisation comes with each
 * of its services.
 */
export class RecordTally {
  /** What the source gave before, and the file has not named yet. */
  readonly #waiting: Set<string>;
  /** Counted as unchanged so far: a later mention may say something else. */
  readonly #same = new Set<string>();
  readonly #news: Set<string> | undefined;
  new = 0;
  changed = 0;
  unchanged = 0;

  /** `isWritten`: what is new stands as soon as it was seen, and need not be remembered. */
  constructor(standing: Iterable<string>, { isWritten }: { readonly isWritten: boolean }) {
    this.#waiting = new Set(standing);
    this.#news = isWritten ? undefined : new Set();
  }

  /** Whether it matters if a record says the same as before. */
  asks(id: string): boolean {
    return this.#waiting.has(id) || this.#same.has(id);
  }

  see(id: string, state: RecordState): void {
    if (state === 'foreign') return;
    if (state === 'new') return this.#seeNew(id);
    const first = this.#waiting.delete(id);
    if (state === 'unchanged') {
      if (!first) return;
      this.#same.add(id);
      this.unchanged++;
      return;
    }
    if (this.#same.delete(id)) this.unchanged--;
    else if (!first) return;
    this.changed++;
  }

  /** The file names it without telling what it says, as in a record that was rejected: it has not disappeared. */
  mention(id: string): void {
    this.#waiting.delete(id);
  }

  get gone(): readonly string[] {
    return [...this.#waiting];
  }

  #seeNew(id: string): void {
    if (this.#news?.has(id) === true) return;
    this.#news?.add(id);
    this.new++;
  }
}
