import type { ReasonNotPlaced } from '../../domain/pooling/explain/explanation.ts';
import { reasonsInWords } from './explanation-words.ts';
import { inFigures } from './figures-in-words.ts';

/** How many are placed, and how many are left out for each reason, most frequent first. `counts`: by outcome or reason. */
export function summaryInWords(counts: ReadonlyMap<string, number>): string[] {
  const placed = counts.get('placed') ?? 0;
  const reasons = [...counts].filter(([key]) => key !== 'placed').sort((a, b) => b[1] - a[1]);
  const all = reasons.reduce((sum, [, many]) => sum + many, placed);
  const width = inFigures(Math.max(0, ...counts.values())).length;
  return [
    `${inFigures(placed)} of ${inFigures(all)} requests are placed, ${inFigures(all - placed)} are left out.`,
    ...reasons.map(
      ([reason, many]) =>
        `  ${inFigures(many).padStart(width)}  ${reason}: ${reasonsInWords[reason as ReasonNotPlaced]}`,
    ),
  ];
}
