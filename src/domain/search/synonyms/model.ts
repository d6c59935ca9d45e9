import type { KindOfHelp } from '../../vocabulary.ts';

/** Words and short phrases that find one another, and the kinds of help that whoever writes one of them is after. */
export interface SynonymGroup {
  /** Stable: a city's changes to a group are kept under it. */
  readonly code: string;
  /** The first one names the group. */
  readonly words: readonly string[];
  readonly help: readonly KindOfHelp[];
}
