import { answerKinds, audiences, kindsOfHelp } from '../vocabulary.ts';

export const prices = ['free', 'income', 'paid'] as const;
export type Price = (typeof prices)[number];

/** What a place does for whom it would otherwise keep out: no steps, for who hears little, for who sees little. */
export const accesses = ['step-free', 'hearing', 'sight'] as const;
export type Access = (typeof accesses)[number];

/** Languages besides Italian in which services are given, by ISO 639; `ise` is the Italian sign language. */
export const spokenLanguages = ['en', 'fr', 'es', 'ar', 'ro', 'sq', 'zh', 'uk', 'ru', 'pt', 'bn', 'ur', 'ise'] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** What one can choose a service by that stays true until somebody changes the service. */
export const facetNames = {
  help: kindsOfHelp,
  for: audiences,
  kind: answerKinds,
  price: prices,
  lang: spokenLanguages,
  access: accesses,
  share: ['yes'],
} as const;
export type FacetName = keyof typeof facetNames;

/** Whether a service is open, or has room, is asked at the moment of the search. */
export const momentary = ['open', 'room'] as const;
export type Momentary = (typeof momentary)[number];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const all = Object.entries(facetNames).flatMap(([name, values]) => values.map((value) => `${name}:${value}`));
// The place in the list is the letter that rows hold: new facets go to the end of the last list, or services are indexed again.
const letterOf: ReadonlyMap<string, string> = new Map(all.map((facet, index) => [facet, letters.charAt(index)]));

export const momentaryLetters: Readonly<Record<Momentary, string>> = { open: '!', room: '+' };

/** The letter that stands for a facet, written as a term: `help:meals`. */
export function facetLetter(facet: string): string {
  const letter = letterOf.get(facet);
  if (letter === undefined || letter === '') throw new TypeError(`no letter for the facet ${facet}`);
  return letter;
}

/** The letters of those of the terms that are facets, in order. */
export function lettersOf(terms: Iterable<string>): string {
  const found: string[] = [];
  for (const term of terms) {
    const letter = letterOf.get(term);
    if (letter !== undefined) found.push(letter);
  }
  return found.sort().join('');
}

const placeOf: ReadonlyMap<string, number> = new Map(
  [...letters.split(''), momentaryLetters.open, momentaryLetters.room].map((letter, place) => [letter, place]),
);

/** The place of a letter among all there can be: below 64. */
export function letterPlace(letter: string): number {
  const place = placeOf.get(letter);
  if (place === undefined) throw new TypeError('not a letter of a facet');
  return place;
}
