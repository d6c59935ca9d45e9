import { gapOf, missingOf, needOf, widthOf } from './gap-of.ts';
import { answerParts, figureParts, type FigurePart, type Figures, type Range } from './parts.ts';

export interface Narrowing {
  readonly part: FigurePart;
  /** By how many people the range of the gap would narrow, on average; Infinity where without it nothing is known. */
  readonly by: number;
}

/**
 * Which figures would narrow the gap's range most if they were known exactly, the best first. Nobody knows what they would
 * turn out to be, so it is the mean over three cases: the lowest, the middle and the highest value that they may have. An
 * answer that is not known may be anything from nobody to all who have the need. Figures that would change nothing are left out.
 */
export function whatToAsk(figures: Figures): Narrowing[] {
  const need = needOf(figures);
  if (need === undefined)
    return missingOf(figures)
      .filter((part) => part === 'population' || part === 'prevalence')
      .map((part) => ({ part, by: Infinity }));
  const now = widthOf(gapOf(figures));
  return figureParts
    .map((part) => ({ part, by: now - meanWidth(figures, part, within(figures[part], need)) }))
    .filter(({ by }) => by > 1e-9)
    .sort((a, b) => b.by - a.by);
}

/** With the part at its lowest, middle and highest; what else is not known is taken to be anything. */
function meanWidth(figures: Figures, part: FigurePart, { low, high }: Range): number {
  const cases = [low, (low + high) / 2, high];
  const widths = cases.map((value) => widthWith({ ...figures, [part]: { low: value, high: value } }));
  return widths.reduce((sum, width) => sum + width, 0) / cases.length;
}

/** A range that ends: of an answer nothing more is known than that it reaches nobody who does not have the need. */
function within({ low, high }: Range = { low: 0, high: Infinity }, need: Range): Range {
  return { low, high: high === Infinity ? Math.max(low, need.high) : high };
}

function widthWith(figures: Figures): number {
  const need = needOf(figures);
  if (need === undefined) return Infinity;
  const filled = Object.fromEntries(answerParts.map((part) => [part, within(figures[part], need)]));
  return widthOf(gapOf({ ...figures, ...filled }));
}
