// How finely scores can differ: what is closer than that is the same.
import type { Board } from './board.ts';

/** Half a cent when all points are whole (prices are whole cents per hour, sessions whole half hours); 0 when not. */
function scoreStep({ rules, requests }: Board): number {
  return requests.every(({ weight }) => Number.isInteger(weight * rules.pointsPerWeight)) ? 0.5 : 0;
}

/** A gap between score and bound that means nothing: less than one step, or rounding alone. */
export function negligibleGap(board: Board): number {
  return scoreStep(board) > 0 ? 0.2 : 1e-6;
}

/** The largest score at or below a bound; the bound itself, with room for rounding, where scores have no step. */
export function roundBound(board: Board, bound: number): number {
  const step = scoreStep(board);
  return step > 0 ? Math.floor(bound / step + 0.01) * step : bound + 1e-6;
}
