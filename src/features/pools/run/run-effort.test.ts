import { expect, it } from 'vitest';
import { runEffort } from './run-effort.ts';

it('gives a small city enough rounds, and a large one more for each request', () => {
  expect([0, 20, 500, 2000, 10_000].map((requests) => runEffort(requests).iterations)).toEqual([
    50_000, 50_000, 50_000, 200_000, 1_000_000,
  ]);
});

it('ends by the clock only as late as it is told, or after ten minutes', () => {
  expect(runEffort(20, 5)).toEqual({ iterations: 50_000, seconds: 5 });
  expect(runEffort(20).seconds).toBe(600);
});
