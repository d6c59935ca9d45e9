import { stem, words } from '../../../domain/search/stem.ts';

/** One word of a search: its stem, and the beginning of words that somebody may still be typing. */
export interface SearchWord {
  readonly typed: string;
  readonly stem: string;
  /** Only the last word may be unfinished. */
  readonly startsWith?: string;
}

const mostWords = 8;
const shortestBeginning = 3;

/** The words that a search looks for, in their order and each once. */
export function searchWords(text: string): SearchWord[] {
  const typed = words(text);
  const distinct = [...new Map(typed.map((word) => [stem(word), word])).entries()].slice(0, mostWords);
  return distinct.map(([stemmed, word], index) => ({
    typed: word,
    stem: stemmed,
    ...(index === distinct.length - 1 && word.length >= shortestBeginning && { startsWith: word }),
  }));
}

/** Whether a stem of a text is what a word looks for. */
export function isFoundBy(found: string, { stem, startsWith }: SearchWord): boolean {
  return found === stem || (startsWith !== undefined && found.startsWith(startsWith));
}
