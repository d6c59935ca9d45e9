import type { KindOfHelp } from '../vocabulary.ts';
import { isCommonWord } from './common-words.ts';
import { meantWord, type KnownWord } from './near-words.ts';
import { withoutAccents } from './normalise.ts';
import { stem, words } from './stem.ts';
import type { Dictionary, Phrase } from './synonyms/dictionary.ts';

/** What a city's list of words says of one word that was typed. */
export interface Knowledge {
  /** Some service has its stem. */
  readonly known: boolean;
  /** Some service has a word that begins like it. */
  readonly begins: boolean;
  /** Words of services that it may have been meant for. */
  readonly near: readonly KnownWord[];
}

/** One thing that a search asks for: a word, or several that are one ("assistente familiare"). */
export interface SearchTerm {
  /** As it was typed. */
  readonly typed: string;
  /** What is looked for in its place, where it was taken for a slip. */
  readonly corrected?: string;
  readonly stems: readonly string[];
  /** What words begin with, where the last one may be unfinished. */
  readonly startsWith?: string;
  readonly synonyms: readonly Phrase[];
  readonly help: readonly KindOfHelp[];
  /** A service must have it. Words that say next to nothing ("aiuto") are looked for, and not insisted on. */
  readonly required: boolean;
}

export const mostWords = 12;

/** Stems that go with every service, and those of whom one asks for: said in passing, by few services. */
const weak: ReadonlySet<string> = new Set(
  `aiuto servizio assistenza informazioni persona sostegno supporto attività iniziativa progetto gratuito gratis vicino
   service free assistance support
   madre mamma padre papà marito moglie figlio figlia nonno nonna fratello sorella suocera
   mother father son daughter husband wife`
    .split(/\s+/)
    .map((word) => stem(withoutAccents(word))),
);

/** The words that a search is made of, and how many more there were. */
export function typedWords(text: string): { readonly typed: readonly string[]; readonly more: number } {
  const distinct = [...new Map(words(text).map((word) => [stem(word), word])).values()];
  return { typed: distinct.slice(0, mostWords), more: Math.max(0, distinct.length - mostWords) };
}

/** What a search asks for: phrases told, slips put right, and beside each the words that mean the same here. */
export function understand(
  typed: readonly string[],
  knowledge: ReadonlyMap<string, Knowledge>,
  dictionary: Dictionary,
): SearchTerm[] {
  const read = typed.map((word, index) => readWord(word, index === typed.length - 1, knowledge.get(word), dictionary));
  const terms: Omit<SearchTerm, 'required'>[] = [];
  for (let at = 0; at < read.length;) {
    const length = phraseAt(read, at, dictionary);
    const parts = read.slice(at, at + length);
    const stems = parts.map(({ stem: one }) => one);
    const meaning = dictionary.meanings.get(stems.join(' '));
    const startsWith = parts.length === 1 ? parts[0]?.startsWith : undefined;
    terms.push({
      typed: parts.map((part) => part.typed).join(' '),
      ...(parts.some((part) => part.corrected !== undefined) && {
        corrected: parts.map((part) => part.corrected ?? part.typed).join(' '),
      }),
      stems,
      ...(startsWith !== undefined && { startsWith }),
      synonyms: meaning?.phrases ?? [],
      help: meaning?.help ?? [],
    });
    at += length;
  }
  const strong = terms.some(({ stems }) => !isWeak(stems));
  return terms.map((term) => ({ ...term, required: !strong || !isWeak(term.stems) }));
}

function isWeak(stems: readonly string[]): boolean {
  return stems.length === 1 && weak.has(stems[0] ?? '');
}

interface ReadWord {
  readonly typed: string;
  readonly stem: string;
  readonly corrected?: string;
  readonly startsWith?: string;
}

const shortestBeginning = 3;

function readWord(typed: string, last: boolean, knowledge: Knowledge | undefined, dictionary: Dictionary): ReadWord {
  const own = stem(typed);
  if (knowledge?.known === true || dictionary.words.has(own)) return { typed, stem: own };
  if (last && knowledge?.begins === true && typed.length >= shortestBeginning)
    return { typed, stem: own, startsWith: typed };
  if (isCommonWord(typed)) return { typed, stem: own };
  const meant = meantWord(typed, [...(knowledge?.near ?? []), ...wordsOf(dictionary)]);
  return meant === undefined ? { typed, stem: own } : { typed, stem: stem(meant.word), corrected: meant.word };
}

function wordsOf({ words: known }: Dictionary): KnownWord[] {
  return [...known.values()].map((word) => ({ word, services: 0 }));
}

/** How many words from here on are one phrase of the dictionary: the longest there is. */
function phraseAt(read: readonly ReadWord[], at: number, { meanings, longest }: Dictionary): number {
  for (let length = Math.min(longest, read.length - at); length > 1; length--) {
    const key = read.slice(at, at + length).map(({ stem: one }) => one);
    if (meanings.has(key.join(' '))) return length;
  }
  return 1;
}
