import type { ChangeAnswer } from '../../../domain/change/answer.ts';
import type { HalfYear } from '../../../domain/change/half-year.ts';
import type { ToldCount } from '../../../domain/change/protect-round.ts';
import type { WordQuestion } from '../../../domain/change/questionnaire.ts';
import type { ToldBeside } from '../../../domain/change/tied-across.ts';

export const modes = ['anonymous', 'signed'] as const;
export type Mode = (typeof modes)[number];

export const sides = ['office', 'partner'] as const;
export type Side = (typeof sides)[number];

/** Days are `2026-11-26`. */
export interface Round {
  readonly id: string;
  readonly halfYear: HalfYear;
  readonly mode: Mode;
  readonly questionnaire: number;
  readonly openedOn: string;
  /** Nobody answers after this day, whether or not somebody closed it. */
  readonly closesOn: string;
  readonly closedOn: string | null;
  /** Those asked were reminded that it ends. */
  readonly remindedOn: string | null;
  /** What was answered is gone since; what the city told of it stays. */
  readonly forgottenOn: string | null;
  readonly madeUp: boolean;
}

/** An office or a partner that is asked. */
export interface Body {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
}

/** An office or a partner as it is asked: with a mailbox of its own, never a person's, where one was given. */
export interface AskedBody extends Omit<Body, 'id'> {
  readonly email?: string | undefined;
}

/** Answers that lie together: of everybody, or of one office that signs. */
export interface Urn {
  readonly id: string;
  readonly bodyId: string | null;
  readonly answers: readonly ChangeAnswer[];
}

export interface NewRound {
  readonly halfYear: HalfYear;
  readonly mode: Mode;
  readonly closesOn: string;
  readonly bodies: readonly AskedBody[];
}

/** A link to pass on, told once: with the body whose answers it opens the urn of, where it signs. */
export interface MadeLink {
  readonly body: Body | null;
  readonly token: string;
}

export interface ToldWords {
  readonly question: WordQuestion;
  readonly text: string;
  readonly forReport: boolean;
}

/** A round as a city told everybody; the words only where they are for the reader. */
export interface PublishedRound {
  readonly tenantId: string;
  readonly slug: string;
  readonly city: string;
  readonly halfYear: HalfYear;
  readonly edition: number;
  readonly mode: Mode;
  readonly questionnaire: number;
  readonly answered: number;
  readonly madeUp: boolean;
  readonly publishedAt: Date;
  readonly counts: readonly ToldCount[];
  /** What lay between it and the round before; null where there was none to set it beside. */
  readonly beside: ToldBeside | null;
  readonly words: readonly ToldWords[];
}

/** The same without anybody's words: what everybody reads. */
export type ToldRound = Omit<PublishedRound, 'words'>;
