/** Allows `burst` at once and `perMinute` lasting, for each key. In memory: one process, one count. */
export interface RateLimit {
  readonly burst: number;
  readonly perMinute: number;
}

/** What each of `processes` may allow, so that all of them together keep the limit: connections come to them in turn. */
export function shareOf({ burst, perMinute }: RateLimit, processes: number): RateLimit {
  return { burst: Math.ceil(burst / processes), perMinute: perMinute / processes };
}

export class RateLimiter {
  readonly limit: RateLimit;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(limit: RateLimit) {
    this.limit = limit;
  }

  /** Takes one; `undefined` when allowed, else the seconds to wait. `now` in milliseconds. */
  take(key: string, now: number): number | undefined {
    if (this.#buckets.size > 50_000) this.#forgetFull(now);
    const tokens = this.#tokens(key, now);
    if (tokens < 1) return Math.ceil(((1 - tokens) * 60) / this.limit.perMinute);
    this.#buckets.set(key, { tokens: tokens - 1, at: now });
    return undefined;
  }

  /** How many are left at once. */
  left(key: string, now: number): number {
    return Math.floor(this.#tokens(key, now));
  }

  /** Until there are as many as ever, where nothing is taken meanwhile. */
  secondsToFull(key: string, now: number): number {
    return Math.ceil(((this.limit.burst - this.#tokens(key, now)) * 60) / this.limit.perMinute);
  }

  #tokens(key: string, now: number): number {
    const bucket = this.#buckets.get(key);
    if (!bucket) return this.limit.burst;
    return Math.min(this.limit.burst, bucket.tokens + ((now - bucket.at) / 60_000) * this.limit.perMinute);
  }

  #forgetFull(now: number): void {
    for (const key of this.#buckets.keys()) if (this.#tokens(key, now) >= this.limit.burst) this.#buckets.delete(key);
  }
}
