/** Milliseconds on a clock that never goes back and that every thread of this process reads alike. */
export function sharedClock(): number {
  return performance.timeOrigin + performance.now();
}
