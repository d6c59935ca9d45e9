import type { SearchTerm } from '../../../domain/search/understand.ts';
import type { Dictionary } from '../../../domain/search/synonyms/dictionary.ts';
import { stem } from '../../../domain/search/stem.ts';
import type { UnmetWord } from './model.ts';

/** Letters only: whatever holds a figure may be a telephone number, a tax code, an address. */
const countable = /^[a-z]{3,24}( [a-z]{2,24}){0,3}$/;

/** Which words of a search without an answer count: those that no service has; where each has some, all of them. */
export function wordsOfSearch(
  terms: readonly SearchTerm[],
  isInCity: (index: number) => boolean,
  dictionary: Dictionary,
): UnmetWord[] {
  const nowhere = terms.filter((_, index) => !isInCity(index));
  const counted = nowhere.length > 0 ? nowhere : terms.filter(({ required }) => required);
  return counted.flatMap(({ typed }) =>
    countable.test(typed)
      ? [
          {
            word: typed,
            known: nowhere.length === 0 || typed.split(' ').every((word) => dictionary.words.has(stem(word))),
          },
        ]
      : [],
  );
}
