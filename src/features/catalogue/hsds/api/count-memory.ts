const lasting = 10_000;

/**
 * How many records each municipality has, for whoever pages through all of them: counting in each for every page would be
 * most of the work. Ten seconds old at most, and of lists without a filter only.
 */
export class CountMemory {
  readonly #known = new Map<string, { readonly at: number; readonly count: Promise<number> }>();

  of(key: string, now: number, count: () => Promise<number>): Promise<number> {
    const known = this.#known.get(key);
    if (known !== undefined && now - known.at < lasting) return known.count;
    const counting = count();
    this.#known.set(key, { at: now, count: counting });
    // What failed is not remembered; whoever asked is told of it.
    counting.catch(() => this.#known.delete(key));
    return counting;
  }
}
