import { expect, it } from 'vitest';
import type { SolveProgress } from '../../domain/pooling/solve-options.ts';
import { tellProgress } from './solve-progress.ts';

const progress: SolveProgress = {
  step: 'improving',
  componentsDone: 0,
  components: 1,
  score: 900_000,
  bound: 1e6,
  served: 9,
};

/** What is written when progress is told at these milliseconds. */
function told(rewrites: boolean, times: readonly number[]): string[] {
  const written: string[] = [];
  let now = 0;
  const teller = tellProgress({ write: (text) => written.push(text), rewrites, elapsed: () => now });
  for (now of times) teller.tell(progress);
  teller.end();
  return written;
}

it('is a line a second at most in a log', () => {
  expect(told(false, [100, 500, 1099, 1100, 4000])).toEqual(
    ['0.1', '1.1', '4.0'].map(
      (seconds) => `${seconds} s: score 900,000, bound 1,000,000, gap 10.00 %, 9 requests served\n`,
    ),
  );
});

it('is one line, rewritten and taken away, on a terminal', () => {
  const written = told(true, [100, 150, 250]);
  expect(written.length).toBe(3);
  expect(written.every((text) => text.startsWith('\r'))).toBe(true);
  expect(written.at(-1)).not.toContain('score');
  expect(written.join('')).not.toContain('\n');
});
