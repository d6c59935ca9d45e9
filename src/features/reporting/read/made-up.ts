import { isTold, type Reading } from '../figures/reading.ts';
import type { ReportContent } from '../model.ts';

/** Whether any figure that the report prints comes from made-up families. */
export function isMadeUp({ sections }: ReportContent): boolean {
  return sections.some(({ readings }) => anyMadeUp(Object.values(readings).map(({ reading }) => reading)));
}

export function anyMadeUp(readings: readonly Reading[]): boolean {
  return readings.some((reading) =>
    (reading.kind === 'chart' ? reading.figures : [reading]).some((figure) => figure.madeUp && isTold(figure)),
  );
}
