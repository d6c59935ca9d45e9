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

/** The term that services which fit a choice have; none for what is asked at the moment of the search. */
const termOf: { readonly [Name in ChoiceName]?: (value: NonNullable<Choices[Name]>) => string } = {
  help: (code) => `help:${code}`,
  audience: (code) => `for:${code}`,
  answerKind: (code) => `kind:${code}`,
  price: (code) => `price:${code}`,
  spoken: (code) => `lang:${code}`,
  access: (code) => `access:${code}`,
  shared: () => 'share:yes',
};

const letterOfMoment: Readonly<Partial<Record<ChoiceName, string>>> = {
  openNow: momentaryLetters.open,
  hasRoom: momentaryLetters.room,
};

export const choiceNames = [...Object.keys(termOf), ...Object.keys(letterOfMoment)] as ChoiceName[];

/** The letter that services which fit one choice have. */
export function choiceLetter<Name extends ChoiceName>(name: Name, value: NonNullable<Choices[Name]>): string {
  return letterOfMoment[name] ?? facetLetter(termOf[name]?.(value) ?? name);
}

/** One choice that was made: the letter that services which fit it have, and the term, where it is one. */
export interface Choice {
  readonly name: ChoiceName;
  readonly letter: string;
  readonly term: string | undefined;
}

export function choicesMade(choices: Choices): Choice[] {
  return choiceNames.flatMap((name) => {
    const value = choices[name];
    if (value === undefined) return [];
    // The value is of the kind that its own name asks for: the two come from one property.
    const term = (termOf[name] as ((value: unknown) => string) | undefined)?.(value);
    return [{ name, letter: letterOfMoment[name] ?? facetLetter(term ?? name), term }];
  });
}
