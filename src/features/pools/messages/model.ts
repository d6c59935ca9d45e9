export const hideReasons = ['personal', 'rude', 'selling', 'other'] as const;
export type HideReason = (typeof hideReasons)[number];

/** Characters of a message: a few lines. */
export const longestMessage = 600;

export type Author = 'family' | 'provider' | 'municipality';

/** A message of a group as it is kept. */
export interface Message {
  readonly id: string;
  /** The family that wrote it. */
  readonly requestId: string | null;
  readonly author: Author;
  readonly text: string | null;
  readonly sentAt: Date;
  readonly hideReason: HideReason | null;
  /** How many families found something wrong with it. */
  readonly reports: number;
}
