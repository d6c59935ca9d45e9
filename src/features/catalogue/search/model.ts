import type { AnswerKind, Audience, KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Language } from '../../../i18n/language.ts';
import type { EntryCheck } from '../freshness/model.ts';

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
  readonly accreditation: 'accredited' | 'suspended' | null;
  /** How it stands; null of one that came since the last night. */
  readonly check: EntryCheck | null;
}

/**
 * Where in a service a word was found. `meaning`: in none of its words, but it is of the kind of help that the word stands
 * for. `absent`: nowhere.
 */
export type FoundIn =
  'title' | 'help' | 'audience' | 'provider' | 'locality' | 'description' | 'elsewhere' | 'meaning' | 'absent';

/** A piece of text; `found` pieces are words that were searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

export interface MatchReason {
  /** What was typed. */
  readonly typed: string;
  /** As the service writes it, or our label of its kind. */
  readonly word: string;
  readonly where: FoundIn;
  /** Whether the service has another word that means the same here. */
  readonly synonym: boolean;
}

export interface Explanation {
  /** One for each thing that the search asks for. */
  readonly reasons: readonly MatchReason[];
  /** A few lines of the description, around the first word that was found in it. */
  readonly extract: readonly Piece[];
}
