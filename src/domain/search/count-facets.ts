import { letterPlace } from './facets.ts';
import { bitsOf, type FacetBits } from './index/facet-bits.ts';

/** What was chosen: one letter for each choice, by the name of the choice. */
export type Chosen = Readonly<Record<string, string>>;

export interface FacetCounts {
  /** Services that have all that was chosen. */
  readonly total: number;
  /** Services that would be found with this letter in the place of what was chosen under the same name. */
  readonly of: (name: string, letter: string) => number;
  /** Services that would be found if nothing were chosen under a name. */
  readonly without: (name: string) => number;
}

interface ChosenFacet extends FacetBits {
  readonly name: string;
  /** Services that would be found with any other under this name, and their facets. */
  readonly others: Tally;
}

/** Counts beside the choices: each name is counted with what was chosen under the others. Who lacks two counts for none. */
export class FacetCount {
  readonly #chosen: readonly ChosenFacet[];
  readonly #all = new Tally();

  constructor(chosen: Chosen) {
    this.#chosen = Object.entries(chosen).map(([name, letter]) => ({ name, ...bitsOf(letter), others: new Tally() }));
  }

  /** One service by its facets; returns whether it has all that was chosen. */
  add(low: number, high: number): boolean {
    let only: ChosenFacet | undefined;
    for (const facet of this.#chosen) {
      if ((low & facet.low) !== 0 || (high & facet.high) !== 0) continue;
      if (only !== undefined) return false;
      only = facet;
    }
    if (only !== undefined) {
      only.others.add(low, high);
      return false;
    }
    this.#all.add(low, high);
    return true;
  }

  counts(): FacetCounts {
    const all = this.#all;
    const chosen = new Map(this.#chosen.map(({ name, others }) => [name, others]));
    return {
      total: all.services,
      of: (name, letter) => all.of(letter) + (chosen.get(name)?.of(letter) ?? 0),
      without: (name) => all.services + (chosen.get(name)?.services ?? 0),
    };
  }
}

class Tally {
  readonly #byPlace = new Uint32Array(64);
  services = 0;

  add(low: number, high: number): void {
    this.services++;
    this.#count(low, 0);
    this.#count(high, 32);
  }

  of(letter: string): number {
    return this.#byPlace[letterPlace(letter)] ?? 0;
  }

  #count(bits: number, from: number): void {
    const byPlace = this.#byPlace;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const place = from + 31 - Math.clz32(rest & -rest);
      byPlace[place] = (byPlace[place] ?? 0) + 1;
    }
  }
}
