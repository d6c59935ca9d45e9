import { isTold } from '../figures/reading.ts';
import type { ReportContent } from '../model.ts';

/** Whether any figure that the report prints comes from made-up families. */
export function isMadeUp({ sections }: ReportContent): boolean {
  return sections.some(({ readings }) =>
    Object.values(readings).some(({ reading }) =>
      (reading.kind === 'chart' ? reading.figures : [reading]).some((figure) => figure.madeUp && isTold(figure)),
    ),
  );
}
