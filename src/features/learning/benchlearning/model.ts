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
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly indicator: string;
  /** First day of the month of the figure that made them ask. */
  readonly month: string | null;
  readonly text: string;
  readonly askedAt: Date;
  readonly answer: 'accepted' | 'declined' | null;
  readonly answerText: string | null;
  readonly meetingId: string | null;
  readonly adopted: Adopted | null;
  /** The model that was started from, as they call it. */
  readonly model: string | null;
  readonly outcomeText: string | null;
}

export const adoptions = ['yes', 'partly', 'no'] as const;
export type Adopted = (typeof adoptions)[number];
