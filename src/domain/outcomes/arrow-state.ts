import type { Verdict } from '../statistics/verdict.ts';
import type { Direction } from './library.ts';
import type { TheoryArrow } from './theory-of-change.ts';

/** What the indicator of an arrow says of it. `still` and `wrong-way` are a broken arrow: it was believed, and does not show. */
export type ArrowState = 'no-indicator' | 'not-measured' | 'too-early' | 'holds' | 'still' | 'wrong-way';

/** Reads an arrow by what its indicator did since the start; `verdict` undefined where nothing was measured. */
export function arrowState(
  arrow: Pick<TheoryArrow, 'indicator'>,
  direction: Direction,
  verdict: Verdict | undefined,
): ArrowState {
  if (arrow.indicator === undefined) return 'no-indicator';
  if (verdict === undefined) return 'not-measured';
  if (verdict.kind === 'too-few-to-say') return 'too-early';
  if (verdict.kind === 'could-be-chance') return 'still';
  const wanted = direction === 'less-is-better' ? 'less' : 'more';
  return direction === 'neither' || verdict.kind === wanted ? 'holds' : 'wrong-way';
}

export function isBroken(state: ArrowState): boolean {
  return state === 'still' || state === 'wrong-way';
}
