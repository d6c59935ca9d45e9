import { gapOf, type Gap } from '../../../domain/diagnosis/gap-of.ts';
import { isSupply, type Figures, type Range, type RecordedPart } from '../../../domain/diagnosis/parts.ts';
import type { Figure } from '../model.ts';

/**
 * The ranges that figures say, the newest of each part first met; a figure that says it is not known leaves its part out. How many services there are is no
 * part.
 */
export function figuresOf(newestFirst: readonly Figure[]): Figures {
  const known = [...lastOf(newestFirst)].flatMap(([part, figure]) => {
    const range = rangeOf(figure);
    return isSupply(part) || range === undefined ? [] : [[part, range] as const];
  });
  return Object.fromEntries(known);
}

/**
 * From where to where a figure says that it may lie; undefined where it says that it is not known. The platform knows whom it reaches itself, and of nobody else:
 * its counts of an answer are the least there is.
 */
export function rangeOf({
  part,
  low,
  high,
  method,
}: Pick<Figure, 'part' | 'low' | 'high' | 'method'>): Range | undefined {
  if (low === null || high === null) return undefined;
  return { low, high: method === 'platform' && !isSupply(part) ? Infinity : high };
}

/** The last figure of each part. */
export function lastOf(newestFirst: readonly Figure[]): ReadonlyMap<RecordedPart, Figure> {
  const byPart = new Map<RecordedPart, Figure>();
  for (const figure of newestFirst) if (!byPart.has(figure.part)) byPart.set(figure.part, figure);
  return byPart;
}

/** How the gap stood after each figure that was recorded, oldest first. */
export function gapsOverTime(newestFirst: readonly Figure[]): { readonly figure: Figure; readonly gap: Gap }[] {
  return newestFirst.map((figure, index) => ({ figure, gap: gapOf(figuresOf(newestFirst.slice(index))) })).reverse();
}
