import {
  facetLetter,
  momentaryLetters,
  type Access,
  type Price,
  type SpokenLanguage,
} from '../../../domain/search/facets.ts';
import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';

/** What a search is narrowed by. */
export interface Choices {
  readonly help?: KindOfHelp | undefined;
  readonly audience?: Audience | undefined;
  readonly answerKind?: AnswerKind | undefined;
  readonly price?: Price | undefined;
  readonly spoken?: SpokenLanguage | undefined;
  readonly access?: Access | undefined;
  readonly shared?: true | undefined;
  readonly openNow?: true | undefined;
  readonly hasRoom?: true | undefined;
}
export type ChoiceName = keyof Choices;

const letterOf: { readonly [Name in ChoiceName]: (value: NonNullable<Choices[Name]>) => string } = {
  help: (code) => facetLetter(`help:${code}`),
  audience: (code) => facetLetter(`for:${code}`),
  answerKind: (code) => facetLetter(`kind:${code}`),
  price: (code) => facetLetter(`price:${code}`),
  spoken: (code) => facetLetter(`lang:${code}`),
  access: (code) => facetLetter(`access:${code}`),
  shared: () => facetLetter('share:yes'),
  openNow: () => momentaryLetters.open,
  hasRoom: () => momentaryLetters.room,
};

export const choiceNames = Object.keys(letterOf) as ChoiceName[];

/** The letter that services which fit one choice have. */
export function choiceLetter<Name extends ChoiceName>(name: Name, value: NonNullable<Choices[Name]>): string {
  return letterOf[name](value);
}

/** The letter of each choice that was made. */
export function chosenLetters(choices: Choices): Readonly<Partial<Record<ChoiceName, string>>> {
  const letters: Partial<Record<ChoiceName, string>> = {};
  for (const name of choiceNames) {
    const value = choices[name];
    // The value is of the kind that its own name asks for: the two come from one property.
    if (value !== undefined) letters[name] = (letterOf[name] as (value: unknown) => string)(value);
  }
  return letters;
}
