import type { Language } from '../../../i18n/index.ts';

/** What a letter to a household may be about, in a closed list: the desk reads it in its own language. */
export const letterKinds = [
  'made',
  'still-needed',
  'resumed',
  'mandate-to-show',
  'mandate-ends',
  'merge-asked',
  'merge-undone',
  'forming-joined',
  'forming-without',
  'forming-closed',
  'left-out',
  'forming-near',
  'proposed',
  'ended',
  'withdrawn',
  'call-opened',
  'choose',
  'sign',
  'started',
  'stopped',
  'going-on',
  'change-asked',
  'change-applied',
  'change-over',
  'contribution',
  'refill',
  'last-day',
  'finished',
  'statement',
  'message',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Letters of groups that are forming, as a part of the queue. */
export const formingKinds: readonly LetterKind[] = [
  'forming-joined',
  'forming-without',
  'forming-closed',
  'left-out',
  'forming-near',
];

/** The one thing to do: nothing; a yes or a no, which fits on the page; or a call, because it takes more than that. */
export type LetterAsk = 'nothing' | 'answer' | 'call';

/** What a household tells the desk by, on paper. */
export interface OwnCodes {
  /** Of its request. */
  readonly code: string;
  /** Of the paper form of its kind of help. */
  readonly form: string;
}

/** A letter as it reads where no link can be opened. */
export interface PaperSide {
  readonly kind: LetterKind;
  /**
   * `group`, `group/change`: a later letter about the same, or about what it is part of, takes the place of one that still
   * waits to be told.
   */
  readonly about: string;
  readonly asks: LetterAsk;
  /** After it nobody needs to be told any more; a month, for news. */
  readonly until?: Date | undefined;
  /** The page on which the desk writes down what the household says; its request, where there is no other. */
  readonly deskPath?: string;
  /** Short paragraphs, one empty line between them. Whom it is for and what to do are added when it is printed. */
  readonly words: (language: Language, own: OwnCodes) => string;
}

export const letterStates = ['waiting', 'posted', 'told', 'replaced', 'answered', 'over'] as const;
export type LetterState = (typeof letterStates)[number];

/** A letter in the desk's list: nothing that says who it is for. */
export interface ListedLetter {
  readonly id: string;
  /** Null for somebody who made no request and asked the desk to be told: then it has an addressee. */
  readonly requestId: string | null;
  readonly addresseeId: string | null;
  readonly code: string;
  readonly kind: LetterKind;
  readonly asks: LetterAsk;
  readonly until: Date;
  readonly writtenAt: Date;
  /** What left as well, or should have: a text, a message in the app. */
  readonly besides: 'sms' | 'app-io' | null;
  readonly onlyIfUnsent: boolean;
}

/** One that is told, or needs not be told any more. */
export interface SettledLetter extends ListedLetter {
  /** `late`: its term passed and nobody told it. `withdrawn`: so did the request. */
  readonly state: Exclude<LetterState, 'waiting'> | 'late' | 'withdrawn';
  readonly at: Date;
  readonly by: string | null;
}

/** The whole letter, with whom to reach and how. */
export interface WholeLetter extends ListedLetter {
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly deskPath: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly state: SettledLetter['state'] | 'waiting';
  readonly at: Date | null;
  readonly by: string | null;
}

/** What letters say of the desk. */
export interface DeskContact {
  readonly phone: string;
  /** Where it is and when it is open; empty where nobody said. */
  readonly place: string;
}

/** Whom a letter is for, as the log of what was done names it. */
export function readerOf({
  requestId,
  addresseeId,
}: Pick<ListedLetter, 'requestId' | 'addresseeId'>): ['request' | 'paper-addressee', string] {
  return requestId === null ? ['paper-addressee', addresseeId ?? ''] : ['request', requestId];
}
