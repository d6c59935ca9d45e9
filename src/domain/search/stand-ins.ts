import type { SearchTerm } from './understand.ts';

const asWritten = 1;
/** The word itself, wherever it stands, comes before a synonym in a title. */
const itself = 4;
const asSynonym = 0.6;
/** What is typed in part ("mensa" for "mensa dei poveri"), where the part is a word of the same group. */
const asPart = 0.8;
/** A word that only begins as what was typed. */
export const asBeginning = 0.5;
/** Being of the kind of help that a word stands for says less than having the word. */
const asMeaning = 2;

/** What stands for a term of a search: a stem, a facet, or a phrase of which a service must have every stem. */
export interface StandIn {
  readonly stems: readonly string[];
  /** What it makes of the weight that the stem has in a service. */
  readonly factor: number;
  /** Added to that. */
  readonly bonus: number;
  /** It is what was typed, and not something that means the same. */
  readonly own: boolean;
}

/** Everything that stands for a term, each stem and each phrase once. */
export function standInsOf({ stems, synonyms, help }: SearchTerm): StandIn[] {
  const factors = new Map<string, number>();
  for (const phrase of synonyms) {
    const [one = ''] = phrase.stems;
    if (phrase.stems.length === 1) factors.set(one, stems.includes(one) ? asPart : asSynonym);
  }
  const [first = ''] = stems;
  if (stems.length === 1) factors.set(first, asWritten);
  // A facet ("help:meals") is no word, though it stands among them.
  for (const kind of help) factors.set(`help:${kind}`, asMeaning);
  const phrases = [
    { stems, factor: asWritten },
    ...synonyms.map((phrase) => ({ stems: phrase.stems, factor: asSynonym })),
  ].filter((phrase) => phrase.stems.length > 1);
  return [
    ...[...factors].map(([stem, factor]) => standIn([stem], factor)),
    ...phrases.map((phrase) => standIn([...new Set(phrase.stems)], phrase.factor)),
  ];
}

function standIn(stems: readonly string[], factor: number): StandIn {
  const own = factor === asWritten;
  return { stems, factor, bonus: own ? itself : 0, own };
}
