import { isCommonWord } from '../../../domain/search/common-words.ts';
import type { SearchTerm } from '../../../domain/search/understand.ts';
import type { Dictionary } from '../../../domain/search/synonyms/dictionary.ts';
import { stem } from '../../../domain/search/stem.ts';
import type { UnmetWord } from './model.ts';

/** Letters only: whatever holds a figure may be a telephone number, a tax code, an address. */
const countable = /^[a-z]{3,24}( [a-z]{2,24}){0,3}$/;

/**
 * Which words of a search count: those that no service has, and those in whose place another was looked for; where each is
 * somewhere and they are nowhere together, all of them. None where the search has its answer, as it was typed.
 */
export function wordsOfSearch(
  terms: readonly SearchTerm[],
  { isInCity, answered }: { readonly isInCity: (index: number) => boolean; readonly answered: boolean },
  dictionary: Dictionary,
): UnmetWord[] | undefined {
  const nowhere = terms.filter(
    ({ corrected, required }, index) => !isInCity(index) || (corrected !== undefined && required),
  );
  if (answered && nowhere.length === 0) return undefined;
  const counted = nowhere.length > 0 ? nowhere : terms.filter(({ required }) => required);
  return counted.flatMap(({ typed }) =>
    countable.test(typed)
      ? [
          {
            word: typed,
            known: nowhere.length === 0 || typed.split(' ').every((word) => isKnown(word, dictionary)),
          },
        ]
      : [],
  );
}

function isKnown(word: string, dictionary: Dictionary): boolean {
  return dictionary.words.has(stem(word)) || isCommonWord(word);
}
