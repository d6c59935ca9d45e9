import type { SolveProgress } from '../../domain/pooling/solve-options.ts';
import { count, gapOf, inFigures, inPercent } from './figures-in-words.ts';

export interface ProgressTeller {
  readonly tell: (progress: SolveProgress) => void;
  /** Takes the rewritten line away. */
  readonly end: () => void;
}

interface Teller {
  readonly write: (text: string) => void;
  /** Somebody watches a terminal: one line, rewritten. Otherwise a log: a line a second at most. */
  readonly rewrites: boolean;
  /** Milliseconds since the search began. */
  readonly elapsed: () => number;
}

const everyMs = { rewritten: 100, logged: 1000 };
const clearLine = '\r\u001b[K';

/** Tells how far a search is: seconds, score, bound, gap, families served. */
export function tellProgress({ write, rewrites, elapsed }: Teller): ProgressTeller {
  let told = -Infinity;
  return {
    tell: (progress) => {
      const now = elapsed();
      if (now - told < (rewrites ? everyMs.rewritten : everyMs.logged)) return;
      told = now;
      const line = progressLine(now / 1000, progress);
      write(rewrites ? `${clearLine}${line}` : `${line}\n`);
    },
    end: () => {
      if (rewrites && told >= 0) write(clearLine);
    },
  };
}

function progressLine(seconds: number, { score, bound, served }: SolveProgress): string {
  const limit =
    bound === Infinity ? 'no bound yet' : `bound ${inFigures(bound)}, gap ${inPercent(gapOf(score, bound))}`;
  return `${seconds.toFixed(1)} s: score ${inFigures(score)}, ${limit}, ${count(served, 'request')} served`;
}
