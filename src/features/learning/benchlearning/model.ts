import type { ContextCode } from '../../../domain/peers/context.ts';

/** One thing known of a city's context, with where and when it was read. */
export interface ContextFigure {
  readonly cityId: string;
  readonly code: ContextCode;
  readonly value: number;
  /** `2024-12-31` */
  readonly asOf: string;
  readonly source: string;
  readonly madeUp: boolean;
}

export interface Question {
  readonly id: string;
  readonly fromId: string;
  readonly fromSlug: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toSlug: string;
  readonly toName: string;
  readonly answeredAt: Date | null;
  readonly indicator: string;
  /** First day of the month of the figure that made them ask. */
  readonly month: string | null;
  readonly text: string;
  readonly askedAt: Date;
  readonly answer: 'accepted' | 'declined' | null;
  readonly answerText: string | null;
  readonly meetingId: string | null;
  readonly outcomeId: string | null;
  readonly adopted: Adopted | null;
  /** The model that was started from, as they call it. */
  readonly model: string | null;
  /** The same among the models of the city that was asked. */
  readonly modelId: string | null;
  readonly outcomeText: string | null;
  /** Everybody reads what came of it. */
  readonly open: boolean;
}

export const adoptions = ['yes', 'partly', 'no'] as const;
export type Adopted = (typeof adoptions)[number];

/** What a city that asked says to everybody, beside the figure that made it ask. */
export interface OpenOutcome {
  readonly toId: string;
  readonly toSlug: string;
  readonly fromName: string;
  readonly madeUp: boolean;
  readonly adopted: Adopted;
  readonly model: string | null;
  readonly modelId: string | null;
  readonly text: string;
}
