/**
 * Watches who is above whom while records come. A parent that is its own descendant would send every reader round in
 * circles: the record that closes the circle loses its parent.
 */
export class ParentChains {
  readonly #parents = new Map<string, string>();

  /** The parent, or none where it would close a circle. */
  above(id: string, parent: string | undefined): string | undefined {
    if (parent === undefined) return undefined;
    for (let next: string | undefined = parent; next !== undefined; next = this.#parents.get(next))
      if (next === id) return undefined;
    this.#parents.set(id, parent);
    return parent;
  }
}
