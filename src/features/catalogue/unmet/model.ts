import type { Audience, KindOfHelp } from '../../../domain/vocabulary.ts';

/** A search that found nothing, with nothing in it of who searched. */
export interface UnmetSearch {
  /** What was asked for and is nowhere; where each word is somewhere and not together, all of it. */
  readonly words: readonly UnmetWord[];
  readonly quarter: string | undefined;
  readonly audience: Audience | undefined;
  readonly help: KindOfHelp | undefined;
}

export interface UnmetWord {
  readonly word: string;
  /** Whether it is a word of our lists, or of a service of the city: such a word names nobody. */
  readonly known: boolean;
}

export interface UnmetCount {
  readonly name: string;
  readonly searches: number;
}

/** What people looked for in vain in a stretch of days. */
export interface UnmetDemand {
  readonly words: readonly UnmetCount[];
  /** Searches for words that are not told, because they could name somebody. */
  readonly untold: number;
  readonly quarters: readonly UnmetCount[];
  readonly audiences: readonly UnmetCount[];
  readonly help: readonly UnmetCount[];
}
