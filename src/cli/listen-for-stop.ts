import { exitCodes } from '../platform/errors/exit-codes.ts';

/**
 * One Ctrl-C arrives twice: from the terminal, and from the launcher that passes signals on. What follows that soon is
 * the same wish.
 */
const sameWishMs = 500;

/**
 * At the first Ctrl-C, SIGTERM or hang-up calls `onFirst`; at a second one ends the process at once, whatever it does.
 * Returns how to stop listening.
 */
export function listenForStop(onFirst: () => void): () => void {
  let first: number | undefined;
  const onSignal = () => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      onFirst();
    } else if (now - first > sameWishMs) process.exit(exitCodes.interrupted);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}
