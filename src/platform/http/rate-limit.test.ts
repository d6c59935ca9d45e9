import { expect, it } from 'vitest';
import { RateLimiter } from './rate-limit.ts';

it('allows a burst, then says how long to wait', () => {
  const limiter = new RateLimiter({ burst: 3, perMinute: 60 });
  expect([1, 2, 3].map(() => limiter.take('a', 0))).toEqual([undefined, undefined, undefined]);
  expect(limiter.take('a', 0)).toBe(1);
  expect(limiter.take('b', 0)).toBeUndefined();
});

it('says how many are left, and when all will be', () => {
  const limiter = new RateLimiter({ burst: 3, perMinute: 60 });
  limiter.take('a', 0);
  limiter.take('a', 0);
  expect([limiter.left('a', 0), limiter.left('a', 1500), limiter.left('b', 0)]).toEqual([1, 2, 3]);
  expect([limiter.secondsToFull('a', 0), limiter.secondsToFull('b', 0)]).toEqual([2, 0]);
});

it('fills up again with time, never over the burst', () => {
  const limiter = new RateLimiter({ burst: 2, perMinute: 60 });
  limiter.take('a', 0);
  limiter.take('a', 0);
  expect(limiter.take('a', 500)).toBe(1);
  expect([limiter.take('a', 60_000), limiter.take('a', 60_000), limiter.take('a', 60_000)]).toEqual([
    undefined,
    undefined,
    1,
  ]);
});
