import { gapOf, type Gap } from '../../../domain/diagnosis/gap-of.ts';
import type { Range, RecordedPart } from '../../../domain/diagnosis/parts.ts';
import type { Figure } from '../model.ts';
import { figuresOf, rangeOf } from './figures-of.ts';

/** What is known of a part as of a day, `2026-11-25`; nothing where the figure says that it is not known. */
export interface Moment {
  readonly day: string;
  readonly range: Range | undefined;
}

/** A part by the days that its figures are of, oldest first; of several of one day the one that was written last counts. */
export function partOverTime(newestFirst: readonly Figure[], part: RecordedPart): Moment[] {
  return byDay(newestFirst.filter((figure) => figure.part === part)).map((figure) => ({
    day: figure.on,
    range: rangeOf(figure),
  }));
}

/**
 * The gap as of each day that a figure is of, oldest first: from each part's figure of that day or the last one before it. It is not the order in which they were
 * written: a figure of ten years ago may be found today.
 */
export function gapOverTime(newestFirst: readonly Figure[]): { readonly day: string; readonly gap: Gap }[] {
  const days = [...new Set(newestFirst.map(({ on }) => on))].sort();
  return days.map((day) => {
    const until = newestFirst.filter(({ on }) => on <= day);
    // By day, the newest first; of one day, the last that was written: `figuresOf` takes the first of each part.
    const newest = until.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));
    return { day, gap: gapOf(figuresOf(newest)) };
  });
}

/** How many people may be left without an answer: of a gap of which only the most is known, from none on. */
export function rangeOfGap(gap: Gap): Range | undefined {
  if (gap.kind === 'unknown') return undefined;
  return gap.kind === 'at-most' ? { low: 0, high: gap.high } : gap;
}

function byDay(newestFirst: readonly Figure[]): Figure[] {
  const found = new Map<string, Figure>();
  for (const figure of newestFirst) if (!found.has(figure.on)) found.set(figure.on, figure);
  return [...found.values()].sort((one, other) => (one.on < other.on ? -1 : 1));
}
