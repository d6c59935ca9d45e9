import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';

/** What a result of the search shows of a service. */
export interface ServiceCard {
  readonly id: string;
  readonly title: string;
  /** Its beginning: enough for a few lines and for the words that were found. */
  readonly description: string;
  readonly language: Language;
  readonly providerName: string | null;
  readonly locality: string | null;
  readonly answerKind: AnswerKind;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly audiences: readonly Audience[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly updatedOn: string | null;
  readonly madeUp: boolean;
}

/** Where in a service a word was found. */
export type FoundIn = 'title' | 'help' | 'audience' | 'provider' | 'locality' | 'description' | 'elsewhere';

/** A piece of text; `found` pieces are words that were searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

export interface Explanation {
  /** One for each word of the search: as the service writes it (or our label of its kind), and where. */
  readonly reasons: readonly { readonly word: string; readonly where: FoundIn }[];
  /** A few lines of the description, around the first word that was found in it. */
  readonly extract: readonly Piece[];
}
