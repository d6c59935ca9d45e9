import { gapOf, type Gap } from '../../../domain/diagnosis/gap-of.ts';
import { isSupply, type Figures, type RecordedPart } from '../../../domain/diagnosis/parts.ts';
import type { Figure } from '../model.ts';

/**
 * The ranges that figures say, the newest of each part first met; a figure that says it is not known leaves its part out. How many services there are is no
 * part.
 */
export function figuresOf(newestFirst: readonly Figure[]): Figures {
  const byPart = new Map<RecordedPart, Figure>();
  for (const figure of newestFirst) if (!byPart.has(figure.part)) byPart.set(figure.part, figure);
  const known = [...byPart].flatMap(([part, { low, high }]) =>
    isSupply(part) || low === null || high === null ? [] : [[part, { low, high }] as const],
  );
  return Object.fromEntries(known);
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
