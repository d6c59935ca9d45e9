import type { MiddlewareHandler } from 'hono';

export interface TurnsOptions {
  /** Requests that are worked on at once. */
  readonly most: number;
  /** A request that takes longer goes on, and the next one begins beside it. */
  readonly longestMs: number;
}

/**
 * Requests are worked on a few at a time, in the order in which they came. One thread makes all pages: twenty that are begun at once
 * are all done late, and what they hold meanwhile outlives the garbage of the young.
 */
export function takeTurns({ most, longestMs }: TurnsOptions): MiddlewareHandler {
  const waiting: (() => void)[] = [];
  let inHand = 0;
  const enter = () => {
    if (inHand >= most) return new Promise<void>((resolve) => waiting.push(resolve));
    inHand++;
    return undefined;
  };
  const leave = () => {
    const first = waiting.shift();
    // The turn is handed over: nobody who comes now gets in before.
    if (first === undefined) inHand--;
    else first();
  };
  return async (_, next) => {
    await enter();
    let over = false;
    const leaveOnce = () => {
      if (!over) leave();
      over = true;
    };
    const limit = setTimeout(leaveOnce, longestMs);
    try {
      await next();
    } finally {
      clearTimeout(limit);
      leaveOnce();
    }
  };
}
