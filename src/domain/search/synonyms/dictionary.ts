import type { KindOfHelp } from '../../vocabulary.ts';
import { stem, tokens, words } from '../stem.ts';
import type { SynonymGroup } from './model.ts';

/** A word or phrase, by the stems that it is told by. */
export interface Phrase {
  readonly text: string;
  readonly stems: readonly string[];
}

/** What a word of a search stands for besides itself. */
export interface Meaning {
  readonly phrases: readonly Phrase[];
  readonly help: readonly KindOfHelp[];
}

/** The groups of a city, ready to be looked up. */
export interface Dictionary {
  /** By the stems of a phrase, with a space between them. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** How many stems the longest phrase has. */
  readonly longest: number;
  /** Every word of the phrases, by its stem: none of them is a slip, and a slip may have meant one of them. */
  readonly words: ReadonlyMap<string, string>;
}

export function dictionaryOf(groups: readonly SynonymGroup[]): Dictionary {
  const meanings = new Map<string, Meaning>();
  const known = new Map<string, string>();
  let longest = 1;
  for (const { words: written, help } of groups) {
    const phrases = written.map((text) => ({ text, stems: tokens(text) })).filter(({ stems }) => stems.length > 0);
    for (const word of written.flatMap(words)) known.set(stem(word), word);
    for (const { stems } of phrases) {
      const key = stems.join(' ');
      longest = Math.max(longest, stems.length);
      const before = meanings.get(key);
      meanings.set(key, {
        phrases: [...(before?.phrases ?? []), ...phrases.filter((other) => other.stems.join(' ') !== key)],
        help: [...new Set([...(before?.help ?? []), ...help])],
      });
    }
  }
  return { meanings, longest, words: known };
}
