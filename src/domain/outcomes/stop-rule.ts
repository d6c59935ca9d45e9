import type { StopRule } from './plan.ts';

/** `by-hand`: people judge it, no indicator does; `stop`: the limit was passed for as many months in a row as was said before the start. */
export type StopState = 'by-hand' | 'holds' | 'stop';

/** Whether the stop rule that was registered has come true, on the values of its indicator month by month in order (undefined: not measured). */
export function readStopRule({ limit }: StopRule, values: readonly (number | undefined)[]): StopState {
  if (limit === undefined) return 'by-hand';
  let inARow = 0;
  for (const value of values) {
    const passed = value !== undefined && (limit.side === 'below' ? value < limit.value : value > limit.value);
    inARow = passed ? inARow + 1 : 0;
    if (inARow >= limit.months) return 'stop';
  }
  return 'holds';
}
