/** How able somebody feels, from "it is new to me" to "I could explain it to others"; the words are in `src/i18n`. */
export const points = [1, 2, 3, 4, 5] as const;
export type Point = (typeof points)[number];

/** From here on people say that they manage on their own. */
export const ablePoint = 4;

export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];

/** What one person answers: a point for each skill. */
export type Points = Readonly<Record<string, Point>>;

export type Moved = 'up' | 'same' | 'down';

/** How each skill that was answered twice moved. */
export function movesBetween(before: Points, after: Points): Record<string, Moved> {
  const moves: Record<string, Moved> = {};
  for (const [skill, then] of Object.entries(before)) {
    const now = after[skill];
    if (now !== undefined) moves[skill] = now > then ? 'up' : now < then ? 'down' : 'same';
  }
  return moves;
}

/**
 * Words that somebody chose to be known again by, as they are compared: capitals, accents, order of spaces and signs make no difference. Undefined for fewer
 * than six letters, which others would choose too.
 */
export function wordsToPair(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replaceAll(' ', '').length < 6 ? undefined : plain;
}
